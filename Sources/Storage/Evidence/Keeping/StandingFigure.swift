package import CommunitySafety
package import Proofreading

/// A figure that stands.
package struct StandingFigure: Sendable, Hashable {
    package let source: String
    package let period: EvidencePeriod
    package let value: Double?
    package let status: ObservationStatus
    /// The day of the load that it came with.
    package let loadedOn: CalendarDate
    /// Why it isn't printed; nil where nothing was withheld.
    package let withheld: Withholding?

    package init(
        source: String, period: EvidencePeriod, value: Double?, status: ObservationStatus, loadedOn: CalendarDate,
        withheld: Withholding? = nil
    ) {
        (self.source, self.period, self.value, self.status) = (source, period, value, status)
        (self.loadedOn, self.withheld) = (loadedOn, withheld)
    }

    /// Whether it has a value that isn't printed here.
    package var isWithheld: Bool { withheld != nil }
}

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
}

/// What somebody wants to compare, as typed or as it stands in an address. Each field may be empty.
package struct ComparisonChoice: Sendable, Hashable {
    /// A measure's key.
    package var measure: String
    /// A place's name or code.
    package var place: String
    /// "Oct 2021 – Sep 2022".
    package var period: String
    /// What the figure is compared with: another period, another place, another measure.
    package var withPeriod: String
    package var withPlace: String
    package var withMeasure: String

    package init(
        measure: String = "", place: String = "", period: String = "", withPeriod: String = "",
        withPlace: String = "", withMeasure: String = ""
    ) {
        (self.measure, self.place, self.period) = (measure, place, period)
        (self.withPeriod, self.withPlace, self.withMeasure) = (withPeriod, withPlace, withMeasure)
    }
}

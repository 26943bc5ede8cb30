package import CommunitySafety

/// What a map is asked to show.
package struct MapChoice: Sendable, Hashable {
    package enum Figure: String, Sendable, Hashable, CaseIterable {
        case count, rate, change
        /// Where numbers in and around a place are out of the ordinary.
        case hot
    }

    /// A measure's key; empty for the one that is usually looked at first.
    package var measure: String
    /// A period as it is printed; empty for the newest whole year.
    package var period: String
    package var figure: Figure
    /// Wards, or the small areas of a census.
    package var kind: AreaKind

    package init(measure: String = "", period: String = "", figure: Figure = .count, kind: AreaKind = .ward) {
        self.measure = measure
        self.period = period
        self.figure = figure
        self.kind = kind
    }
}

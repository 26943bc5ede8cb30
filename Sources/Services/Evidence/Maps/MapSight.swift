package import CommunitySafety
package import Proofreading
internal import Statistics

/// A map as its page shows it: one measure for the parts of the partnership's district.
package struct MapSight: Sendable, Hashable {
    package let district: Area
    /// What may be shown here for the parts of the district, by name.
    package let measures: [Measure]
    /// Nil where no measure holds figures that may be shown.
    package let measure: Measure?
    package let figure: MapChoice.Figure
    package let kind: AreaKind
    /// The kinds of places that there are figures and edges of, for whoever looks.
    package let kinds: [AreaKind]
    /// The whole years that are held, newest first.
    package let periods: [EvidencePeriod]
    package let period: EvidencePeriod?
    /// What changes are counted from; nil unless changes are shown.
    package let earlier: EvidencePeriod?
    package let rows: [MapRow]
    package let hotSpots: MapHotSpots?
    package let source: EvidenceSource?
    /// Whether rates are for households.
    package let isHouseholds: Bool
    /// The newest day of the populations; nil where there are none.
    package let peopleOn: CalendarDate?
    /// What was asked for and can't be shown, in words.
    package let remarks: [String]

    /// Whether a rate can be made.
    package let allowsRates: Bool
}

/// One place of a map.
package struct MapRow: Sendable, Hashable {
    /// Its number on the map and in the list.
    package let number: Int
    package let area: Area
    /// Of a small area of a census the ward that it lies in.
    package let ward: Area?
    package let shape: AreaShape?
    package let count: Double?
    /// Why there is a number that isn't shown to whoever looks.
    package let withheld: Withholding?
    /// Whether everybody doesn't see it.
    package let isUnpublished: Bool
    package let rate: MapRate?
    package let change: ComparisonWords?
    /// From −3, lower around here than chance would give, to 3; nil where that isn't asked.
    package let heat: Int?
}

/// So many for every 1,000 a year, with its 95 % limits.
package struct MapRate: Sendable, Hashable {
    package let rate, low, high: Double
}

/// How it was looked for where numbers in and around a place are higher, or lower, than chance would give.
package struct MapHotSpots: Sendable, Hashable {
    /// How many places were looked at.
    package let count: Int
    /// Whether rates were looked at, because the places differ in how many live there.
    package let isRate: Bool
    /// Why it wasn't done, in words; nil where it was.
    let refusal: String?
}

package import CommunitySafety
package import Proofreading
internal import Statistics

/// A measure as its page shows it, for one place.
package struct MeasureSight: Sendable, Hashable {
    package let measure: Measure
    package let place: Area
    /// The places that hold figures of it, as far as they may be shown.
    package let places: [Area]
    /// The same in groups to choose from.
    package let groups: [PlaceGroup]
    package let periods: PeriodChoices
    /// The period that was asked for; nil for the newest.
    package let chosen: EvidencePeriod?
    /// What was asked for and can't be shown.
    package let misread: [Misread]
    /// The newest year, the newest twelve months and the newest quarter, each with the year before; one family of verdicts.
    package let pairs: [ComparedPair]
    /// Month by month; nil where it isn't counted by the month.
    package let run: MonthlyRun?
    /// When each month's figure was loaded.
    package let loads: [EvidencePeriod: CalendarDate]
    /// Nil where it isn't counted by the month, or doesn't add up.
    package let rolling: RollingYear?
    /// The newest figure, of a year if it can be; nil where none has a value.
    package let newest: FigureComparison.Side?
    package let peers: PeerRanking?
    /// The comparator sets that hold the place, by name.
    package let sets: [SetChoice]
    /// The wards of the place, or whatever smaller places hold figures; nil where none do.
    package let parts: PartsOfPlace?
    package let source: EvidenceSource?
    /// When the newest figure was loaded.
    package let loadedOn: String

    /// A comparator set to choose.
    package struct SetChoice: Sendable, Hashable {
        /// Its number in addresses.
        package let id: String
        package let name: String
        package let isChosen: Bool
    }

    package enum Misread: Sendable, Hashable {
        /// No period at all.
        case period(String)
        /// No whole figure of it is held.
        case unheld(EvidencePeriod)
        /// No set of that name holds the place.
        case set(String)
    }

    /// The pairs in words.
    package var words: [ComparisonWords] {
        let family = pairs.count { $0.judgement.verdict?.test != nil }
        return pairs.map { ComparisonWords($0, family: family) }
    }
}

/// What was counted in each of the smaller places of a place in one period.
package struct PartsOfPlace: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package let area: Area
        /// Nil where there is no whole figure, or where it isn't printed.
        package let value: Double?
        package let withheld: Withholding?
        /// Whether everybody doesn't see it.
        package let isUnpublished: Bool
        /// Of the newest boundary; nil where none is known.
        package let shape: AreaShape?
    }

    package let period: EvidencePeriod
    /// By their names.
    package let parts: [Part]
}

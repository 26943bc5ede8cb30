package import CommunitySafety
package import Proofreading
internal import Statistics

/// Two figures set side by side, with what may be said of them.
package struct ComparedPair: Sendable, Hashable {
    /// What differs between the two.
    package enum Kind: String, Sendable, Hashable { case periods, places, measures }

    /// What the figures are set against, so that they can be compared.
    package enum Footing: Sendable, Hashable {
        case asCounted
        case byDay
        /// By how many people or households each place has.
        case byPeople(later: Population, earlier: Population)
        /// Shares, each of so many.
        case shares(later: Share, earlier: Share)
    }

    package struct Population: Sendable, Hashable {
        package let isHouseholds: Bool
        package let on: CalendarDate
        package let count: Double
    }

    package struct Share: Sendable, Hashable {
        package let part: Int
        package let whole: Int
    }

    package let kind: Kind
    package let measure: Measure
    package let place: Area
    /// Of the side that it is compared with; the same where it isn't what differs.
    package let otherMeasure: Measure
    package let otherPlace: Area
    /// Its `later` side is the figure asked about, its `earlier` side the one that it is compared with.
    package let comparison: FigureComparison
    /// Nil where none has figures.
    package let source: EvidenceSource?
    package let footing: Footing
    package let judgement: FigureJudgement
    /// How much more the months vary than separate events would; nil where the test doesn't use it.
    package let dispersion: Double?

    /// What the page prints as the change, in percent: of the counts, or of the rates; nil for a smaller base than 50.
    package var percent: Double? {
        guard comparison.isAllowed, let before = comparison.earlier.value, let after = comparison.later.value else {
            return nil
        }
        switch footing {
        case .asCounted:
            if measure.unit == .percent { return nil }
            return before >= Self.smallestBase ? 100 * (after - before) / before : nil
        case .byDay: return before >= Self.smallestBase ? Self.change(rates) : nil
        case .byPeople: return before >= Self.smallestBase ? Self.change(rates) : nil
        case .shares: return nil
        }
    }

    /// Both as rates: a day, or for 1,000 people or households and a year; nil where the figures stand as they are.
    package var rates: (later: Double, earlier: Double)? {
        guard let after = comparison.later.value, let before = comparison.earlier.value else { return nil }
        switch footing {
        case .asCounted, .shares: return nil
        case .byDay:
            return (after / Double(comparison.later.period.days), before / Double(comparison.earlier.period.days))
        case .byPeople(let later, let earlier):
            let years = Self.years(comparison.later.period)
            return (1_000 * after / later.count / years, 1_000 * before / earlier.count / years)
        }
    }

    /// In whole months where it is those, so that a leap year is one too.
    static func years(_ period: EvidencePeriod) -> Double {
        period.months.map { Double($0) / 12 } ?? Double(period.days) / 365.25
    }

    private static var smallestBase: Double { Double(VerdictRules().smallestBase) }

    private static func change(_ rates: (later: Double, earlier: Double)?) -> Double? {
        rates.flatMap { $0.earlier > 0 ? 100 * ($0.later / $0.earlier - 1) : nil }
    }
}

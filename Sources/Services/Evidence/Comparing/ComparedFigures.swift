package import CommunitySafety
internal import Statistics

/// What came of a comparison: the pairs with their verdicts, and what else could be compared.
package struct ComparedFigures: Sendable, Hashable {
    /// The choice with what was filled in for empty fields: codes of places, words of periods.
    package let choice: ComparisonChoice
    /// All of them are one family: the more are compared, the stricter is each verdict.
    package let pairs: [ComparedPair]
    /// Fairer comparisons for which figures are held.
    package let offers: [Offer]
    /// The measures that hold figures, as far as they may be seen.
    package let measures: [Measure]
    /// The places that hold figures of the measure, as far as they may be shown.
    package let places: [Area]

    /// How many of the pairs were put to a test.
    package var family: Int { pairs.count { $0.judgement.verdict?.test != nil } }

    /// Another comparison, with why it would be fairer.
    package struct Offer: Sendable, Hashable {
        package enum Why: Sendable, Hashable {
            /// The same months of another year.
            case sameMonths
            /// The newest for which both figures are held.
            case newest
        }

        package let why: Why
        package let choice: ComparisonChoice
        package let later: EvidencePeriod
        package let earlier: EvidencePeriod
    }
}

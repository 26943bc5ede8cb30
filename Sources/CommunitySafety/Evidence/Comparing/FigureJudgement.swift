public import Statistics

/// What may be said of two figures that were set side by side.
public enum FigureJudgement: Sendable, Hashable {
    /// Counts, put to the test together with all comparisons of the page.
    case verdict(Verdict)
    /// There are figures, but no test that fits them.
    case notJudged(Reason)
    /// A figure is missing.
    case nothing

    /// Why no test fits. Raw values are stable.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Only a percentage is held, not what it is a percentage of.
        case onlyPercentage = "only-percentage"
        /// Hours, days or money: not separate events.
        case notEvents = "not-events"
        /// A caseload: the same cases may be counted in both.
        case stock
        /// Different people, who may be counted in both.
        case people
        /// What residents said: how many answered, and who, differs from one survey to the next.
        case asked
        /// Places differ in size, and how many people live in them isn't on record.
        case noPopulation = "no-population"
        /// A count that isn't a whole number from nought to a thousand million.
        case notWhole = "not-whole"
    }

    /// The verdict, where there is one.
    public var verdict: Verdict? {
        if case .verdict(let verdict) = self { verdict } else { nil }
    }
}

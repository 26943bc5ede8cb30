/// The order of an assessment's issues: competition ranks, ties shared, and those that lack a score told apart.
public struct IssueRanking: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        public let issue: ScoreTable.Entry
        public let rank: Int
        /// Whether others share the rank.
        public let isJoint: Bool
        public let score: IssueScore

        /// `3rd`, `joint 3rd`.
        public var place: String { isJoint ? "joint \(Ordinal.words(rank))" : Ordinal.words(rank) }
    }

    /// An issue without a place, since something isn't known of it.
    public struct Unranked: Sendable, Hashable {
        public let issue: ScoreTable.Entry
        /// Names of the criteria without a score.
        public let missing: [String]
        /// Where it would stand among those that are ranked, whatever the missing scores are.
        public let between: ClosedRange<Int>

        /// `2nd`, or `between 2nd and 5th`.
        public var betweenWords: String {
            let (low, high) = (Ordinal.words(between.lowerBound), Ordinal.words(between.upperBound))
            return low == high ? low : "between \(low) and \(high)"
        }
    }

    public let table: ScoreTable
    /// The first first; of equal ones by name.
    public let lines: [Line]
    /// In the order of the assessment.
    public let unranked: [Unranked]

    /// Scores tie where they are equal to 12 decimals.
    public init(_ table: ScoreTable) {
        self.table = table
        let scored = table.issues.compactMap { issue in IssueScore(issue, table.scheme).map { (issue, $0) } }
        let totals = scored.map(\.1.total)
        lines = scored.map { issue, score in
            let above = totals.count { Self.isAbove($0, score.total) }
            let equal = totals.count { !Self.isAbove($0, score.total) && !Self.isAbove(score.total, $0) }
            return Line(issue: issue, rank: above + 1, isJoint: equal > 1, score: score)
        }.sorted { ($0.rank, $0.issue.name, $0.issue.key) < ($1.rank, $1.issue.name, $1.issue.key) }
        unranked = table.issues.compactMap { issue in
            let missing = table.missing(issue)
            guard !missing.isEmpty else { return nil }
            let (low, high) = (table.filled(issue, atBest: false), table.filled(issue, atBest: true))
            let best = high.map { high in totals.count { Self.isAbove($0, high) } + 1 } ?? 1
            let worst = low.map { low in totals.count { Self.isAbove($0, low) } + 1 } ?? totals.count + 1
            return Unranked(issue: issue, missing: missing, between: best...max(best, worst))
        }
    }

    public func line(of key: String) -> Line? { lines.first { $0.issue.key == key } }

    /// Above by more than what counts as a tie.
    private static func isAbove(_ a: Double, _ b: Double) -> Bool { a - b > 5e-13 }
}

extension ScoreTable {
    /// What an issue would score if all that isn't known were at one end of its scale.
    fileprivate func filled(_ issue: Entry, atBest: Bool) -> Double? {
        var scores = issue.scores
        for criterion in scheme.counted where scores[criterion.key] == nil {
            scores[criterion.key] = StepScore(atBest ? criterion.highest : criterion.lowest)
        }
        return IssueScore(Entry(key: issue.key, name: issue.name, scores: scores), scheme)?.total
    }
}

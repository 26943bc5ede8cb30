public import Statistics

/// How firm a ranking is: what other weights, a dropped criterion or a single other score would make of it.
///
/// Only complete issues are looked at. A scheme that multiplies has no weights; there the single scores tell.
public struct RankingFirmness: Sendable, Hashable {
    /// The weight of one criterion at which another issue would come first, the others keeping their proportions.
    public struct Switch: Sendable, Hashable {
        /// As a share of all weights, from 0 to 1.
        public let weight: Double
        /// The issue that leads from there on, by key.
        public let leader: String
    }

    public struct Weighting: Sendable, Hashable {
        public let criterion: String
        /// Its share today.
        public let current: Double
        /// The nearest above and below; nil where the leader stays.
        public let up, down: Switch?
    }

    /// What one criterion less makes of the order.
    public struct Dropped: Sendable, Hashable {
        public let criterion: String
        /// Who would lead: more than one where they tie.
        public let leaders: [String]
        /// Those whose rank would be another, with it, in today's order.
        public let moved: [Moved]
    }

    public struct Moved: Sendable, Hashable {
        public let issue: String
        public let from, to: Int
    }

    /// One issue over all weightings.
    public struct Acceptability: Sendable, Hashable {
        public let issue: String
        /// By rank − 1: the share of the weightings that give it that rank.
        public let shares: [Double]

        /// The share of the weightings that put it among the first so many.
        public func share(inTop count: Int) -> Double { shares.prefix(max(0, count)).reduce(0, +) }
    }

    /// How far an issue would move if a single score of it were a step different.
    public struct Step: Sendable, Hashable {
        public let issue: String
        public let ranks: ClosedRange<Int>
    }

    /// Issues in today's order, by key.
    public let order: [String]
    /// Empty for a scheme without weights, and for a single criterion or issue.
    public let weightings: [Weighting]
    public let dropped: [Dropped]
    /// In today's order; empty for a scheme without weights.
    public let acceptabilities: [Acceptability]
    /// How many weightings were counted.
    public let vectors: Int
    /// In today's order.
    public let steps: [Step]

    /// Exact: no chance is in it, so that it is the same on every machine. At most 200 issues.
    public init(_ ranking: IssueRanking) throws(StatisticsError) {
        let (table, lines) = (ranking.table, ranking.lines)
        order = lines.map(\.issue.key)
        let scheme = table.scheme
        let ranked = lines.map(\.issue)
        let isWeighted = scheme.combination == .weightedSum && scheme.criteria.count > 1 && lines.count > 1
        let scores = ranked.map { table.halves($0) }
        if isWeighted {
            let keys = order
            let found = try WeightSensitivity(
                scores.map { $0.map(Double.init) }, weights: scheme.criteria.map { Double($0.weight) })
            weightings = zip(scheme.criteria, found.criteria).map { criterion, one in
                func step(_ found: WeightSensitivity.Switch?) -> Switch? {
                    found.map { Switch(weight: $0.weight, leader: keys[$0.issue]) }
                }
                return Weighting(
                    criterion: criterion.key, current: one.current, up: step(one.up), down: step(one.down))
            }
            let lattice = try RankAcceptability(
                scores, steps: Self.steps(criteria: scheme.criteria.count), countsWins: false)
            vectors = lattice.vectors
            acceptabilities = zip(keys, lattice.shares).map { Acceptability(issue: $0, shares: $1) }
        } else {
            (weightings, acceptabilities, vectors) = ([], [], 0)
        }
        dropped = (lines.count > 1 ? scheme.criteria : []).compactMap { criterion in
            scheme.without(criterion.key).map { Self.dropped(criterion.key, $0, ranking) }
        }
        steps = Self.steps(ranking)
    }

    /// How finely weights are divided: ten parts for up to six criteria (3,003 weightings for six), fewer beyond, so that there
    /// are never more than 5,005.
    public static func steps(criteria: Int) -> Int {
        (1...10).reversed().first { steps in
            var count = 1.0
            for place in stride(from: 1, to: criteria, by: 1) { count *= Double(steps + place) / Double(place) }
            return count <= 5_005.5
        } ?? 1
    }

    private static func dropped(_ key: String, _ scheme: ScoringScheme, _ ranking: IssueRanking) -> Dropped {
        let other = IssueRanking(ScoreTable(scheme, ranking.lines.map(\.issue)))
        let ranks = Dictionary(uniqueKeysWithValues: other.lines.map { ($0.issue.key, $0.rank) })
        return Dropped(
            criterion: key, leaders: other.lines.filter { $0.rank == 1 }.map(\.issue.key),
            moved: ranking.lines.compactMap { line in
                guard let to = ranks[line.issue.key], to != line.rank else { return nil }
                return Moved(issue: line.issue.key, from: line.rank, to: to)
            })
    }

    /// Each score of each issue one step up and one down: where the issue itself would stand.
    private static func steps(_ ranking: IssueRanking) -> [Step] {
        let (scheme, totals) = (ranking.table.scheme, ranking.lines.map(\.score.total))
        return ranking.lines.map { line in
            var ranks = line.rank...line.rank
            for criterion in scheme.counted {
                guard let score = line.issue.scores[criterion.key] else { continue }
                for move in [-2, 2] {
                    guard let moved = StepScore(halves: score.halves + move), criterion.allows(moved) else { continue }
                    var scores = line.issue.scores
                    scores[criterion.key] = moved
                    let entry = ScoreTable.Entry(key: line.issue.key, name: line.issue.name, scores: scores)
                    guard let total = IssueScore(entry, scheme)?.total else { continue }
                    let above = zip(totals, ranking.lines).count {
                        $1.issue.key != line.issue.key && $0 - total > 5e-13
                    }
                    ranks = min(ranks.lowerBound, above + 1)...max(ranks.upperBound, above + 1)
                }
            }
            return Step(issue: line.issue.key, ranks: ranks)
        }
    }
}

internal import Statistics

/// How far agencies agree on the order of the issues: Kendall's W with the correction for ties, and the order by Borda's points.
///
/// An agency's order is that of its own scores, put together as the scheme does. Only agencies that scored everything that was asked are
/// counted, since an order with gaps says nothing of the gaps.
public struct BallotAgreement: Sendable, Hashable {
    /// An issue's place by Borda's points.
    public struct Line: Sendable, Hashable {
        public let issue: String
        /// Σ(issues − rank) over the agencies; ties share the average of their ranks.
        public let points: Double
        public let rank: Int
        public let isJoint: Bool

        public var place: String { isJoint ? "joint \(Ordinal.words(rank))" : Ordinal.words(rank) }
    }

    /// Agencies that scored everything, and those that left something out, by name.
    public let counted, leftOut: [String]
    public let issues: Int
    /// From 0 to 1; nil for fewer than two agencies or issues, and where each agency puts all issues level.
    public let w: Double?
    /// The chance of as much agreement, if agencies put the issues in order by lot; nil with `w`, and for seven issues or fewer,
    /// where the χ² that it rests on is too rough.
    public let chance: Double?
    /// The first first; of equal points in the order of the assessment. Empty without an agency that scored everything.
    public let order: [Line]

    init(_ voices: [Ballot], _ asked: ScoringScheme, _ issues: [CommunityIssue]) {
        let totals = voices.map { voice in
            issues.compactMap { issue in
                IssueScore(
                    ScoreTable.Entry(key: issue.key, name: issue.name, scores: voice.scores[issue.key] ?? [:]), asked)?
                    .total
            }
        }
        let whole = voices.indices.filter { totals[$0].count == issues.count }
        counted = whole.map { voices[$0].agency }
        leftOut = voices.indices.filter { totals[$0].count != issues.count }.map { voices[$0].agency }
        self.issues = issues.count
        let rankings = whole.map { Self.ranks(totals[$0]) }
        guard let borda = rankings.isEmpty ? nil : Self.count(rankings) else {
            (w, chance, order) = (nil, nil, [])
            return
        }
        w = rankings.count > 1 ? borda.kendallW : nil
        chance = w != nil && issues.count > 7 ? borda.p : nil
        order = issues.indices.map { place in
            let rank = borda.ranks[place]
            return Line(
                issue: issues[place].key, points: borda.points[place], rank: rank,
                isJoint: borda.ranks.count { $0 == rank } > 1)
        }.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }

    /// Nil where there is no order: fewer than two issues.
    private static func count(_ rankings: [[Double]]) -> BordaCount? {
        do { return try BordaCount(rankings) } catch { return nil }
    }

    /// The highest first; ties, to 12 decimals, share the average of their ranks.
    static func ranks(_ totals: [Double]) -> [Double] {
        totals.map { own in
            let above = totals.count { $0 - own > 5e-13 }
            let level = totals.count { abs($0 - own) <= 5e-13 }
            return Double(above) + Double(level + 1) / 2
        }
    }
}

extension ScoringScheme {
    /// The same with these criteria only. Where what is left can't be multiplied any more, scores are added; how an organisation
    /// stands never counts.
    func asking(_ keys: [String]) -> ScoringScheme {
        var scheme = self
        scheme.criteria = criteria.filter { keys.contains($0.key) }
        let parts = Set(scheme.criteria.compactMap(\.part))
        guard combination != .weightedSum, !parts.isSuperset(of: [.harm, .likelihood]) else { return scheme }
        scheme.combination = .weightedSum
        scheme.criteria.removeAll { $0.part == .position }
        for index in scheme.criteria.indices { scheme.criteria[index].part = nil }
        return scheme
    }
}

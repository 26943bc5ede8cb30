/// How often each issue takes each rank over all weightings of the criteria (SMAA; Lahdelma and Salminen, 2001), counted
/// exactly over a lattice of weights instead of drawn at random.
public struct RankAcceptability: Hashable, Sendable {
    /// The number of weightings counted.
    public let vectors: Int
    /// Issue × (rank − 1): the share of weightings; ties share the better rank, so rows sum to 1 and columns need not.
    public let shares: [[Double]]
    /// The mean weights over the weightings at which an issue comes first; nil if it never does.
    public let centralWeights: [[Double]?]
    /// [a][b]: the share of weightings at which a scores strictly above b; empty where it wasn't asked for.
    public let wins: [[Double]]

    /// - Parameters:
    ///   - scores: issues × criteria, whole; higher ranks first.
    ///   - steps: how finely a weight is divided (N); there are C(N + m − 1, m − 1) weightings of m criteria,
    ///     at most a million. The cost is their number times issues × criteria and, with `countsWins`, times the square of the
    ///     issues, of which there are 200 at most.
    ///   - order: criteria, the most important first, whose weights must not rise in that order.
    ///   - countsWins: whether ``wins`` is counted.
    public init(
        _ scores: [[Int]], steps: Int, order: [Int] = [], countsWins: Bool = true
    ) throws(StatisticsError) {
        try Check.rectangle(scores)
        let criteria = scores[0].count
        if scores.count > 200 { throw .outOfRange(Double(scores.count)) }
        try WeightLattice.check(criteria: criteria, steps: steps)
        for value in scores.joined() where abs(value) > 1_000_000 { throw .outOfRange(Double(value)) }
        for criterion in order { try Check.index(criterion, below: criteria) }
        var tally = RankTally(scores, countsWins: countsWins)
        WeightLattice(criteria: criteria, steps: steps).forEach { places in
            guard zip(order, order.dropFirst()).allSatisfy({ places[$0] >= places[$1] }) else { return }
            tally.add(places)
        }
        vectors = tally.vectors
        shares = tally.rankShares
        wins = tally.winShares
        centralWeights = scores.indices.map { tally.centralWeights(of: $0, steps: steps) }
    }

    /// Σ rank·share, one an issue.
    public var expectedRanks: [Double] {
        shares.map { $0.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element } }
    }

    /// The share of weightings at which an issue is among the first `k`.
    public func share(of issue: Int, inTop k: Int) -> Double { shares[issue].prefix(max(0, k)).reduce(0, +) }
}

/// Ballots of partners, by Borda's points, with how far the partners agree (Kendall's W; Kendall and Babington Smith, 1939).
public struct BordaCount: Hashable, Sendable {
    /// Σ(n − rank) over the voters, one an option.
    public let points: [Double]
    /// Competition ranks, the most points first.
    public let ranks: [Int]
    /// From 0 (no agreement) to 1, corrected for ties; nil when every ballot ties everything.
    public let kendallW: Double?
    /// m(n − 1)·W and its chance under no agreement, with n − 1 degrees of freedom.
    public let chiSquared, p: Double?

    /// `rankings` are voters × options, 1 the best, ties as average ranks. Throws for fewer than two options.
    public init(_ rankings: [[Double]]) throws(StatisticsError) {
        try Check.rectangle(rankings)
        try Check.positive(rankings.flatMap(\.self))
        let (m, n) = (Double(rankings.count), Double(rankings[0].count))
        guard n > 1 else { throw .undefined }
        let sums = rankings[0].indices.map { option in rankings.reduce(0) { $0 + $1[option] } }
        points = sums.map { m * n - $0 }
        ranks = Ranks.highestFirst(points)
        let mean = Moments.mean(sums)
        let spread = sums.reduce(0) { $0 + ($1 - mean).squared }
        let ties = rankings.reduce(0) { $0 + Self.ties($1) }
        let whole = m * m * (n * n * n - n) - m * ties
        kendallW = whole > 0 ? 12 * spread / whole : nil
        chiSquared = kendallW.map { m * (n - 1) * $0 }
        p = chiSquared.map { ChiSquared.upperTail($0, degrees: n - 1) }
    }

    /// Whether the partners disagree too much for the ranking to speak for them (W below 0.3); nil with `kendallW`.
    public var isDisagreement: Bool? { kendallW.map { $0 < 0.3 } }

    /// Σ(t³ − t) over the groups of equal ranks.
    private static func ties(_ ballot: [Double]) -> Double {
        Dictionary(grouping: ballot, by: \.self).values.reduce(0) { sum, group in
            let t = Double(group.count)
            return sum + t * t * t - t
        }
    }
}

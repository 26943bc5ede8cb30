/// The arithmetic that a claimed change implies, and what in it contradicts itself. A figure is nil where the claim lacks
/// what it follows from, or where its base is 0.
public struct ClaimCheck: Hashable, Sendable {
    /// current/(1 + percent/100).
    public let priorFromPercent: Double?
    /// The least and the greatest whole prior of which the percentage is a correct rounding; none if low > high.
    public let priorLow, priorHigh: Int?
    /// current − difference.
    public let priorFromDifference: Int?
    /// 100·difference/(current − difference), signed; nil for a base of 0.
    public let percentFromDifference: Double?
    /// current − prior.
    public let differenceFromPrior: Int?
    /// 100·(current − prior)/prior, signed; nil for a base of 0.
    public let percentFromPrior: Double?
    /// Each at most once, in the order of `ClaimProblem`.
    public let problems: [ClaimProblem]

    /// Throws for negative counts, decimals outside 0 to 9, and percentages at or below −100 after their rounding.
    public init(_ claim: ClaimedChange) throws(StatisticsError) {
        try Check.counts([claim.current, claim.prior ?? 0])
        let most = 1_000_000_000_000
        if let difference = claim.difference, !(-most...most).contains(difference) {
            throw .outOfRange(Double(difference))
        }
        let range = try Self.priors(claim)
        priorFromPercent = claim.percent.map { Double(claim.current) / (1 + $0 / 100) }
        (priorLow, priorHigh) = (range?.low, range?.high)
        priorFromDifference = claim.difference.map { claim.current - $0 }
        percentFromDifference = priorFromDifference.flatMap { Self.percent(from: $0, to: claim.current) }
        differenceFromPrior = claim.prior.map { claim.current - $0 }
        percentFromPrior = claim.prior.flatMap { Self.percent(from: $0, to: claim.current) }
        let reference = priorFromDifference ?? claim.prior
        problems = ClaimProblem.allCases.filter { Self.has($0, claim, reference, range) }
    }

    /// Whether nothing contradicts itself.
    public var isConsistent: Bool { problems.isEmpty }

    private static func percent(from prior: Int, to current: Int) -> Double? {
        prior == 0 ? nil : 100 * Double(current - prior) / Double(prior)
    }

    private static func priors(_ claim: ClaimedChange) throws(StatisticsError) -> (low: Int, high: Int)? {
        guard let percent = claim.percent else { return nil }
        if !(0...9).contains(claim.decimals) { throw .outOfRange(Double(claim.decimals)) }
        let half = 0.5 / (0..<claim.decimals).reduce(1.0) { power, _ in power * 10 }
        let (most, least) = (1 + (percent + half) / 100, 1 + (percent - half) / 100)
        guard least > 1e-12, most.isFinite else { throw .outOfRange(percent) }
        let low = (Double(claim.current) / most - 1e-12).rounded(.up)
        let high = (Double(claim.current) / least + 1e-12).rounded(.down)
        guard let first = Int(exactly: low), let last = Int(exactly: high) else { throw .outOfRange(percent) }
        return (first, last)
    }

    private static func has(
        _ problem: ClaimProblem, _ claim: ClaimedChange, _ reference: Int?, _ range: (low: Int, high: Int)?
    ) -> Bool {
        switch problem {
        case .priorMismatch:
            if let prior = claim.prior, claim.difference != nil { prior != reference } else { false }
        case .percentMismatch:
            if let reference, let range { reference < range.low || reference > range.high } else { false }
        case .noIntegerPrior:
            if reference == nil, let range { range.low > range.high } else { false }
        case .directionMismatch:
            switch (claim.direction, reference) {
            case (.increase, let reference?): claim.current <= reference
            case (.decrease, let reference?): claim.current >= reference
            case (nil, _), (_, nil): false
            }
        }
    }
}

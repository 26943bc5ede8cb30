/// The test of two counts given their sum: the later is binomial if nothing changed (Przyborowski and Wilenski, 1940).
///
/// Given n = earlier + later, the later count X is binomial with n trials of chance t₁/(t₀ + t₁), the later exposure's share.
/// The mid-p value (Lancaster, 1961) is the product's usual answer; the exact value is stricter. All are two-sided.
public struct ConditionalTest: Hashable, Sendable {
    /// Twice the smaller tail, with the whole of what was seen: the strict value.
    public let pCentral: Double
    /// Twice the smaller tail, with half of what was seen.
    public let pMid: Double
    private let counts: CountPair
    private let alpha: Double

    /// `confidence` of the limits is two-sided, between 0 and 1. The cost grows with the root of the counts.
    public init(_ counts: CountPair, confidence: Double = 0.95) throws(StatisticsError) {
        try Check.fraction(confidence)
        let tails = ConditionalTails(counts, laterShare: counts.laterShare, earlierShare: counts.earlierShare)
        pCentral = min(1, 2 * min(tails.atMost, tails.atLeast))
        pMid = min(1, 2 * min(tails.midLower, tails.midUpper))
        (self.counts, alpha) = (counts, 1 - confidence)
    }

    /// The chance of all outcomes no likelier than what was seen.
    public var pMinimumLikelihood: Double { Self.minimumLikelihood(counts) }

    /// Limits of the rate ratio from the mid-p value (the test at 1 − confidence rejects exactly what they leave out); nil
    /// when both counts are 0. Computed anew at every call, some 50 times the cost of the p-values.
    public var mid: RatioInterval? { counts.total == 0 ? nil : .mid(counts, alpha: alpha) }

    /// Limits of the rate ratio from the strict value (Clopper and Pearson, 1934); nil when both counts are 0.
    public var exact: RatioInterval? { counts.total == 0 ? nil : .exact(counts, alpha: alpha) }

    private static func minimumLikelihood(_ counts: CountPair) -> Double {
        let n = Double(counts.total)
        func chance(_ k: Int) -> Double {
            Binomial.density(Double(k), of: n, at: counts.laterShare, complement: counts.earlierShare)
        }
        let mean = n * counts.laterShare
        let reach = 40 * (mean * counts.earlierShare).squareRoot() + 40
        let worth = Int(max(0, mean - reach))...Int(min(n, mean + reach))
        let most = chance(counts.later) * (1 + 1e-7)
        return min(1, worth.lazy.map(chance).filter { $0 <= most }.reduce(0, +))
    }
}

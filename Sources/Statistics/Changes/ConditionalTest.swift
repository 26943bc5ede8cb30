/// The test of two counts given their sum: the later is binomial if nothing changed (Przyborowski and Wilenski, 1940).
///
/// The mid-p value (Lancaster, 1961) is the product's usual answer; the exact value is stricter. All are two-sided.
public struct ConditionalTest: Hashable, Sendable {
    /// Twice the smaller tail, with the whole of what was seen: the strict value.
    public let pCentral: Double
    /// Twice the smaller tail, with half of what was seen.
    public let pMid: Double
    /// The chance of all outcomes no likelier than what was seen.
    public let pMinimumLikelihood: Double
    /// Limits of the rate ratio; nil when both counts are 0.
    public let exact, mid: RatioInterval?

    /// `confidence` is two-sided, between 0 and 1.
    public init(_ counts: CountPair, confidence: Double = 0.95) throws(StatisticsError) {
        try Check.fraction(confidence)
        let tails = ConditionalTails(counts, laterShare: counts.laterShare, earlierShare: counts.earlierShare)
        pCentral = min(1, 2 * min(tails.atMost, tails.atLeast))
        pMid = min(1, 2 * min(tails.midLower, tails.midUpper))
        pMinimumLikelihood = Self.minimumLikelihood(counts)
        let alpha = 1 - confidence
        exact = counts.total == 0 ? nil : .exact(counts, alpha: alpha)
        mid = counts.total == 0 ? nil : .mid(counts, alpha: alpha)
    }

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

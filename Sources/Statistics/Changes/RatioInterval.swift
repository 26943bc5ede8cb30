/// The limits of a rate ratio, later over earlier.
public struct RatioInterval: Hashable, Sendable {
    /// 0 when the later count is 0.
    public let low: Double
    /// Nil when there is no upper limit.
    public let high: Double?

    /// Clopper and Pearson (1934), from limits of the later period's share.
    static func exact(_ counts: CountPair, alpha: Double) -> Self {
        let (later, earlier) = (Double(counts.later), Double(counts.earlier))
        return Self(
            counts, low: { Beta.quantile(alpha / 2, later, earlier + 1) },
            high: { Beta.quantile(1 - alpha / 2, later + 1, earlier) })
    }

    /// Where each mid-p tail is alpha/2.
    static func mid(_ counts: CountPair, alpha: Double) -> Self {
        func tail(_ value: (CountPair, Double, Double) -> Double, _ share: Double) -> Double {
            value(counts, share, 1 - share)
        }
        return Self(
            counts, low: { RisingRoot.between(0, 1) { tail(ConditionalTails.midUpper, $0) - alpha / 2 } },
            high: { RisingRoot.between(0, 1) { alpha / 2 - tail(ConditionalTails.midLower, $0) } })
    }

    private init(_ counts: CountPair, low: () -> Double, high: () -> Double) {
        let exposures = counts.earlierExposure / counts.laterExposure
        func ratio(_ share: Double) -> Double { share / (1 - share) * exposures }
        self.low = counts.later == 0 ? 0 : ratio(low())
        self.high = counts.earlier == 0 ? nil : ratio(high())
    }
}

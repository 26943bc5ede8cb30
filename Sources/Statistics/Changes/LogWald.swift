/// Wald's test and interval of the logarithm of a rate ratio; to be used only when both counts are at least 10.
public struct LogWald: Hashable, Sendable {
    /// Later rate over earlier.
    public let rateRatio: Double
    /// Changes in percent: the estimate and its limits.
    public let percentChange, percentLow, percentHigh: Double
    /// ln(rate ratio)/√(1/later + 1/earlier).
    public let z: Double
    /// Whether both counts are at least 10: below that none of this is to be shown.
    public let isDependable: Bool

    /// `confidence` is two-sided, between 0 and 1. Throws when a count is 0.
    public init(_ counts: CountPair, confidence: Double = 0.95) throws(StatisticsError) {
        try Check.fraction(confidence)
        guard let ratio = counts.rateRatio, counts.later > 0 else { throw .undefined }
        let log = ratio.naturalLogarithm
        let error = (1 / Double(counts.later) + 1 / Double(counts.earlier)).squareRoot()
        let reach = Normal.critical(confidence: confidence) * error
        rateRatio = ratio
        percentChange = 100 * (ratio - 1)
        percentLow = 100 * ((log - reach).exponential - 1)
        percentHigh = 100 * ((log + reach).exponential - 1)
        z = log / error
        isDependable = min(counts.earlier, counts.later) >= 10
    }

    /// Two-sided.
    public var p: Double { Normal.twoSided(z) }
}

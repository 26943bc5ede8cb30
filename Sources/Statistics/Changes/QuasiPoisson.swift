/// A test of monthly counts before and after that lets the counts vary more than chance alone would
/// (quasi-Poisson regression on one step; McCullagh and Nelder, 1989).
///
/// t = ln ratio/√(φ·(1/Σbefore + 1/Σafter)) with N − 2 degrees of freedom, φ being Pearson's χ² over N − 2 for N months.
public struct QuasiPoisson: Hashable, Sendable {
    /// Rate after over rate before.
    public let ratio: Double
    /// Months − 2.
    public let degrees: Int
    /// Pearson's dispersion: 1 for pure chance, more when events cluster.
    public let dispersion: Double
    /// Standard error of the logarithm of the ratio, at the dispersion itself.
    public let logError: Double
    /// ln(ratio)/`logError` and its two-sided p-value, at the dispersion itself.
    public let t, p: Double
    /// The p-value and the limits of the change in percent (95 %), at a dispersion of at least 1.
    public let flooredP, percentLow: Double
    /// Nil when it is too large to say.
    public let percentHigh: Double?

    private let logRatio: Double, flooredError: Double

    /// The means are of equally long months; where the two periods' months differ in length, `exposures` are the days of
    /// each whole period. Throws with fewer than three months in all, an empty side, or a side that is zero throughout.
    public init(
        before: [Int], after: [Int], exposures: (before: Double, after: Double)? = nil
    ) throws(StatisticsError) {
        try Check.counts(before + after)
        let exposures = exposures ?? (Double(before.count), Double(after.count))
        try Check.positive([exposures.before, exposures.after])
        try Check.notEmpty(min(before.count, after.count))
        let months = before.count + after.count
        let (earlier, later) = (before.map(Double.init), after.map(Double.init))
        let (sum0, sum1) = (Moments.sum(earlier), Moments.sum(later))
        guard months > 2, sum0 > 0, sum1 > 0 else { throw .undefined }
        let df = Double(months - 2)
        let phi = (Self.pearson(earlier) + Self.pearson(later)) / df
        let variance = 1 / sum0 + 1 / sum1
        ratio = sum1 / exposures.after / (sum0 / exposures.before)
        (degrees, dispersion) = (months - 2, phi)
        let log = ratio.naturalLogarithm
        logError = (phi * variance).squareRoot()
        t = log == 0 ? 0 : log / logError
        p = StudentT.twoSided(t, degrees: df)
        let floored = (max(1, phi) * variance).squareRoot()
        flooredP = StudentT.twoSided(log / floored, degrees: df)
        let reach = StudentT.quantile(0.975, degrees: df) * floored
        percentLow = 100 * ((log - reach).exponential - 1)
        percentHigh = (100 * ((log + reach).exponential - 1)).ifFinite
        (logRatio, flooredError) = (log, floored)
    }

    /// Limits of the change in percent, at a dispersion of at least 1. `confidence` is two-sided, between 0 and 1.
    public func percentInterval(confidence: Double) throws(StatisticsError) -> PercentInterval {
        try Check.fraction(confidence)
        let reach = StudentT.quantile(0.5 + confidence / 2, degrees: Double(degrees)) * flooredError
        return PercentInterval(
            low: 100 * ((logRatio - reach).exponential - 1), high: (100 * ((logRatio + reach).exponential - 1)).ifFinite
        )
    }

    /// The dispersion, at least 1.
    public var flooredDispersion: Double { max(1, dispersion) }

    private static func pearson(_ counts: [Double]) -> Double {
        let mean = Moments.mean(counts)
        return counts.reduce(0) { $0 + ($1 - mean).squared / mean }
    }
}

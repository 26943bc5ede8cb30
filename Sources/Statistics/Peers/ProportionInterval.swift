/// The confidence limits of a proportion; all are fractions, not percentages.
public struct ProportionInterval: Hashable, Sendable {
    /// count/total and its limits.
    public let proportion, low, high: Double

    /// Wilson's score interval (1927), cut to 0 and 1. Throws unless 0 ≤ count ≤ total and total ≥ 1.
    public static func wilson(_ count: Int, of total: Int, confidence: Double) throws(StatisticsError) -> Self {
        try check(count, total, confidence)
        let p = Double(count) / Double(total)
        let limits = wilson(p, size: Double(total), z: Normal.critical(confidence: confidence))
        return Self(proportion: p, low: max(0, limits.low), high: min(1, limits.high))
    }

    /// Clopper and Pearson's exact interval (1934) from beta quantiles, for totals up to a thousand million.
    public static func exact(_ count: Int, of total: Int, confidence: Double) throws(StatisticsError) -> Self {
        try check(count, total, confidence)
        if total > 1_000_000_000 { throw .outOfRange(Double(total)) }
        let (x, rest, alpha) = (Double(count), Double(total - count), 1 - confidence)
        return Self(
            proportion: x / Double(total), low: count == 0 ? 0 : Beta.quantile(alpha / 2, x, rest + 1),
            high: count == total ? 1 : Beta.quantile(1 - alpha / 2, x + 1, rest))
    }

    /// Wilson's limits, uncut, for a size that need not be whole.
    static func wilson(_ p: Double, size n: Double, z: Double) -> (low: Double, high: Double) {
        let shrink = 1 + z * z / n
        let centre = (p + z * z / (2 * n)) / shrink
        let half = z / shrink * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        return (centre - half, centre + half)
    }

    private static func check(_ count: Int, _ total: Int, _ confidence: Double) throws(StatisticsError) {
        try Check.counts([count, total])
        try Check.positive([Double(total)])
        try Check.fraction(confidence)
        if count > total { throw .outOfRange(Double(count)) }
    }
}

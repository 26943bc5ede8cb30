/// The confidence limits of a Poisson count.
public struct CountInterval: Hashable, Sendable {
    /// On the scale of the count, or of the rate made from it.
    public let low, high: Double

    /// Byar's approximation O·(1 − 1/(9O) ∓ z/(3√O))³ (Breslow and Day, 1987), which the Office for Health Improvement and Disparities uses from a
    /// count of 10. The lower limit of 0 is 0.
    public static func byar(_ count: Int, confidence: Double) throws(StatisticsError) -> Self {
        try check(count, confidence)
        let z = Normal.critical(confidence: confidence)
        let (o, above) = (Double(count), Double(count) + 1)
        func cube(_ x: Double) -> Double { x * x * x }
        let low = count == 0 ? 0 : o * cube(1 - 1 / (9 * o) - z / (3 * o.squareRoot()))
        return Self(low: low, high: above * cube(1 - 1 / (9 * above) + z / (3 * above.squareRoot())))
    }

    /// Exact limits χ²(α/2; 2O)/2 and χ²(1 − α/2; 2O + 2)/2 (Garwood, 1936), for counts up to a thousand million.
    public static func exact(_ count: Int, confidence: Double) throws(StatisticsError) -> Self {
        try check(count, confidence)
        if count > 1_000_000_000 { throw .outOfRange(Double(count)) }
        let alpha = 1 - confidence
        let low = count == 0 ? 0 : ChiSquared.quantile(alpha / 2, degrees: 2 * Double(count)) / 2
        return Self(low: low, high: ChiSquared.quantile(1 - alpha / 2, degrees: 2 * Double(count) + 2) / 2)
    }

    /// The rule of the Office for Health Improvement and Disparities: exact below 10, Byar's from 10 on.
    public static func publicHealth(_ count: Int, confidence: Double) throws(StatisticsError) -> Self {
        isExact(count) ? try exact(count, confidence: confidence) : try byar(count, confidence: confidence)
    }

    /// Whether that rule takes the exact limits.
    public static func isExact(_ count: Int) -> Bool { count < 10 }

    private static func check(_ count: Int, _ confidence: Double) throws(StatisticsError) {
        try Check.counts([count])
        try Check.fraction(confidence)
    }

    func times(_ factor: Double) -> Self { Self(low: low * factor, high: high * factor) }
}

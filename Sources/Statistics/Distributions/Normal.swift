/// The standard normal distribution.
public enum Normal {
    /// Φ(x) = P(Z ≤ x) = ½·erfc(−x/√2).
    public static func cumulative(_ x: Double) -> Double { 0.5 * (-x / 2.0.squareRoot()).complementaryError }

    /// 1 − Φ(x), with full relative accuracy.
    public static func upperTail(_ x: Double) -> Double { cumulative(-x) }

    /// The two-sided p-value 2·Φ(−|z|), taken from the tail.
    public static func twoSided(_ z: Double) -> Double { 2 * cumulative(-abs(z)) }

    /// Φ⁻¹(p), for p strictly between 0 and 1; outside it, −∞ or +∞.
    public static func quantile(_ p: Double) -> Double {
        if p <= 0 { return -.infinity }
        if p >= 1 { return .infinity }
        return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p)
    }

    /// The z of a two-sided confidence c strictly between 0 and 1, Φ⁻¹(½ + c/2): 1.96 for 0.95.
    public static func critical(confidence: Double) -> Double { upperQuantile((1 - confidence) / 2) }

    /// Where the upper tail is `tail`, at most ½: Hastings's estimate (1955), then Halley's steps.
    private static func upperQuantile(_ tail: Double) -> Double {
        let t = (-2 * tail.naturalLogarithm).squareRoot()
        let above = 2.515517 + t * (0.802853 + t * 0.010328)
        var z = t - above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
        for _ in 0..<4 {
            let density = (-z * z / 2 - Stirling.halfLogTwoPi).exponential
            let step = (upperTail(z) - tail) / density
            z += step / (1 - z * step / 2)
        }
        return tail == 0.5 ? 0 : z
    }
}

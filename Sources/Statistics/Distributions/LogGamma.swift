/// The logarithm of the gamma function.
public enum LogGamma {
    /// ln Γ(x), for x above 0 (else not a number); by Stirling's series, after moving x up to 16.
    public static func value(_ x: Double) -> Double {
        guard x > 0 else { return .nan }
        var (y, product) = (x, 1.0)
        while y < 16 {
            product *= y
            y += 1
        }
        let far = (y - 0.5) * y.naturalLogarithm - y + Stirling.halfLogTwoPi + Stirling.series(y)
        return far - product.naturalLogarithm
    }
}

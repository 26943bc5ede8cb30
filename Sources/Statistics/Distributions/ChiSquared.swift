/// The chi-squared distribution: gamma with shape degrees/2, doubled. The degrees of freedom may be any number above 0; for
/// others the answer is not a number.
public enum ChiSquared {
    /// P(X > x), for x ≥ 0, accurate in the tail.
    public static func upperTail(_ x: Double, degrees: Double) -> Double {
        IncompleteGamma.upper(degrees / 2, x / 2)
    }

    /// The x below which a share `p` lies; `p` from 0 to 1.
    public static func quantile(_ p: Double, degrees: Double) -> Double {
        2 * Gamma.quantile(p, shape: degrees / 2)
    }
}

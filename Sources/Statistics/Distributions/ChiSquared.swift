/// The chi-squared distribution; the degrees of freedom may be any number above 0.
public enum ChiSquared {
    /// P(X > x).
    public static func upperTail(_ x: Double, degrees: Double) -> Double {
        IncompleteGamma.upper(degrees / 2, x / 2)
    }

    /// The x below which a share `p` lies; `p` from 0 to 1.
    public static func quantile(_ p: Double, degrees: Double) -> Double {
        2 * Gamma.quantile(p, shape: degrees / 2)
    }
}

/// The gamma distribution with rate 1.
public enum Gamma {
    /// P(X ≤ x) for a shape above 0.
    public static func cumulative(_ x: Double, shape: Double) -> Double { IncompleteGamma.lower(shape, x) }

    /// The x below which a share `p` lies; `p` from 0 to 1.
    public static func quantile(_ p: Double, shape: Double) -> Double {
        if p > 0.5 { return quantile(upperTail: 1 - p, shape: shape) }
        if p <= 0 { return 0 }
        return Bisection.positiveRoot(near: shape) { IncompleteGamma.lower(shape, $0) - p }
    }

    /// The x above which a share `tail` lies, for tails too small to write as 1 − p.
    public static func quantile(upperTail tail: Double, shape: Double) -> Double {
        if tail <= 0 { return .infinity }
        return Bisection.positiveRoot(near: shape) { tail - IncompleteGamma.upper(shape, $0) }
    }
}

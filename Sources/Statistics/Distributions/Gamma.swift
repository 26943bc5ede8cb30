/// The gamma distribution with rate 1: density x^(shape−1)·e^(−x)/Γ(shape).
public enum Gamma {
    /// P(X ≤ x) for a shape above 0 and x ≥ 0; else not a number.
    public static func cumulative(_ x: Double, shape: Double) -> Double { IncompleteGamma.lower(shape, x) }

    /// The x below which a share `p` lies, by halving; not a number unless 0 ≤ p ≤ 1 and the shape is above 0.
    public static func quantile(_ p: Double, shape: Double) -> Double {
        guard IncompleteGamma.isInDomain(shape), (0...1).contains(p) else { return .nan }
        if p > 0.5 { return quantile(upperTail: 1 - p, shape: shape) }
        if p == 0 { return 0 }
        return Bisection.positiveRoot(near: shape) { IncompleteGamma.lower(shape, $0) - p }
    }

    /// The x above which a share `tail` lies, for tails too small to write as 1 − p; infinite for a tail of 0.
    public static func quantile(upperTail tail: Double, shape: Double) -> Double {
        guard IncompleteGamma.isInDomain(shape), (0...1).contains(tail) else { return .nan }
        if tail == 0 { return .infinity }
        if tail == 1 { return 0 }
        return Bisection.positiveRoot(near: shape) { tail - IncompleteGamma.upper(shape, $0) }
    }
}

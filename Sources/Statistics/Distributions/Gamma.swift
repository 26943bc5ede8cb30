/// The gamma distribution with rate 1: density x^(shape−1)·e^(−x)/Γ(shape).
public enum Gamma {
    /// P(X ≤ x) for a shape above 0 and x ≥ 0; else not a number.
    public static func cumulative(_ x: Double, shape: Double) -> Double { IncompleteGamma.lower(shape, x) }

    /// The x below which a share `p` lies, not a number unless 0 ≤ p ≤ 1 and the shape is above 0.
    public static func quantile(_ p: Double, shape: Double) -> Double {
        guard IncompleteGamma.isInDomain(shape), (0...1).contains(p) else { return .nan }
        if p > 0.5 { return quantile(upperTail: 1 - p, shape: shape) }
        if p == 0 { return 0 }
        return root(near: guess(Normal.quantile(p), shape), shape) { IncompleteGamma.lower(shape, $0) - p }
    }

    /// The x above which a share `tail` lies, for tails too small to write as 1 − p; infinite for a tail of 0.
    public static func quantile(upperTail tail: Double, shape: Double) -> Double {
        guard IncompleteGamma.isInDomain(shape), (0...1).contains(tail) else { return .nan }
        if tail == 0 { return .infinity }
        if tail == 1 { return 0 }
        return root(near: guess(-Normal.quantile(tail), shape), shape) { tail - IncompleteGamma.upper(shape, $0) }
    }

    /// Wilson and Hilferty's approximation (1931): good to some thousandths from a shape of 10 on.
    private static func guess(_ z: Double, _ shape: Double) -> Double {
        let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
        return root > 0.1 ? shape * root * root * root : shape
    }

    private static func root(near guess: Double, _ shape: Double, of rising: (Double) -> Double) -> Double {
        RisingRoot.positive(near: guess, share: shape < 10 ? 0.5 : 0.01 / shape.squareRoot(), of: rising)
    }
}

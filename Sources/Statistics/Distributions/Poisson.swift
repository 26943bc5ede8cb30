/// The Poisson distribution.
public enum Poisson {
    /// P(X ≤ k) = Q(k + 1, mean), for a mean of 0 or more; else not a number.
    public static func cumulative(_ k: Int, mean: Double) -> Double {
        k < 0 ? 0 : IncompleteGamma.upper(Double(k) + 1, mean)
    }

    /// P(X ≥ k) = P(k, mean), accurate in the tail.
    public static func atLeast(_ k: Int, mean: Double) -> Double {
        k <= 0 ? 1 : IncompleteGamma.lower(Double(k), mean)
    }

    /// P(X = k) = mean^k·e^(−mean)/k!.
    public static func probability(of k: Int, mean: Double) -> Double {
        k < 0 ? 0 : density(Double(k), mean: mean)
    }

    /// mean^x·e^(−mean)/Γ(x + 1) for any x ≥ 0, in Loader's form (2000).
    static func density(_ x: Double, mean: Double) -> Double {
        if x == 0 { return (-mean).exponential }
        if mean <= 0 { return 0 }
        let exponent = -Stirling.error(x) - Stirling.deviance(x, mean: mean)
        return exponent.exponential / (2 * Double.pi * x).squareRoot()
    }
}

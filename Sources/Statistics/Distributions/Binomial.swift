/// The binomial distribution.
public enum Binomial {
    /// P(X ≤ k) of n trials that succeed with chance p: I_{1−p}(n − k, k + 1). Not a number for n < 0 and p outside 0 to 1.
    public static func cumulative(_ k: Int, of n: Int, chance p: Double) -> Double {
        n < 0 || !(0...1).contains(p) ? .nan : cumulative(k, of: n, chance: p, complement: 1 - p)
    }

    /// The same where 1 − p is known more exactly than by subtraction.
    static func cumulative(_ k: Int, of n: Int, chance p: Double, complement q: Double) -> Double {
        if k < 0 { return 0 }
        if k >= n { return 1 }
        return IncompleteBeta.value(Double(n - k), Double(k + 1), at: q, complement: p)
    }

    /// P(X ≥ k), accurate in the tail.
    static func atLeast(_ k: Int, of n: Int, chance p: Double, complement q: Double) -> Double {
        if k <= 0 { return 1 }
        if k > n { return 0 }
        return IncompleteBeta.value(Double(k), Double(n - k + 1), at: p, complement: q)
    }

    /// p^x·q^(n−x) times the binomial coefficient, for any x from 0 to n, in Loader's form (2000).
    static func density(_ x: Double, of n: Double, at p: Double, complement q: Double) -> Double {
        if x <= 0 { return n == 0 ? 1 : (n * q.naturalLogarithm).exponential }
        let rest = n - x
        if rest <= 0 { return (n * p.naturalLogarithm).exponential }
        let stirling = Stirling.error(n) - Stirling.error(x) - Stirling.error(rest)
        let deviance = Stirling.deviance(x, mean: n * p) + Stirling.deviance(rest, mean: n * q)
        return (stirling - deviance).exponential * (n / (2 * Double.pi * x * rest)).squareRoot()
    }
}

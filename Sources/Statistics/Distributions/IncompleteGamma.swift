/// The regularised incomplete gamma functions; each tail keeps its relative accuracy.
///
/// P(a, x) = γ(a, x)/Γ(a), by its series below a + 1 and by Legendre's continued fraction above (NIST Handbook of Mathematical
/// Functions, 8.2 and 8.9). The cost grows with the root of a.
public enum IncompleteGamma {
    /// P(a, x), from 0 to 1, for a > 0 up to ten thousand million and x ≥ 0; else not a number.
    public static func lower(_ a: Double, _ x: Double) -> Double {
        guard isInDomain(a), x >= 0 else { return .nan }
        if x == 0 { return 0 }
        if x == .infinity { return 1 }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
    }

    /// Q(a, x) = 1 − P(a, x), for the same a and x.
    public static func upper(_ a: Double, _ x: Double) -> Double {
        guard isInDomain(a), x >= 0 else { return .nan }
        if x == 0 { return 1 }
        if x == .infinity { return 0 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    /// Above this the series would take too long, and no count is so large.
    static func isInDomain(_ a: Double) -> Bool { a > 0 && a <= 1e10 }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var (term, sum, step) = (1.0, 1.0, a)
        while term > sum * 1e-17 {
            step += 1
            term *= x / step
            sum += term
        }
        return Poisson.density(a, mean: x) * sum
    }

    /// Legendre's continued fraction by Lentz's method.
    private static func fraction(_ a: Double, _ x: Double) -> Double {
        var b = x + 1 - a
        var lentz = Lentz(first: b)
        for step in 1...1_000_000 {
            let i = Double(step)
            b += 2
            if lentz.advance(i * (a - i), b) { break }
        }
        return Poisson.density(a, mean: x) * a / lentz.value
    }
}

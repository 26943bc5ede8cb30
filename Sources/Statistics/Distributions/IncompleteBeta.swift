/// The regularised incomplete beta function, by its continued fraction (NIST Handbook of Mathematical Functions, 8.17).
/// The cost grows with the root of the larger parameter.
public enum IncompleteBeta {
    /// I_x(a, b), from 0 to 1, for a, b > 0 up to ten thousand million and x from 0 to 1; else not a number.
    public static func value(_ a: Double, _ b: Double, at x: Double) -> Double {
        value(a, b, at: x, complement: 1 - x)
    }

    /// The same where 1 − x is known more exactly than by subtraction.
    static func value(_ a: Double, _ b: Double, at x: Double, complement y: Double) -> Double {
        guard IncompleteGamma.isInDomain(a), IncompleteGamma.isInDomain(b), x >= 0, y >= 0 else { return .nan }
        if x == 0 { return 0 }
        if y == 0 { return 1 }
        let n = a + b
        let front = Binomial.density(a, of: n, at: x, complement: y) * a * b / n
        return x < (a + 1) / (n + 2) ? front / (a * fraction(a, b, x)) : 1 - front / (b * fraction(b, a, y))
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        var lentz = Lentz(first: 1)
        for step in 0..<1_000_000 {
            let m = Double(step)
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            if lentz.advance(odd, 1) { break }
            let even = (m + 1) * (b - m - 1) * x / ((a + 2 * m + 1) * (a + 2 * m + 2))
            if lentz.advance(even, 1) { break }
        }
        return lentz.value
    }
}

/// The parts of Loader's saddle-point form (2000), which keeps full accuracy where factorials would cancel.
enum Stirling {
    static let halfLogTwoPi = 0.918_938_533_204_672_741_78

    /// ln Γ(x + 1) − (x + ½)·ln x + x − ½·ln 2π, for x > 0.
    static func error(_ x: Double) -> Double {
        if x >= 16 { return series(x) }
        return LogGamma.value(x + 1) - (x + 0.5) * x.naturalLogarithm + x - halfLogTwoPi
    }

    /// Stirling's series, good to the last digit from 16 on.
    static func series(_ x: Double) -> Double {
        let r = 1 / (x * x)
        let tail = 1.0 / 1680 - r * (1.0 / 1188 - r * 691 / 360_360)
        return (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * tail))) / x
    }

    /// The deviance x·ln(x/mean) + mean − x, without cancellation where x is near the mean. `x` ≥ 0, `mean` > 0.
    static func deviance(_ x: Double, mean: Double) -> Double {
        if x == 0 { return mean }
        if abs(x - mean) >= 0.1 * (x + mean) { return x * (x / mean).naturalLogarithm + mean - x }
        let v = (x - mean) / (x + mean)
        var (sum, term, odd) = ((x - mean) * v, 2 * x * v, 3.0)
        while true {
            term *= v * v
            let next = sum + term / odd
            if next == sum || !next.isFinite { return next }
            (sum, odd) = (next, odd + 2)
        }
    }
}

/// Rounding as people do it in print: half up, away from zero.
public enum Rounding {
    /// The value rounded to a multiple of `step` (0.1 for one decimal, 1,000 for thousands), halves away from zero.
    ///
    /// `step` is above zero. A value that stands within a billionth of a step below a half counts as the half: sums of
    /// decimals such as 0.15 can't be held exactly.
    public static func halfUp(_ value: Double, step: Double) -> Double {
        let steps = value / step
        return (steps + (steps < 0 ? -1e-9 : 1e-9)).rounded(.toNearestOrAwayFromZero) * step
    }

    /// Whether `exact`, rounded half up to a step, is the value that is printed.
    public static func isPrinted(_ exact: Double, as printed: Double, step: Double) -> Bool {
        abs(halfUp(exact, step: step) - printed) < step * 1e-4
    }
}

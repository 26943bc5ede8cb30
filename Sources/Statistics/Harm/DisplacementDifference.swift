/// The weighted displacement difference: the change in treated places less the change in control places
/// (Wheeler and Ratcliffe, 2018).
public struct DisplacementDifference: Hashable, Sendable {
    /// Counts before and after.
    public struct Counts: Hashable, Sendable {
        /// Events, 0 or more.
        public var before, after: Int

        /// Checked by `DisplacementDifference`.
        public init(before: Int, after: Int) { (self.before, self.after) = (before, after) }
    }

    /// Events more (above 0) or fewer than the control places lead one to expect.
    public let estimate: Int
    /// √(sum of all four counts).
    public let error: Double
    /// estimate ∓ z·error.
    public let low, high: Double

    /// `confidence` is two-sided, between 0 and 1.
    public init(treated: Counts, control: Counts, confidence: Double = 0.9) throws(StatisticsError) {
        let all = [treated.before, treated.after, control.before, control.after]
        try Check.counts(all)
        try Check.fraction(confidence)
        estimate = (treated.after - treated.before) - (control.after - control.before)
        error = Double(all.reduce(0, +)).squareRoot()
        let reach = Normal.critical(confidence: confidence) * error
        (low, high) = (Double(estimate) - reach, Double(estimate) + reach)
    }

    /// Nil when all counts are 0.
    public var z: Double? { error > 0 ? Double(estimate) / error : nil }

    /// Two-sided; nil with z.
    public var p: Double? { z.map(Normal.twoSided) }
}

/// An exponentially weighted moving average of counts, with exact limits (Borror, Champ and Rigdon, 1998).
public struct PoissonEWMA: Hashable, Sendable {
    /// One count's place in the chart.
    public struct Point: Hashable, Sendable {
        /// The average after this count.
        public let average: Double
        /// The limits here; the low one is never below 0.
        public let low, high: Double

        /// Strictly outside the limits.
        public var isSignal: Bool { average < low || average > high }
    }

    /// One entry a count.
    public let points: [Point]

    /// An early warning beside the XmR chart, off unless somebody asks for it. `weight` (λ) is above 0 and at most 1; `width` (L) and `target` (μ, the mean count) are above 0.
    public init(_ values: [Double], weight: Double = 0.2, width: Double = 3, target: Double) throws(StatisticsError) {
        try Check.notEmpty(values.count)
        try Check.notNegative(values)
        try Check.positive([weight, width, target])
        if weight > 1 { throw .outOfRange(weight) }
        var (average, fade) = (target, 1.0)
        points = values.map { value in
            average = weight * value + (1 - weight) * average
            fade *= (1 - weight).squared
            let reach = width * (target * weight / (2 - weight) * (1 - fade)).squareRoot()
            return Point(average: average, low: max(0, target - reach), high: target + reach)
        }
    }
}

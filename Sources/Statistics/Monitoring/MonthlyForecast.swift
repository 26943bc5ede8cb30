/// The months to come, by whichever of two methods has forecast this series better so far: Holt–Winters smoothing or the
/// same month of the last year.
///
/// Both forecast the last twelve months from each earlier month in turn (rolling origin; Tashman, 2000); the one with the
/// smaller mean absolute error is shown, and the plainer one where smoothing doesn't beat it.
public struct MonthlyForecast: Hashable, Sendable {
    /// The method that is shown.
    public enum Method: String, Hashable, Sendable {
        case holtWinters = "Holt–Winters"
        case seasonalNaive = "same month last year"
    }

    /// One month to come; no limit is below 0.
    public struct Step: Hashable, Sendable {
        /// In the unit of the values, with two-sided limits.
        public let expected, low, high: Double
    }

    /// The one whose steps are given.
    public let method: Method
    /// Mean absolute errors over the same months of the past.
    public let holtWintersError, naiveError: Double
    /// One entry a month to come.
    public let steps: [Step]

    /// At least 36 months without a gap, of which the newest 240 are used. `months` to come are from 1 to 60; `confidence`
    /// is two-sided. The cost is that of thirteen fits.
    public init(_ values: [Double], months: Int = 12, confidence: Double = 0.8) throws(StatisticsError) {
        try Check.notNegative(values)
        try Check.fraction(confidence)
        if values.count < 36 { throw .outOfRange(Double(values.count)) }
        if !(1...60).contains(months) { throw .outOfRange(Double(months)) }
        let values = Array(values.suffix(240))
        holtWintersError = try Self.error(values) { past, steps throws(StatisticsError) in
            try HoltWintersFit(past, period: 12).smoothed.forecast(steps: steps)
        }
        naiveError = try Self.error(values) { past, steps throws(StatisticsError) in
            try SeasonalNaive(past, period: 12, steps: steps).forecast
        }
        method = holtWintersError < naiveError ? .holtWinters : .seasonalNaive
        steps =
            method == .holtWinters
            ? try Self.smoothed(values, months, confidence) : try Self.naive(values, months, confidence)
    }

    private static func error(
        _ values: [Double], _ forecast: ([Double], Int) throws(StatisticsError) -> [Double]
    ) throws(StatisticsError) -> Double {
        var errors: [Double] = []
        for origin in values.count - 12..<values.count {
            let expected = try forecast(Array(values[..<origin]), values.count - origin)
            errors += zip(expected, values[origin...]).map { abs(max(0, $0) - $1) }
        }
        return Moments.mean(errors)
    }

    private static func smoothed(
        _ values: [Double], _ months: Int, _ confidence: Double
    ) throws(StatisticsError) -> [Step] {
        let smoothed = try HoltWintersFit(values, period: 12).smoothed
        let reach = try smoothed.reach(steps: months, confidence: confidence)
        return zip(try smoothed.forecast(steps: months), reach).map { Step($0, low: $0 - $1, high: $0 + $1) }
    }

    private static func naive(
        _ values: [Double], _ months: Int, _ confidence: Double
    ) throws(StatisticsError) -> [Step] {
        let naive = try SeasonalNaive(values, period: 12, steps: months)
        return zip(naive.forecast, try naive.limits(confidence: confidence)).map {
            Step($0, low: $1.low, high: $1.high)
        }
    }
}

extension MonthlyForecast.Step {
    fileprivate init(_ expected: Double, low: Double, high: Double) {
        (self.expected, self.low, self.high) = (max(0, expected), max(0, low), max(0, high))
    }
}

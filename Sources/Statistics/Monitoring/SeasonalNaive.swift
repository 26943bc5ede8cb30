/// The forecast that says "as at this time last year" (Hyndman and Athanasopoulos, 2021).
public struct SeasonalNaive: Hashable, Sendable {
    /// One entry a step.
    public let forecast: [Double]
    /// Standard error of each step; it grows once a whole period lies between.
    public let errors: [Double]

    /// `period` is the length of the season, shorter than the values; `steps` is from 1 to ten thousand.
    public init(_ values: [Double], period: Int, steps: Int) throws(StatisticsError) {
        try Check.finite(values)
        try Check.positive([Double(period), Double(steps)])
        try Check.steps(steps)
        guard values.count > period else { throw .undefined }
        let last = values.suffix(period)
        let squares = zip(values.dropFirst(period), values).map { ($0 - $1).squared }
        let sigma = Moments.mean(squares).squareRoot()
        forecast = (0..<steps).map { last[last.startIndex + $0 % period] }
        errors = (0..<steps).map { sigma * Double($0 / period + 1).squareRoot() }
    }

    /// Limits of each step; not cut at 0. `confidence` is two-sided, between 0 and 1.
    public func limits(confidence: Double) throws(StatisticsError) -> [(low: Double, high: Double)] {
        try Check.fraction(confidence)
        let z = Normal.critical(confidence: confidence)
        return zip(forecast, errors).map { ($0 - z * $1, $0 + z * $1) }
    }
}

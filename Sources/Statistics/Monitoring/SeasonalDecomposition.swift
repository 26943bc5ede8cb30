/// Season, trend and remainder by STL without its robust part (Cleveland and others, 1990): degrees 1, every point, five
/// inner loops. The robust part isn't offered: programs disagree on it.
public struct SeasonalDecomposition: Hashable, Sendable {
    /// Spans of the three smoothers, odd and 3 or more.
    public struct Spans: Hashable, Sendable {
        /// In points of the sub-series, the series and the averaged cycle.
        public var seasonal, trend, lowPass: Int

        /// For monthly figures 13, 21 and 13.
        public init(seasonal: Int, trend: Int, lowPass: Int) {
            (self.seasonal, self.trend, self.lowPass) = (seasonal, trend, lowPass)
        }
    }

    /// One entry a value; the three add up to it.
    public let seasonal, trend, remainder: [Double]

    /// `period` is 2 or more, and the values hold at least two periods, and are 2,000 at most. The cost is their number times
    /// the spans.
    public init(_ values: [Double], period: Int, spans: Spans) throws(StatisticsError) {
        try Check.finite(values)
        if values.count > 2_000 { throw .outOfRange(Double(values.count)) }
        guard period >= 2, period <= values.count / 2 else { throw .outOfRange(Double(period)) }
        for span in [spans.seasonal, spans.trend, spans.lowPass] where span < 3 || span % 2 == 0 {
            throw .outOfRange(Double(span))
        }
        let smoothers = Smoothers(count: values.count, period: period, spans: spans)
        var trend = Array(repeating: 0.0, count: values.count)
        var seasonal = trend
        for _ in 0..<5 {
            seasonal = Self.season(zip(values, trend).map(-), period, smoothers)
            trend = smoothers.trend.smoothed(zip(values, seasonal).map(-))
        }
        (self.seasonal, self.trend) = (seasonal, trend)
        remainder = values.indices.map { values[$0] - seasonal[$0] - trend[$0] }
    }

    /// From 0 to 1: how much of what the trend leaves is season.
    public var seasonalStrength: Double { strength(of: seasonal) }

    /// From 0 to 1: how much of what the season leaves is trend.
    public var trendStrength: Double { strength(of: trend) }

    private func strength(of part: [Double]) -> Double {
        let whole = Moments.populationVariance(zip(part, remainder).map(+))
        return whole > 0 ? max(0, 1 - Moments.populationVariance(remainder) / whole) : 0
    }

    /// The smoothers of one length of series.
    private struct Smoothers {
        let trend, lowPass: Loess
        /// Of the phases that have one value more than the others, and of those.
        let longer, shorter: Loess

        init(count: Int, period: Int, spans: Spans) {
            trend = Loess(count: count, span: spans.trend)
            lowPass = Loess(count: count, span: spans.lowPass)
            shorter = Loess(count: count / period, span: spans.seasonal)
            longer = Loess(count: count / period + 1, span: spans.seasonal)
        }
    }

    private static func season(_ detrended: [Double], _ period: Int, _ smoothers: Smoothers) -> [Double] {
        var cycle = Array(repeating: 0.0, count: detrended.count + 2 * period)
        for phase in 0..<period {
            let series = stride(from: phase, to: detrended.count, by: period).map { detrended[$0] }
            let smoother = series.count > detrended.count / period ? smoothers.longer : smoothers.shorter
            for (step, value) in smoother.extended(series).enumerated() { cycle[phase + step * period] = value }
        }
        let averaged = [period, period, 3].reduce(cycle, movingAverage)
        let low = smoothers.lowPass.smoothed(averaged)
        return detrended.indices.map { cycle[$0 + period] - low[$0] }
    }

    private static func movingAverage(_ values: [Double], _ length: Int) -> [Double] {
        (0...values.count - length).map { first in
            var sum = 0.0
            for index in first..<first + length { sum += values[index] }
            return sum / Double(length)
        }
    }
}

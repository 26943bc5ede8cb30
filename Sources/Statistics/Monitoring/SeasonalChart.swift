/// The chart of a monthly series that has the season taken out where enough years are held.
///
/// From 36 months on the season of an STL (period 12, seasonal span 13, not robust) is taken away, and the XmR chart shows
/// trend + remainder. From 13 to 35 months the chart shows the figures as they are, and each month is compared with the
/// same month of the year before. Below 13 months there are trial limits only. A quarter is never compared with the
/// quarter before it.
public struct SeasonalChart: Hashable, Sendable {
    /// What the chart shows.
    public enum Basis: String, Hashable, Sendable {
        case seasonRemoved, asCounted
    }

    /// What the points are.
    public let basis: Basis
    /// The limits and rules over what the basis says.
    public let chart: XmRChart
    /// The season that was taken away, one entry a month; nil where none was.
    public let season: [Double]?
    /// Each month less the same month of the year before; nil in the first year.
    public let changesOnYear: [Double?]

    /// One value for every month, without a gap. The cost grows with their number times the span of the smoothers.
    public init(_ values: [Double], improvement: Improvement = .decrease) throws(StatisticsError) {
        try Check.finite(values)
        let parts =
            values.count >= 36
            ? try SeasonalDecomposition(values, period: 12, spans: .init(seasonal: 13, trend: 21, lowPass: 13)) : nil
        basis = parts == nil ? .asCounted : .seasonRemoved
        season = parts?.seasonal
        chart = try XmRChart(
            parts.map { zip(values, $0.seasonal).map(-) } ?? values, improvement: improvement)
        changesOnYear = values.indices.map { $0 >= 12 ? values[$0] - values[$0 - 12] : nil }
    }
}

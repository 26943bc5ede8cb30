/// Holt–Winters smoothing with the weights that forecast the series itself best (least squares of one-step errors).
///
/// The start is a line through the means of the first two periods, and the mean distance from it of each place of the period.
/// The weights are found by a pattern search (Hooke and Jeeves, 1961) from several starts, down to
/// steps of 1/1024: some thousand passes over the series.
public struct HoltWintersFit: Hashable, Sendable {
    /// The weights that were found.
    public let parameters: HoltWinters.Parameters
    /// The series smoothed with them.
    public let smoothed: HoltWinters

    /// `period` is 2 or more, and the values hold at least two periods and two values more.
    public init(_ values: [Double], period: Int) throws(StatisticsError) {
        try Check.finite(values)
        guard period >= 2, period <= 1_000, values.count >= 2 * period + 2 else { throw .outOfRange(Double(period)) }
        let start = Self.start(values, period)
        let best = [(0.3, 0.1, 0.1), (0.05, 0.05, 0.3), (0.8, 0.1, 0.5), (0.3, 0.6, 0.1)].map { alpha, beta, gamma in
            Self.search(values, start, from: .init(alpha: alpha, beta: beta, gamma: gamma))
        }.min { $0.error < $1.error }
        guard let best else { throw .undefined }
        parameters = best.parameters
        smoothed = try HoltWinters(values, parameters: best.parameters, start: start)
    }

    private typealias Found = (parameters: HoltWinters.Parameters, error: Double)

    private static func start(_ values: [Double], _ period: Int) -> HoltWinters.State {
        let mean = Moments.mean(Array(values[..<period]))
        let slope = (Moments.mean(Array(values[period..<2 * period])) - mean) / Double(period)
        func line(_ place: Int) -> Double { mean + slope * (Double(place) - Double(period - 1) / 2) }
        let season = (0..<period).map { place in
            (values[place] - line(place) + values[place + period] - line(place + period)) / 2
        }
        return .init(level: line(period - 1), trend: slope, season: season)
    }

    private static func search(
        _ values: [Double], _ start: HoltWinters.State, from first: HoltWinters.Parameters
    ) -> Found {
        func error(_ parameters: HoltWinters.Parameters) -> Double {
            HoltWinters(checked: values, parameters: parameters, start: start).sumOfSquaredErrors
        }
        var best: Found = (first, error(first))
        var step = 0.25
        while step > 0.001 {
            let tries = neighbours(best.parameters, step).map { ($0, error($0)) }
            if let better = tries.min(by: { $0.1 < $1.1 }), better.1 < best.error { best = better } else { step /= 2 }
        }
        return best
    }

    /// One weight moved by a step either way, kept from 0 to 1.
    private static func neighbours(_ centre: HoltWinters.Parameters, _ step: Double) -> [HoltWinters.Parameters] {
        let weights: [WritableKeyPath<HoltWinters.Parameters, Double>] = [\.alpha, \.beta, \.gamma]
        return weights.flatMap { weight in
            [-step, step].map { move in
                var moved = centre
                moved[keyPath: weight] = min(1, max(0, centre[keyPath: weight] + move))
                return moved
            }
        }
    }
}

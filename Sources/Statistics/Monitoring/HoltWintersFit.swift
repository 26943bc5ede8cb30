/// Holt–Winters smoothing with the weights that forecast the series itself best (least squares of one-step errors).
///
/// The start is a line through the means of the first two periods, and the mean distance from it of each place of the period.
/// The weights are found by a pattern search (Hooke and Jeeves, 1961) from several starts, down to
/// steps of 1/16384: some two thousand passes over the series.
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

    /// Looks about, then goes on the same way for as long as that helps: the valley of the errors is narrow and bent.
    private static func search(
        _ values: [Double], _ start: HoltWinters.State, from first: HoltWinters.Parameters
    ) -> Found {
        func tried(_ parameters: HoltWinters.Parameters) -> Found {
            (
                parameters,
                HoltWinters(checked: values, parameters: parameters, start: start).sumOfSquaredErrors
            )
        }
        var (base, step) = (tried(first), 0.25)
        while step > 1.0 / 16_384 {
            var best = explored(base, step, tried)
            if best.error >= base.error { step /= 2 }
            while best.error < base.error {
                let before = base.parameters
                base = best
                best = explored(tried(base.parameters.continued(from: before)), step, tried)
            }
        }
        return base
    }

    /// One weight after the other moved by a step either way where that helps.
    private static func explored(
        _ base: Found, _ step: Double, _ tried: (HoltWinters.Parameters) -> Found
    ) -> Found {
        var best = base
        for weight in [\HoltWinters.Parameters.alpha, \.beta, \.gamma] {
            for move in [-step, step] {
                var moved = best.parameters
                moved[keyPath: weight] = min(1, max(0, moved[keyPath: weight] + move))
                let found = tried(moved)
                if found.error < best.error {
                    best = found
                    break
                }
            }
        }
        return best
    }
}

extension HoltWinters.Parameters {
    /// As far again as from an earlier place, kept from 0 to 1.
    fileprivate func continued(from before: Self) -> Self {
        func next(_ now: Double, _ then: Double) -> Double { min(1, max(0, 2 * now - then)) }
        return Self(alpha: next(alpha, before.alpha), beta: next(beta, before.beta), gamma: next(gamma, before.gamma))
    }
}

/// Local straight lines with tricube weights, as in STL (Cleveland and others, 1990). Places count from 1.
///
/// What each value weighs at each place depends on their number and the span only, so it is worked out once and used for as
/// many series of that length as there are.
struct Loess {
    /// Of the place before the first, of each place, and of the one after the last.
    private let lines: [Line]

    private struct Line {
        /// From 0.
        let first: Int
        let weights: [Double]

        func height(_ values: [Double]) -> Double {
            var sum = 0.0
            for index in weights.indices { sum += weights[index] * values[first + index] }
            return sum
        }
    }

    /// `count` is the number of values, 1 or more; `span` is the number of points in each window, 2 or more.
    init(count: Int, span: Int) {
        let width = min(span, count)
        var left = 1
        var lines = [Self.line(at: 0, from: 1, width, span, count)]
        for place in 1...count {
            let isInside = count > span && place > (span + 1) / 2 && left + span - 1 < count
            if isInside { left += 1 }
            lines.append(Self.line(at: Double(place), from: left, width, span, count))
        }
        lines.append(Self.line(at: Double(count + 1), from: max(1, count - span + 1), width, span, count))
        self.lines = lines
    }

    /// The smoothed value at each place.
    func smoothed(_ values: [Double]) -> [Double] { lines.dropFirst().dropLast().map { $0.height(values) } }

    /// The smoothed values with one more place before and one after.
    func extended(_ values: [Double]) -> [Double] { lines.map { $0.height(values) } }

    private static func line(at x: Double, from left: Int, _ width: Int, _ span: Int, _ count: Int) -> Line {
        let window = left...left + width - 1
        let farthest = max(x - Double(window.lowerBound), Double(window.upperBound) - x)
        let reach = farthest + Double(span > count ? (span - count) / 2 : 0)
        let raw = window.map { weight(abs(Double($0) - x), reach) }
        return Line(first: left - 1, weights: tilted(raw, at: x, in: window, count))
    }

    private static func weight(_ distance: Double, _ reach: Double) -> Double {
        if distance <= 0.001 * reach { return 1 }
        if distance > 0.999 * reach { return 0 }
        let ratio = distance / reach
        let part = 1 - ratio * ratio * ratio
        return part * part * part
    }

    /// Normalises the weights and tilts them so that their sum over the values is a line's height at x.
    private static func tilted(
        _ raw: [Double], at x: Double, in window: ClosedRange<Int>, _ count: Int
    ) -> [Double] {
        let total = Moments.sum(raw)
        let weights = raw.map { $0 / total }
        let centre = zip(weights, window).reduce(0) { $0 + $1.0 * Double($1.1) }
        let spread = zip(weights, window).reduce(0) { $0 + $1.0 * (Double($1.1) - centre).squared }
        guard spread.squareRoot() > 0.001 * Double(count - 1) else { return weights }
        return zip(weights, window).map { $0 * (1 + (x - centre) * (Double($1) - centre) / spread) }
    }
}

/// Local straight lines with tricube weights, as in STL (Cleveland and others, 1990). Places count from 1.
struct Loess {
    private let values: [Double]
    private let span: Int

    /// `span` is the number of points in each window, 2 or more.
    init(_ values: [Double], span: Int) { (self.values, self.span) = (values, span) }

    /// The smoothed value at each place.
    var smoothed: [Double] {
        let count = values.count
        guard span < count else { return (1...count).map { value(at: Double($0), in: 1...count) } }
        var left = 1
        return (1...count).map { place in
            if place > (span + 1) / 2 && left + span - 1 < count { left += 1 }
            return value(at: Double(place), in: left...left + span - 1)
        }
    }

    /// The smoothed values with one more place before and one after.
    var extended: [Double] {
        let count = values.count
        let before = value(at: 0, in: 1...min(span, count))
        let after = value(at: Double(count + 1), in: max(1, count - span + 1)...count)
        return [before] + smoothed + [after]
    }

    private func value(at x: Double, in window: ClosedRange<Int>) -> Double {
        let weights = lineWeights(window.map { weight($0, at: x, in: window) }, at: x, in: window)
        return zip(weights, window).reduce(0) { $0 + $1.0 * values[$1.1 - 1] }
    }

    private func weight(_ place: Int, at x: Double, in window: ClosedRange<Int>) -> Double {
        let farthest = max(x - Double(window.lowerBound), Double(window.upperBound) - x)
        let reach = farthest + Double(span > values.count ? (span - values.count) / 2 : 0)
        let distance = abs(Double(place) - x)
        if distance <= 0.001 * reach { return 1 }
        if distance > 0.999 * reach { return 0 }
        let ratio = distance / reach
        let part = 1 - ratio * ratio * ratio
        return part * part * part
    }

    /// Normalises the weights and tilts them so that their sum over the values is a line's height at x.
    private func lineWeights(_ raw: [Double], at x: Double, in window: ClosedRange<Int>) -> [Double] {
        let total = Moments.sum(raw)
        let weights = raw.map { $0 / total }
        let centre = zip(weights, window).reduce(0) { $0 + $1.0 * Double($1.1) }
        let spread = zip(weights, window).reduce(0) { $0 + $1.0 * (Double($1.1) - centre).squared }
        guard spread.squareRoot() > 0.001 * Double(values.count - 1) else { return weights }
        return zip(weights, window).map { $0 * (1 + (x - centre) * (Double($1) - centre) / spread) }
    }
}

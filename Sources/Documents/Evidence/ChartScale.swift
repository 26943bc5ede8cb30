/// The numbers beside a chart and where they stand: round steps over what is shown.
package struct ChartScale: Sendable, Hashable {
    /// The lowest and the highest number shown.
    package let low, high: Double
    /// The distance between two numbers beside the chart.
    package let step: Double

    /// Room for these values in about so many steps. Begins at 0 unless the values lie far from it and `mayBeginHigher`; bars
    /// and shares always begin at 0.
    package init(_ values: [Double], steps: Int = 5, mayBeginHigher: Bool = false) {
        let finite = values.filter(\.isFinite)
        let least = finite.min() ?? 0
        let most = max(finite.max() ?? 1, least)
        let beginsHigher = mayBeginHigher && least > 0 && (most - least) < least
        let from = beginsHigher ? least : min(0, least)
        let span = max(most - from, abs(most) * 0.01, 1e-9)
        let step = Self.round(span / Double(max(1, steps)))
        self.step = step
        low = (from / step).rounded(.down) * step
        var top = (most / step).rounded(.up) * step
        if top <= low { top = low + step }
        high = top
    }

    /// 1, 2 or 5 times a power of ten, not below the given step.
    private static func round(_ step: Double) -> Double {
        var power = 1.0
        while power * 10 <= step { power *= 10 }
        while power > step { power /= 10 }
        let factor = step / power
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
    }

    /// The numbers beside the chart, lowest first.
    package var numbers: [Double] {
        let count = Int(((high - low) / step).rounded())
        return (0...max(0, count)).map { low + Double($0) * step }
    }

    /// Where a value lies: 0 at the lowest number, 1 at the highest.
    package func share(_ value: Double) -> Double { (value - low) / (high - low) }
}

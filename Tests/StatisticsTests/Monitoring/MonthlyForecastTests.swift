import Statistics
import Testing

struct `A forecast of months to come` {
    private static let season = [10.0, 12, 9, 14, 20, 30, 44, 40, 28, 18, 12, 10]

    @Test func `repeats the last year where every year is the same`() throws {
        let forecast = try MonthlyForecast((0..<48).map { Self.season[$0 % 12] }, months: 14)
        #expect(forecast.method == .seasonalNaive && forecast.naiveError == 0)
        #expect(forecast.steps.map(\.expected) == Self.season + Self.season[..<2])
    }

    @Test func `follows a steady rise that the last year doesn't know of`() throws {
        let values = (0..<60).map { Self.season[$0 % 12] + 3 * Double($0) }
        let forecast = try MonthlyForecast(values)
        #expect(forecast.method == .holtWinters)
        #expect(abs(forecast.naiveError - 36) < 1e-9, "twelve months at 3 each")
        for (step, shown) in forecast.steps.enumerated() {
            #expect(abs(shown.expected - (Self.season[step] + 3 * Double(60 + step))) < 1)
        }
    }

    @Test func `never goes below 0`() throws {
        let falling = (0..<48).map { max(0, Self.season[$0 % 12] * (1 - Double($0) / 44)) }
        let forecast = try MonthlyForecast(falling, months: 24, confidence: 0.95)
        for step in forecast.steps { #expect(step.low >= 0 && step.expected >= step.low && step.high >= step.expected) }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `has weights that no weights of a fine grid beat by a thousandth`(_ seed: UInt64) throws {
        var chance = SplitMix(state: seed)
        let values = (0..<48).map { Self.season[$0 % 12] + Double($0) / 4 + Double.random(in: -6...6, using: &chance) }
        let fit = try HoltWintersFit(values, period: 12)
        let start = Self.start(values)
        var least = Double.infinity
        for alpha in stride(from: 0.0, through: 1, by: 0.125) {
            for beta in stride(from: 0.0, through: 1, by: 0.125) {
                for gamma in stride(from: 0.0, through: 1, by: 0.125) {
                    let tried = try HoltWinters(
                        values, parameters: .init(alpha: alpha, beta: beta, gamma: gamma), start: start)
                    least = min(least, tried.sumOfSquaredErrors)
                }
            }
        }
        #expect(fit.smoothed.sumOfSquaredErrors <= least * 1.001)
    }

    /// Least sums of squared errors by scipy 1.17.1 (differential evolution, then L-BFGS-B) over a smoother of its own with the
    /// same start.
    @Test(arguments: [
        (
            [
                10, 13, 9, 12, 20, 28, 46, 46, 29, 18, 16, 14, 13, 12, 12, 20, 20, 33, 43, 41, 27, 23, 14, 17,
                16, 18, 8, 19, 27, 38, 47, 46, 33, 24, 24, 16, 19, 24, 17, 23, 30, 40, 51, 51, 43, 25, 26, 22,
            ] as [Double], 303.111145621
        ),
        (
            [
                7, 22, 13, 9, 21, 34, 45, 45, 30, 24, 22, 9, 14, 13, 13, 12, 21, 33, 53, 50, 26, 19, 21, 6,
                14, 18, 22, 24, 25, 35, 50, 55, 34, 25, 22, 18, 18, 16, 18, 22, 36, 44, 54, 54, 37, 35, 23, 25,
            ] as [Double], 665.075680715
        ),
    ])
    func `has weights within a thousandth of another optimiser's`(_ values: [Double], _ least: Double) throws {
        let fit = try HoltWintersFit(values, period: 12)
        #expect(fit.smoothed.sumOfSquaredErrors <= least * 1.001)
        #expect(fit.smoothed.sumOfSquaredErrors >= least * 0.999)
    }

    /// The line through the means of the first two years, and the mean distance from it.
    private static func start(_ values: [Double]) -> HoltWinters.State {
        let (first, second) = (values[..<12].reduce(0, +) / 12, values[12..<24].reduce(0, +) / 12)
        let rise = (second - first) / 12
        let season = (0..<12).map { place -> Double in
            let line = first + rise * (Double(place) + 0.5)
            return (values[place] + values[place + 12]) / 2 - line
        }
        return .init(level: first + 5.5 * rise, trend: rise, season: season)
    }

    @Test func `needs three years, without a gap and without a value below 0`() {
        #expect(throws: StatisticsError.outOfRange(35)) { try MonthlyForecast(Array(repeating: 1, count: 35)) }
        #expect(throws: StatisticsError.negative(-1)) { try MonthlyForecast(Array(repeating: -1, count: 40)) }
        #expect(throws: StatisticsError.outOfRange(0)) {
            try MonthlyForecast(Array(repeating: 1, count: 40), months: 0)
        }
        #expect(throws: StatisticsError.self) { try HoltWintersFit([1, 2, 3], period: .max) }
    }
}

import Statistics
import Testing

/// Values that other programs computed: PHEindicatormethods 2.1.0, epitools 0.5-10.1, scipy 1.17.1.
struct `Rates and shares of a real plan` {
    private func isNear(_ value: Double, _ expected: Double, _ reach: Double = 0.000_5) -> Bool {
        abs(value - expected) <= reach
    }

    @Test func `have the limits of the public health rule`() throws {
        let rate = try CrudeRate(count: 2_501, population: 120_500)
        #expect(isNear(rate.rate, 20.755) && rate.method == .byar)
        #expect(isNear(rate.publicHealth.low, 19.950) && isNear(rate.publicHealth.high, 21.585))
        let none = try CrudeRate(count: 0, population: 1, multiplier: 1)
        #expect(none.method == .exact && none.publicHealth.low == 0 && isNear(none.publicHealth.high, 3.689))
    }

    @Test func `of a quarter are for a year`() throws {
        let (quarter, year) = (
            try CrudeRate(count: 100, population: 50_000, years: 0.25), try CrudeRate(count: 400, population: 50_000)
        )
        #expect(isNear(quarter.rate, 8) && isNear(year.rate, 8))
        #expect(quarter.publicHealth.high > year.publicHealth.high, "fewer events are known less surely")
        #expect(throws: StatisticsError.notPositive(0)) { try CrudeRate(count: 1, population: 10, years: 0) }
    }

    @Test(arguments: [(307, 8.1, 5.6, 11.7), (342, 7.3, 5.0, 10.6)])
    func `say how many came back`(_ cases: Int, _ percent: Double, _ low: Double, _ high: Double) throws {
        let share = try ProportionInterval.wilson(25, of: cases, confidence: 0.95)
        #expect(isNear(share.proportion * 100, percent, 0.05))
        #expect(isNear(share.low * 100, low, 0.05) && isNear(share.high * 100, high, 0.05))
    }

    @Test(arguments: [(79.0, 57.0, -2.68, -1.89), (186, 159, -2.06, -1.45)])
    func `aren't clear changes once the year before counts as an estimate`(
        _ before: Double, _ now: Double, _ raw: Double, _ corrected: Double
    ) throws {
        let z = try WheelerZ(baseline: before, current: now)
        #expect(isNear(z.knownBaseline, raw, 0.005) && isNear(z.corrected, corrected, 0.005))
    }

    @Test func `from 16 to 25 have an E-test of 0.165`() throws {
        #expect(isNear(ETest(try CountPair(earlier: 16, later: 25)).p, 0.165))
    }

    @Test(arguments: [(9, 40, false), (40, 9, false), (10, 10, true)])
    func `are fit for a log ratio from 10 on`(_ earlier: Int, _ later: Int, _ isFit: Bool) throws {
        #expect(try LogWald(CountPair(earlier: earlier, later: later)).isDependable == isFit)
    }

    @Test func `can take from a larger group how much areas differ`() throws {
        let (observed, population) = ([120, 80, 210, 95], [90_000.0, 110_000, 120_000, 130_000])
        let own = try FunnelPlot(observed: observed, population: population)
        let none = try FunnelPlot(observed: observed, population: population, betweenVariance: 0)
        #expect(!own.isVarianceBorrowed && own.betweenVariance > 0)
        #expect(none.isVarianceBorrowed && none.adjustedZ == none.z)
        let wide = try FunnelPlot(observed: observed, population: population, betweenVariance: 0.25)
        for (z, before) in zip(wide.adjustedZ, own.z) { #expect(abs(z) < abs(before)) }
        #expect(throws: StatisticsError.negative(-1)) {
            try FunnelPlot(observed: observed, population: population, betweenVariance: -1)
        }
    }
}

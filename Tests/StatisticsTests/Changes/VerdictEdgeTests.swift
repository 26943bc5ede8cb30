import Statistics
import Testing

struct `A verdict at the edges` {
    private func verdict(
        _ earlier: Int, _ later: Int, days: (Double, Double) = (365, 365), months: CountComparison.Months? = nil,
        barrier: CountComparison.Barrier? = nil, rules: VerdictRules = VerdictRules()
    ) throws -> Verdict {
        let pair = try CountPair(earlier: earlier, later: later, earlierExposure: days.0, laterExposure: days.1)
        return try Verdict.family([CountComparison(pair, months: months, barrier: barrier)], rules: rules)[0]
    }

    @Test func `from nothing to nothing has no interval and a p of 1`() throws {
        let verdict = try verdict(0, 0)
        #expect(verdict.word == .tooFew && verdict.reason == .fewEvents(0))
        #expect(verdict.p == 1 && verdict.interval == nil && verdict.percent == nil && verdict.difference == 0)
    }

    @Test func `from 0 to 3 has no percentage and no upper limit`() throws {
        let verdict = try verdict(0, 3)
        #expect(verdict.word == .tooFew && verdict.percent == nil && verdict.difference == 3)
        let interval = try #require(verdict.interval)
        #expect(interval.high == nil && interval.low > -100)
        #expect(abs(try #require(verdict.p) - 0.125) < 1e-12)
    }

    @Test(arguments: 0...4)
    func `of four events or fewer says nothing, however they fall`(_ later: Int) throws {
        for earlier in 0...(4 - later) { #expect(try verdict(earlier, later).word == .tooFew) }
    }

    @Test func `of five or more may be given`() throws {
        #expect(try verdict(0, 5).word == .clearRise)
        #expect(try verdict(1, 5).word == .couldBeChance)
        #expect(try verdict(6, 0).word == .clearFall)
    }

    @Test func `hides a percentage of a base below 50, which is a setting`() throws {
        #expect(try verdict(49, 60).percent == nil)
        #expect(try verdict(50, 60).percent == 20)
        var rules = VerdictRules()
        rules.smallestBase = 10
        #expect(try verdict(20, 25, rules: rules).percent == 25)
        rules.smallestBase = 0
        #expect(try verdict(0, 25, rules: rules).percent == nil)
    }

    @Test func `offers rates for a day where the periods differ in length`() throws {
        let verdict = try verdict(3510, 3650, days: (351, 365))
        #expect(verdict.word == .couldBeChance)
        #expect(verdict.percent == nil && verdict.difference == nil)
        let rates = try #require(verdict.rates)
        #expect(rates.earlier == 10)
        #expect(rates.later == 10)
        #expect(abs(try #require(rates.percent)) < 1e-9)
        #expect(abs(try #require(verdict.p) - 1) < 0.02)
    }

    @Test func `allows for the day of a leap year`() throws {
        let leap = try verdict(3660, 3650, days: (366, 365))
        #expect(leap.percent == nil)
        #expect(abs(try #require(leap.rates?.percent)) < 1e-9)
        #expect(try verdict(3660, 3650).rates == nil)
    }

    @Test func `isn't given across a change of recording, which is its reason`() throws {
        let barrier = CountComparison.Barrier.recordingChanged("new crime system on 1 April")
        let verdict = try verdict(500, 900, barrier: barrier)
        #expect(verdict.word == .notComparable && verdict.reason == .barrier(barrier))
        #expect(verdict.p == nil && verdict.q == nil && verdict.test == nil && verdict.interval == nil)
        #expect(verdict.percent == nil && verdict.difference == nil && verdict.rates == nil)
    }

    @Test func `counts only what is comparable among the many`() throws {
        let clear = try CountComparison(CountPair(earlier: 36, later: 58))
        let barred = try CountComparison(
            CountPair(earlier: 36, later: 58), barrier: .definitionsDiffer("offences, crimes"))
        let verdicts = try Verdict.family([clear] + Array(repeating: barred, count: 20))
        #expect(verdicts[0].word == .clearRise && verdicts[0].q == verdicts[0].p)
    }

    /// Twelve months that vary far more than chance, and twice the level after.
    private static let wild = [2, 30, 1, 28, 3, 25, 2, 31, 1, 27, 2, 28]

    @Test func `allows for clustering where twelve months of both periods are held`() throws {
        let months = CountComparison.Months(earlier: Self.wild, later: Self.wild.map { $0 * 3 / 2 })
        let (before, after) = (months.earlier.reduce(0, +), months.later.reduce(0, +))
        let clustered = try verdict(before, after, months: months)
        #expect(clustered.test == .quasiPoisson && clustered.word == .couldBeChance)
        #expect(try verdict(before, after).word == .clearRise)
        let few = CountComparison.Months(earlier: Array(Self.wild[1...]), later: Array(Self.wild[1...]))
        #expect(try verdict(before - 2, before - 2, months: few).test == .midP)
    }

    @Test func `takes no steadiness for more than chance would give`() throws {
        let steady = CountComparison.Months(
            earlier: Array(repeating: 10, count: 12), later: Array(repeating: 11, count: 12))
        let verdict = try verdict(120, 132, months: steady)
        #expect(verdict.test == .quasiPoisson && verdict.word == .couldBeChance)
    }

    @Test func `tests a year with nothing in it by the counts alone`() throws {
        let months = CountComparison.Months(
            earlier: Array(repeating: 0, count: 12), later: Array(repeating: 1, count: 12))
        let verdict = try verdict(0, 12, months: months)
        #expect(verdict.test == .midP && verdict.word == .clearRise)
    }

    @Test func `is refused for months that don't add up and for settings out of range`() {
        let months = CountComparison.Months(earlier: [1, 2], later: [3])
        #expect(throws: StatisticsError.self) { try verdict(4, 3, months: months) }
        var rules = VerdictRules()
        rules.level = 1
        #expect(throws: StatisticsError.outOfRange(1)) { try verdict(4, 3, rules: rules) }
    }
}

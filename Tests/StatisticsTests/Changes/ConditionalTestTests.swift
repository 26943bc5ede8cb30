import Statistics
import Testing

struct `Testing a change given both counts` {
    private static let pairs = [(53, 90), (757, 428), (2474, 2501), (0, 3), (1, 5), (20, 20), (16, 25), (79, 57)]

    @Test(arguments: pairs)
    func `inverts the ratio and keeps p when the periods are swapped`(_ earlier: Int, _ later: Int) throws {
        let there = try CountPair(earlier: earlier, later: later, earlierExposure: 351, laterExposure: 365)
        let back = try CountPair(earlier: later, later: earlier, earlierExposure: 365, laterExposure: 351)
        let (forth, reverse) = (try ConditionalTest(there), try ConditionalTest(back))
        #expect(isClose(forth.pMid, reverse.pMid))
        #expect(isClose(forth.pCentral, reverse.pCentral))
        #expect(isClose(ETest(there).p, ETest(back).p))
        let (low, high) = (try #require(forth.mid?.low), try #require(reverse.mid).high)
        #expect(high.map { isClose(1 / $0, low) } ?? (low == 0))
    }

    @Test(arguments: pairs)
    func `doesn't depend on the unit of the exposure`(_ earlier: Int, _ later: Int) throws {
        let years = try CountPair(earlier: earlier, later: later, earlierExposure: 1, laterExposure: 2)
        let days = try CountPair(earlier: earlier, later: later, earlierExposure: 365, laterExposure: 730)
        #expect(isClose(try ConditionalTest(years).pMid, try ConditionalTest(days).pMid))
        #expect(isClose(ETest(years).p, ETest(days).p))
    }

    @Test func `has an interval without 1 exactly when mid-p is below 5 per cent`() throws {
        for (earlier, days) in [(50, 365.0), (7, 365), (0, 365), (50, 351)] {
            for later in 0...120 where earlier + later > 0 {
                let test = try ConditionalTest(
                    CountPair(earlier: earlier, later: later, earlierExposure: days, laterExposure: 365))
                let interval = try #require(test.mid)
                let excludesOne = interval.low > 1 || interval.high.map { $0 < 1 } ?? false
                #expect(excludesOne == (test.pMid < 0.05), "\(earlier) to \(later)")
            }
        }
    }

    @Test(arguments: [(-1, 5, 1.0), (5, -1, 1), (5, 5, 0), (5, 5, -1), (5, 5, .nan), (5, 5, .infinity)])
    func `refuses counts below 0 and exposures that aren't above 0`(_ earlier: Int, _ later: Int, _ days: Double) {
        #expect(throws: StatisticsError.self) {
            try CountPair(earlier: earlier, later: later, earlierExposure: days)
        }
    }

    @Test(arguments: [0, 1, -0.5, 95, Double.nan])
    func `refuses a confidence that isn't between 0 and 1`(_ confidence: Double) throws {
        let pair = try CountPair(earlier: 3, later: 4)
        #expect(throws: StatisticsError.self) { try ConditionalTest(pair, confidence: confidence) }
    }

    private func isClose(_ first: Double, _ second: Double) -> Bool {
        abs(first - second) <= 1e-9 * max(1, abs(second))
    }
}

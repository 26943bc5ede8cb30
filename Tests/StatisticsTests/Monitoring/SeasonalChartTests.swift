import Statistics
import Testing

struct `A monthly chart` {
    private static let season = [10.0, 12, 9, 14, 20, 30, 44, 40, 28, 18, 12, 10]

    private static func months(_ count: Int) -> [Double] {
        (0..<count).map { season[$0 % 12] + Double($0 * 7 % 5) }
    }

    @Test func `has its season taken out from 36 months on`() throws {
        let chart = try SeasonalChart(Self.months(36))
        #expect(chart.basis == .seasonRemoved)
        #expect(chart.season?.count == 36)
        #expect(chart.chart.points.allSatisfy { $0.cause != .aboveLimit && $0.cause != .belowLimit })
        let upper = try #require(chart.chart.points.first?.limits.upper)
        #expect(upper < 30, "the summer's 44 no longer widens the limits")
    }

    @Test func `shows the figures as they are below that, and each month against the year before`() throws {
        let chart = try SeasonalChart(Self.months(35))
        #expect(chart.basis == .asCounted && chart.season == nil)
        #expect(chart.changesOnYear[..<12].allSatisfy { $0 == nil })
        #expect(chart.changesOnYear[12] == 4, "month 12 holds 84 mod 5 more than month 0")
        #expect(!chart.chart.hasTrialLimits)
    }

    @Test(arguments: [(12, true), (13, false)])
    func `has trial limits below 13 points`(_ count: Int, _ isTrial: Bool) throws {
        #expect(try SeasonalChart(Self.months(count)).chart.hasTrialLimits == isTrial)
    }

    @Test func `marks shorter runs where a guide asks for them`() throws {
        let rising: [Double] = [5, 1, 2, 3, 4, 5, 6, 2, 6, 2, 6, 2, 6, 2]
        #expect(try XmRChart(rising).points.allSatisfy { $0.cause != .rising })
        #expect(try XmRChart(rising, runs: RunLengths(trend: 6)).points.count { $0.cause == .rising } == 6)
        #expect(throws: StatisticsError.outOfRange(2)) { try XmRChart(rising, runs: RunLengths(shift: 2)) }
    }

    @Test(arguments: [
        (Improvement.decrease, 25.0, Assurance?.some(.consistentlyPasses)), (.decrease, 1, .consistentlyFails),
        (.decrease, 10, .hitAndMiss), (.increase, 25, .consistentlyFails), (.increase, 1, .consistentlyPasses),
        (.neutral, 25, nil),
    ])
    func `says whether a target will be met`(_ wanted: Improvement, _ target: Double, _ answer: Assurance?) throws {
        let limits = try #require(try XmRChart([9, 11, 9, 11, 9, 11]).points.last?.limits)
        #expect(Assurance(target: target, limits: limits, improvement: wanted) == answer)
    }

    @Test(arguments: [
        ([Int?](repeating: 5, count: 12), false, ChartChoice.individual), ([5, nil, 6], true, .laney),
        ([4, 5], false, .quarters),
        ([2, 1, 2, nil], false, .quarters), ([1, 0, 2], false, .none),
    ])
    func `is of the kind that the counts allow`(_ counts: [Int?], _ varies: Bool, _ choice: ChartChoice) throws {
        let exposures = counts.indices.map { varies ? Double($0 + 28) : 30 }
        #expect(try ChartChoice(counts: counts, exposures: exposures) == choice)
    }
}

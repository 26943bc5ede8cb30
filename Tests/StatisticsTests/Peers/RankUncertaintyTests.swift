import Statistics
import Testing

struct `The chances of a rank` {
    private static let population = [132_700.0, 157_400, 116_800, 1_000]

    @Test(arguments: 0..<4)
    func `sum to 1 and average to the expected rank`(_ focus: Int) throws {
        let ranks = try RankUncertainty(observed: [2662, 3110, 0, 3], population: Self.population, focus: focus)
        #expect(abs(ranks.focusRanks.reduce(0, +) - 1) < 1e-8)
        let mean = ranks.focusRanks.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
        #expect(abs(mean - ranks.expectedRanks[focus]) < 1e-7)
    }

    @Test func `are alike for areas that are alike`() throws {
        let ranks = try RankUncertainty(observed: [7, 7, 7], population: [100, 100, 100], focus: 1)
        for chance in ranks.focusRanks { #expect(abs(chance - 1.0 / 3) < 1e-8) }
        #expect(ranks.observedRanks == [1, 1, 1])
        #expect(ranks.interval95 == 1...3)
    }

    @Test func `are refused for an area that isn't there and for nobody living in it`() {
        #expect(throws: StatisticsError.outOfRange(2)) {
            try RankUncertainty(observed: [1, 2], population: [10, 10], focus: 2)
        }
        #expect(throws: StatisticsError.notPositive(0)) {
            try RankUncertainty(observed: [1, 2], population: [10, 0], focus: 0)
        }
    }
}

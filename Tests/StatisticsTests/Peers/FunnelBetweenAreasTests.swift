import Statistics
import Testing

@Suite struct FunnelBetweenAreasTests {
    @Test func `the curve between the areas goes through the limits of each`() throws {
        let plot = try FunnelPlot(observed: [881, 1_273, 920, 669], population: [132_700, 157_400, 116_800, 115_300])
        for (expected, limits) in zip(plot.expected, plot.adjusted) {
            let curve = plot.limits(expected: expected)
            #expect(abs(curve.low95 - limits.low95) < 1e-12 && abs(curve.high998 - limits.high998) < 1e-12)
        }
        #expect(plot.limits(expected: 10).high95 > plot.limits(expected: 1_000).high95)
        #expect(plot.limits(expected: 0).high95.isFinite)
    }

    /// Places far from the focus area have their side for certain: the chances are those of the near ones alone.
    @Test func `places far away only shift the ranks`() throws {
        let near = try RankUncertainty(observed: [100, 110, 95], population: [1_000, 1_000, 1_000], focus: 0)
        let all = try RankUncertainty(
            observed: [100, 110, 95, 1, 20_000], population: [1_000, 1_000, 1_000, 1_000, 1_000], focus: 0)
        #expect(all.focusRanks.count == 5 && all.focusRanks[0] < 1e-12 && all.focusRanks[4] < 1e-12)
        for rank in 0..<3 { #expect(abs(all.focusRanks[rank + 1] - near.focusRanks[rank]) < 1e-9) }
    }
}

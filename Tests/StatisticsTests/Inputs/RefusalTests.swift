import Statistics
import Testing

struct `Inputs that can't be` {
    @Test func `are refused by the methods for areas and charts`() {
        #expect(throws: StatisticsError.undefined) { try FunnelPlot(observed: [0, 0], population: [1, 1]) }
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) { try FunnelPlot(observed: [1, 2], population: [1]) }
        #expect(throws: StatisticsError.outOfRange(4)) { try ProportionInterval.wilson(4, of: 3, confidence: 0.95) }
        #expect(throws: StatisticsError.notPositive(0)) { try RollingTotals([1, 2], window: 0) }
        #expect(throws: StatisticsError.notPositive(0)) {
            try CrudeRate(count: 1, population: 0, multiplier: 1000, confidence: 0.95)
        }
        #expect(throws: StatisticsError.outOfRange(12)) {
            try SeasonalDecomposition([1, 2, 3], period: 12, spans: .init(seasonal: 13, trend: 23, lowPass: 13))
        }
    }

    @Test func `are refused by the methods for surveys and ranking`() {
        #expect(throws: StatisticsError.outOfRange(5)) { try SurveyMargin(count: 5, sample: 4) }
        #expect(throws: StatisticsError.undefined) { try WeightSensitivity([[1], [2]], weights: [1]) }
        #expect(throws: StatisticsError.lengthsDiffer(1, 2)) {
            try WeightSensitivity([[1, 2], [2, 3]], weights: [1])
        }
        #expect(throws: StatisticsError.notPositive(0)) { try WeightSensitivity([[1, 2]], weights: [1, 0]) }
        #expect(throws: StatisticsError.undefined) { try BordaCount([[1]]) }
        #expect(throws: StatisticsError.empty) {
            try ImpactLikelihood([.init(harm: [], likelihood: [1])], aggregate: .max, usingOrganisation: false)
        }
    }

    @Test func `are refused, however extreme, before they are counted with`() {
        #expect(throws: StatisticsError.self) { try CountPair(earlier: 1, later: 2, laterExposure: 1e-300) }
        #expect(throws: StatisticsError.self) { try ClaimCheck(ClaimedChange(current: 1, difference: .min)) }
        #expect(throws: StatisticsError.self) {
            try SeasonalDecomposition([1, 2, 3], period: .max, spans: .init(seasonal: 13, trend: 23, lowPass: 13))
        }
        #expect(throws: StatisticsError.self) { try NearestNeighbours(features: [[1], [2]], focus: 0, count: .min) }
        #expect(LogGamma.value(-1e18).isNaN)
        #expect(Poisson.probability(of: 3, mean: .nan).isNaN)
    }

    @Test func `are refused when a count is too large to add up exactly`() {
        #expect(throws: StatisticsError.outOfRange(Double(Int.max))) { try CountPair(earlier: 1, later: .max) }
        #expect(throws: StatisticsError.outOfRange(Double(Int.max))) { try CountChange(prior: .max, current: 1) }
    }
}

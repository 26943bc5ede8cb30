import Statistics
import Testing

struct `Trimmed weights` {
    /// Ninety older people and ten younger ones, for a population that is half and half.
    private static let rows: [[String: String]] = (0..<100).map {
        ["age": $0 < 90 ? "older" : "younger", "sex": $0 % 2 == 0 ? "F" : "M"]
    }
    private static let targets = [
        SurveyTarget(variable: "age", totals: ["older": 500, "younger": 500]),
        SurveyTarget(variable: "sex", totals: ["F": 510, "M": 490]),
    ]

    private func rake(_ bounds: ClosedRange<Double>?) throws -> Raking {
        try Raking(rows: Self.rows, baseWeights: Array(repeating: 1, count: 100), targets: Self.targets, bounds: bounds)
    }

    @Test func `stay within the bounds of the mean weight, and say how far the totals are missed`() throws {
        let (free, trimmed) = (try rake(nil), try rake(Raking.usualBounds))
        #expect(free.greatestGap < 1e-9)
        let freeMean = free.weights.reduce(0, +) / 100
        #expect((free.weights.max() ?? 0) > 3 * freeMean)
        let mean = trimmed.weights.reduce(0, +) / 100
        for weight in trimmed.weights { #expect(weight <= 3.000_001 * mean && weight >= 0.299_999 * mean) }
        #expect(trimmed.greatestGap > 0.1)
        #expect(trimmed.designEffect < free.designEffect)
    }

    @Test func `are the untrimmed ones where none is beyond the bounds`() throws {
        #expect(try rake(0.01...100).weights == rake(nil).weights)
    }

    @Test(arguments: [0.0...3, 1.5...3, 0.3...0.9])
    func `need bounds on either side of 1`(_ bounds: ClosedRange<Double>) {
        #expect(throws: StatisticsError.self) { try rake(bounds) }
    }

    @Test func `show totals that contradict each other`() throws {
        let contrary = [Self.targets[0], SurveyTarget(variable: "sex", totals: ["F": 900, "M": 900])]
        let raked = try Raking(rows: Self.rows, baseWeights: Array(repeating: 1, count: 100), targets: contrary)
        #expect(raked.greatestGap > 0.1)
    }
}

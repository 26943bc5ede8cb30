import Statistics
import Testing

struct `Raked weights` {
    private static let rows = [("F", "N"), ("F", "S"), ("M", "N"), ("M", "S"), ("M", "S")]
        .map { ["sex": $0, "area": $1] }
    private static let targets = [
        SurveyTarget(variable: "sex", totals: ["F": 510, "M": 490]),
        SurveyTarget(variable: "area", totals: ["N": 300, "S": 700]),
    ]

    @Test func `reproduce every total`() throws {
        let raked = try Raking(rows: Self.rows, baseWeights: [1, 1, 1, 1, 2], targets: Self.targets)
        for target in Self.targets {
            for (level, total) in target.totals {
                let sum = zip(Self.rows, raked.weights).reduce(0) { $0 + ($1.0[target.variable] == level ? $1.1 : 0) }
                #expect(abs(sum - total) < 1e-6)
            }
        }
    }

    @Test func `aren't made when a level has nobody, or somebody has no target`() {
        let missing = [SurveyTarget(variable: "sex", totals: ["F": 1, "M": 1, "X": 1])]
        let unknown = [SurveyTarget(variable: "sex", totals: ["F": 1])]
        let base = [1.0, 1, 1, 1, 1]
        #expect(throws: StatisticsError.unmatchedLevel(variable: "sex", level: "X")) {
            try Raking(rows: Self.rows, baseWeights: base, targets: missing)
        }
        #expect(throws: StatisticsError.unmatchedLevel(variable: "sex", level: "M")) {
            try Raking(rows: Self.rows, baseWeights: base, targets: unknown)
        }
    }
}

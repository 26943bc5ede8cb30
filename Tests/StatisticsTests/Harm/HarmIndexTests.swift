import Statistics
import Testing

struct `The Cambridge Crime Harm Index` {
    @Test func `leaves out what police and businesses find, and crimes of earlier years`() throws {
        let index = try HarmIndex([
            .init(count: 2, days: 365), .init(count: 10, days: 1.5), .init(count: 40, days: 2, detection: .police),
            .init(count: 30, days: 2, detection: .business), .init(count: 1, days: 3_285, isOfEarlierYears: true),
        ])
        #expect(index.days == 745, "2 × 365 + 10 × 1.5")
        #expect(index.counted == 12 && index.leftOut == 71)
    }

    @Test func `of nothing is 0, and negative counts and days are refused`() throws {
        #expect(try HarmIndex([]).days == 0)
        #expect(throws: StatisticsError.negative(-1)) { try HarmIndex([.init(count: -1, days: 3)]) }
        #expect(throws: StatisticsError.negative(-3)) { try HarmIndex([.init(count: 1, days: -3)]) }
    }
}

struct `A panel's score of harm` {
    private func grades(_ scores: [Int]) throws -> [PanelScore.Kind: PanelScore.Grade] {
        Dictionary(
            uniqueKeysWithValues: try zip(PanelScore.Kind.allCases, scores).map {
                ($0, try PanelScore.Grade($1, "as agreed in March"))
            })
    }

    @Test func `sums four kinds from 0 to 5, each in words`() throws {
        #expect(try PanelScore(grades([0, 5, 2, 3])).sum == 10)
    }

    @Test func `is refused without words, beyond 5, and with a kind missing`() {
        #expect(throws: StatisticsError.empty) { try PanelScore.Grade(3, " \n") }
        #expect(throws: StatisticsError.outOfRange(6)) { try PanelScore.Grade(6, "worse") }
        #expect(throws: StatisticsError.outOfRange(-1)) { try PanelScore.Grade(-1, "none") }
        #expect(throws: StatisticsError.lengthsDiffer(3, 4)) { try PanelScore(grades([1, 2, 3])) }
    }

    @Test func `of harm finds places as counts do`() throws {
        let rows = try PredictiveAccuracy(observed: [100.5, 0], predicted: [2, 1], area: [1, 1]).rows
        #expect(rows[0].accuracy == 2 && rows[0].efficiency == 1, "all the harm in half the area")
    }
}

import Statistics
import Testing

/// The changes of a real plan, with values computed by other programs.
struct `A verdict` {
    struct Row: Sendable {
        let name: String, earlier: Int, later: Int
        let percent: Double, low: Double, high: Double, p: Double, q: Double
        let word: Verdict.Word
    }

    private static let plan = [
        Row(
            name: "ASB to council", earlier: 53, later: 90, percent: 69.8, low: 21.2, high: 139.7, p: 0.001943,
            q: 0.0078, word: .clearRise),
        Row(
            name: "CSU tasking", earlier: 757, later: 428, percent: -43.5, low: -49.8, high: -36.4, p: 6.87e-22,
            q: 8.2e-21, word: .clearFall),
        Row(
            name: "Domestic abuse", earlier: 2474, later: 2501, percent: 1.1, low: -4.4, high: 6.9, p: 0.7019, q: 0.70,
            word: .couldBeChance),
        Row(
            name: "Stalking", earlier: 1129, later: 1179, percent: 4.4, low: -3.8, high: 13.3, p: 0.2981, q: 0.33,
            word: .couldBeChance),
        Row(
            name: "Drugs", earlier: 186, later: 159, percent: -14.5, low: -30.9, high: 5.6, p: 0.1465, q: 0.22,
            word: .couldBeChance),
        Row(
            name: "Environmental health", earlier: 1048, later: 1099, percent: 4.9, low: -3.6, high: 14.1, p: 0.2712,
            q: 0.33, word: .couldBeChance),
        Row(
            name: "Graffiti", earlier: 79, later: 57, percent: -27.8, low: -48.9, high: 1.3, p: 0.0598, q: 0.12,
            word: .couldBeChance),
        Row(
            name: "Housing", earlier: 925, later: 990, percent: 7.0, low: -2.1, high: 17.1, p: 0.1375, q: 0.22,
            word: .couldBeChance),
        Row(
            name: "Fly-tipping", earlier: 1416, later: 1358, percent: -4.1, low: -11.0, high: 3.3, p: 0.2709, q: 0.33,
            word: .couldBeChance),
        Row(
            name: "ASB police, 461", earlier: 1616, later: 1155, percent: -28.5, low: -33.7, high: -22.9, p: 1.69e-18,
            q: 1.0e-17, word: .clearFall),
        Row(
            name: "ASB police, 9.8 %", earlier: 1280, later: 1155, percent: -9.8, low: -16.7, high: -2.3, p: 0.01131,
            q: 0.034, word: .clearFall),
        Row(
            name: "Outreach", earlier: 36, later: 58, percent: 61.1, low: 6.6, high: 146.1, p: 0.0235, q: 0.056,
            word: .couldBeChance),
    ]

    private static func family() throws -> [Verdict] {
        try Verdict.family(try plan.map { try CountComparison(CountPair(earlier: $0.earlier, later: $0.later)) })
    }

    @Test(arguments: Self.plan.indices)
    func `of a real plan's change is that of other programs`(_ index: Int) throws {
        let (row, verdict) = (Self.plan[index], try Self.family()[index])
        #expect(verdict.word == row.word, "\(row.name)")
        #expect(verdict.test == .midP)
        #expect(verdict.difference == row.later - row.earlier)
        let interval = try #require(verdict.interval)
        #expect(abs(interval.low - row.low) < 0.051)
        #expect(abs(try #require(interval.high) - row.high) < 0.051)
        if row.earlier >= 50 { #expect(abs(try #require(verdict.percent) - row.percent) < 0.051) }
        #expect(abs(try #require(verdict.p) / row.p - 1) < 0.002)
        #expect(abs(try #require(verdict.q) / row.q - 1) < 0.03)
    }

    @Test func `says that a change would be clear alone but not among many`() throws {
        let alone = try Verdict.family([CountComparison(CountPair(earlier: 36, later: 58))])
        #expect(alone[0].word == .clearRise && alone[0].reason == .beyondChance)
        #expect(try Self.family()[11].reason == .oneOfMany(12))
    }

    @Test func `is in plain words on a screen`() throws {
        #expect(Verdict.Word.couldBeChance.onScreen == "no clear change: within the usual ups and downs")
        #expect(
            Verdict.Word.allCases.map(\.rawValue) == [
                "clear rise", "clear fall", "could be chance", "too few to say", "not comparable",
            ])
    }

    @Test func `of no comparisons is none`() throws {
        #expect(try Verdict.family([]).isEmpty)
    }
}

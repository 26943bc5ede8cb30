import CommunitySafety
import Testing

@Suite("Harm is added up by weights that somebody loaded")
struct HarmTallyTests {
    private func lookUp(_ weights: [(String, Double)]) throws -> SeverityLookUp {
        let list = try weights.map { SeverityWeights.Weight(try #require(OffenceCode($0.0)), "", days: $0.1) }
        return SeverityLookUp(
            try #require(SeverityWeights(edition: "First", source: "Made up", weights: list)))
    }

    @Test func `Days are counts times weights, with homicide and without, and what has no weight is beside them`()
        throws
    {
        let lookUp = try lookUp([("1/4.1/4.10/4.2", 1_000), ("8N", 10), ("28E", 50)])
        let tally = HarmTally(codes: ["8N": 40, "1/4.1/4.2/4.10": 1, "8Q": 2, "Parking": 1], whole: 47, by: lookUp)
        // 40 × 10 + 1 × 1,000; 2 and 1 have no weight, and 47 − 44 have no code.
        #expect((tally.days, tally.daysWithoutHomicide, tally.homicides) == (1_400, 400, 1))
        #expect((tally.offences, tally.weighed, tally.uncoded) == (47, 41, 3))
        #expect(tally.unweighed.map(\.name) == ["8Q", "Parking"])
        #expect(tally.coverage == 41.0 / 47)
    }

    @Test func `A rate has Dobson's limits, never below nought`() throws {
        let lookUp = try lookUp([("1", 1_000), ("8N", 10)])
        // Of 40 offences of 10 days: Byar's limits are 28.5733 and 54.4701, times 10 days, for 100,000 people.
        let alike = try #require(try HarmTally(codes: ["8N": 40], whole: 40, by: lookUp).perThousand(of: 100_000))
        #expect(abs(alike.value - 4) < 1e-9 && abs(alike.low - 2.857_33) < 1e-4 && abs(alike.high - 5.447_01) < 1e-4)
        // v = 40 × 10² + 1,000² = 1,004,000 and N = 41: 14 + √(v/N) × (55.6226 − 41)/100; the lower one would be −4.1.
        let mixed = try #require(
            try HarmTally(codes: ["8N": 40, "1": 1], whole: 41, by: lookUp).perThousand(of: 100_000))
        #expect(abs(mixed.value - 14) < 1e-9 && mixed.low == 0 && abs(mixed.high - 36.882_25) < 1e-4)
        #expect(try HarmTally(codes: ["8N": -1], whole: 0, by: lookUp).perThousand(of: 100_000) == nil)
    }

    @Test(arguments: [
        ("8n", "8N"), (" 030a ", "30A"), ("Code 1/4.2/4.1", "1/4.1/4.2"), ("4.10", "4.10"), ("105B", "105B"),
    ])
    func `A code means the same however it is spelt`(typed: String, text: String) throws {
        #expect(try #require(OffenceCode(typed)).text == text)
    }

    @Test(arguments: ["", "0", "/", "1//2", "Theft", "8N; DROP", "N8", "123456789", "8\u{660}"])
    func `What is no code is none`(typed: String) {
        #expect(OffenceCode(typed) == nil)
    }

    @Test func `One of several is found in their list, and several by what they weigh alike`() throws {
        let lookUp = try lookUp([("1/4.1", 900), ("8N", 10), ("8P", 10), ("8Q", 11), ("5/6", 1), ("5/7", 2)])
        func days(_ code: String) throws -> Double? { lookUp.days(of: try #require(OffenceCode(code))) }
        #expect(try days("4.1") == 900)
        #expect(try days("8N/8P") == 10)
        #expect(try days("8N/8Q") == nil)
        #expect(try days("5") == nil)
        #expect(try days("9") == nil)
    }

    @Test func `Weights need an edition, a source and each code once`() throws {
        let weight = SeverityWeights.Weight(try #require(OffenceCode("8N")), "", days: 10)
        #expect(SeverityWeights(edition: "2026", source: "Us", weights: [weight])?.citation == "Us, 2026")
        for (edition, source, weights) in [
            (" ", "Us", [weight]), ("2026", "", [weight]), ("2026", "Us", []), ("2026", "Us", [weight, weight]),
            (String(repeating: "x", count: 41), "Us", [weight]),
        ] {
            #expect(SeverityWeights(edition: edition, source: source, weights: weights) == nil)
        }
    }

    @Test(arguments: [
        (0.5, false, nil), (0.51, false, ScoreConfidence.low), (0.94, false, .low), (0.95, false, .medium),
        (1, true, .low),
    ])
    func `Fewer weights make it less sure, and a step that homicide moves does`(
        coverage: Double, moved: Bool, confidence: ScoreConfidence?
    ) {
        #expect(SuggestionBands.harmConfidence(coverage: coverage, isMovedByHomicide: moved) == confidence)
    }

    @Test(arguments: [(0, 0), (0.049, 0), (0.05, 0.2), (0.1, 0.4), (0.2, 0.6), (0.35, 0.8), (0.5, 1), (1, 1)])
    func `Concern goes by the share of those asked`(share: Double, up: Double) {
        #expect(SuggestionBands.concern(share) == up)
        #expect(SuggestionBands.concern(-0.1) == nil)
    }
}

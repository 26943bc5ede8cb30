import CommunitySafety
import Proofreading
import Testing

@testable import Services

@Suite struct HarmSuggestionTests {
    @Test func `an issue's step goes by its share of the harm, and its workings say what was added up`() async throws {
        let desk = try await HarmDesk()
        try await desk.record()
        try await desk.load()
        // Violence 40 × 10 + 1,000 = 1,400 days, burglary 10 × 50 = 500, vehicle crime 100 × 2 = 200: 2,100 in all, 1,100 without homicide.
        // 1,400 of 2,100 is 67%, and 400 of 1,100 is 36%: the same band. 1,400 days for 100,000 people are 14 for every 1,000.
        let violence = try await desk.suggested("violence")
        #expect(violence.score == StepScore(5) && violence.confidence == .medium)
        #expect(
            violence.workings
                == "Violence against the person, recorded: 43 offences in Oct 2022 – Sep 2023, 1,400 days of sentence (14 for every 1,000 residents, between 0 and 36.9), 67% of the harm of the 3 issues that can be weighed. Without 1 homicide 400 days, 36%. Not weighed: 2 offences (5%), code 8Q. Weights: Made up for a test, First. For those inside only."
        )
        // 500 of 2,100 is 24%, of 1,100 it is 45%: homicide moves the step, so that it is less sure.
        let burglary = try await desk.suggested("burglary")
        #expect(burglary.score == StepScore(4) && burglary.confidence == .low)
        #expect(burglary.workings.hasPrefix("Burglary, recorded: 10 offences in"))
        // 200 of 2,100 is 9.5%, of 1,100 18%.
        #expect(try await desk.suggested("vehicle-crime").score == StepScore(2))
        #expect(violence.workings.count <= CriterionScore.longest)
    }

    @Test func `without weights, without codes and beside nothing the partnership judges, and it is said`() async throws
    {
        let desk = try await HarmDesk()
        try await desk.record()
        #expect(
            try await desk.suggested("violence")
                == .unknown("No severity weights are loaded: the partnership judges the harm."))
        try await desk.load("Code,Weight\n8N,10\n1,1000\n")
        #expect(try await desk.suggested("asb").workings.hasPrefix("No recorded offences by code are held for it in"))
        let alone = try await desk.suggested("violence")
        #expect(alone.score == nil && alone.workings.contains("only this one can be weighed"))
        let most = try await desk.suggested("burglary")
        #expect(most.score == nil)
        #expect(most.workings.contains("only 0 of 10 offences have a weight") && most.workings.contains("code 28E"))
    }

    @Test func `offences without a weight make it less sure`() async throws {
        let desk = try await HarmDesk()
        try await desk.record()
        // Homicide and 8Q have none: 40 of 43 offences, 93%, are weighed. 400 of 400 + 500 is 44%.
        try await desk.load("Code,Weight\n8N,10\n28E,50\n")
        let violence = try await desk.suggested("violence")
        #expect(violence.score == StepScore(5) && violence.confidence == .low)
        #expect(violence.workings.contains("44% of the harm of the 2 issues"))
        #expect(
            violence.workings.contains("Not weighed: 3 offences (7%), codes 8Q, 1/4.1/4.10/…."))
    }

    @Test func `a score that was given stays when weights change`() async throws {
        let desk = try await HarmDesk()
        try await desk.record()
        try await desk.load()
        let taken = try await ScoreIssue(desk.context).takeSuggestions(of: desk.year, as: HarmDesk.officer)
        #expect(taken > 0)
        let before = try await RankIssues(desk.context).run(as: HarmDesk.officer).scores["violence"]?["harm"]
        #expect(before?.origin == .evidence && before?.rationale.contains("1,400 days") == true)
        // 40 × 1 + 1 = 41 days of 41 + 500 + 200.
        try await desk.load("Code,Weight\n1/4.1/4.10/4.2,1\n8N,1\n28E,50\n45,2\n", edition: "Second")
        #expect(try await desk.suggested("violence").score == StepScore(2))
        #expect(try await RankIssues(desk.context).run(as: HarmDesk.officer).scores["violence"]?["harm"] == before)
    }

    @Test func `a year and its quarters are never added up together`() async throws {
        let desk = try await HarmDesk()
        try await desk.record()
        try await desk.load()
        let text = String(decoding: HarmDesk.crime.bytes, as: UTF8.self)
        let again = text.split(separator: "\n").filter { !$0.contains(",3,") && !$0.contains("8Q") }
        // A table without the first quarter revises the others to what they are.
        _ = try await LoadEvidence(desk.context).run(
            [EvidenceFile(name: "again.csv", bytes: Array(again.joined(separator: "\n").utf8))], by: .operator)
        #expect(try await desk.suggested("burglary").workings.contains("10 offences in"))
    }

    @Test func `the longest workings are no longer than a reason may be`() async throws {
        let code = try #require(OffenceCode("1"))
        let weights = try #require(
            SeverityWeights(
                edition: String(repeating: "e", count: 40), source: String(repeating: "s", count: 70),
                weights: [SeverityWeights.Weight(code, "", days: 365_250)]))
        let measure = try #require(Measure(key: "a.b", name: String(repeating: "n", count: 200)))
        let parts = (1...40).map { ("8\(String(repeating: "X", count: 6))/\($0)", 1_000) }
        let tally = HarmTally(
            codes: Dictionary(parts, uniquingKeysWith: +).merging(["1": 1_234_567]) { $1 }, whole: 2_345_678,
            by: SeverityLookUp(weights))
        let finding = HarmSuggestions.Finding(measure: measure, tally: tally, residents: 123_456)
        let month = try #require(EvidencePeriod(year: 2023, month: 9))
        let workings = try HarmWords(finding, weights, month).workings(share: 0.995, without: 0.995, of: 60)
        #expect(workings.count <= CriterionScore.longest)
        #expect(workings.hasSuffix("For those inside only."))
    }
}

import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct ConcernSuggestionTests {
    /// Measures of how many answered and how many said so, with a figure of each.
    private func desk(
        _ basis: MeasureBasis, said: Double, of answered: Double, in period: String = "September 2023",
        audience: MeasureAudience = .partnership
    ) async throws -> HarmDesk {
        let desk = try await HarmDesk()
        let keep = KeepMeasures(desk.context)
        let whole = try #require(
            Measure(
                key: "own.answered", name: "Answered the residents’ survey", unit: .people, aggregation: .none,
                basis: .happened, audience: audience, smallestArea: .district))
        let part = try #require(
            Measure(
                key: "own.asb-worry", name: "Named nuisance as a big problem", unit: .people, aggregation: .none,
                basis: basis, audience: audience, smallestArea: .district, denominator: whole.key, issue: "asb"))
        try await keep.save(whole, isNew: true, version: 0, as: HarmDesk.manager)
        try await keep.save(part, isNew: true, version: 0, as: HarmDesk.manager)
        let days = try #require(EvidencePeriod(reading: period))
        try await desk.context.store.write { transaction in
            let number = try transaction.begin(
                NewLoad(kind: "table", name: "s.csv", digest: "00", madeAt: ServiceDesk.moment, madeBy: "operator"))
            let figures = [(part.key, said), (whole.key, answered)].compactMap { key, value in
                Observation(
                    Observation.Key(measure: key, area: "E07009991", period: days, source: "partner"), value: value)
            }
            let tally = try transaction.take(figures, load: number, areas: try transaction.areaNumbers())
            try transaction.end(load: number, tally, report: "")
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "evidence_load", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        return desk
    }

    @Test func `of a sample drawn by chance the share is told with Wilson's limits`() async throws {
        // 412 of 1,030 are 40%. Wilson: (0.4 + 0.001865 ± 1.96·√(0.24/1030 + 0.000000905))/1.00373 = 37.05% and 43.02%.
        let found = try await desk(.askedSample, said: 412, of: 1_030).suggested("asb", "concern")
        #expect(found.score == StepScore(4) && found.confidence == .high)
        #expect(
            found.workings
                == "“Named nuisance as a big problem”, September 2023: 412 of 1,030 who answered (“Answered the residents’ survey”), 40% (between 37% and 43%). Asked was a sample drawn by chance; the limits are Wilson’s, of 95%."
        )
        // 8 of 20 are 40% too, but between 22% and 61% of all may think so.
        let few = try await desk(.askedSample, said: 8, of: 20).suggested("asb", "concern")
        #expect(few.score == StepScore(4) && few.confidence == .medium)
    }

    @Test(arguments: [
        (MeasureBasis.askedAnybody, "self-selected, not a sample"), (.askedMeeting, "those at a meeting, not a sample"),
    ])
    func `whoever wanted to answer has no margin, and is little to go by`(basis: MeasureBasis, words: String)
        async throws
    {
        let found = try await desk(basis, said: 412, of: 1_030).suggested("asb", "concern")
        #expect(found.score == StepScore(4) && found.confidence == .low)
        #expect(found.workings.contains("No margin of error: \(words).") && !found.workings.contains("between"))
        #expect(found.workings.count <= CriterionScore.longest)
    }

    @Test(arguments: [
        (9.0, 9.0, "September 2023", "fewer than 10"), (40, 30, "September 2023", "more who said so than answered"),
        (4, 20, "August 2022", "no figure of how many said so"), (4, 20, "April 2024", "no figure of how many said so"),
    ])
    func `too few, contradictions and other years say nothing`(
        said: Double, answered: Double, period: String, words: String
    ) async throws {
        let found = try await desk(.askedSample, said: said, of: answered, in: period).suggested("asb", "concern")
        #expect(found.score == nil && found.workings.contains(words))
        #expect(!found.workings.contains("\(Int(said)) of"))
    }

    @Test func `what isn't held is named, and what partners may not see isn't told`() async throws {
        let found = try await HarmDesk().suggested("asb", "concern")
        #expect(found.score == nil && found.workings.contains("of the issue “asb”"))
        let closed = try await desk(.askedSample, said: 412, of: 1_030, audience: .restricted)
        #expect(try await closed.suggested("asb", "concern").workings.contains("No survey’s figure is held"))
    }

    @Test func `answers feed neither trend nor volume, and aren't put to a test of counts`() async throws {
        let desk = try await desk(.askedAnybody, said: 412, of: 1_030)
        #expect(try await desk.suggested("asb", "volume").score == nil)
        let choice = ComparisonChoice(
            measure: "own.asb-worry", place: "E07009991", period: "September 2023", withPeriod: "August 2023")
        let pair = try await CompareFigures(desk.context).run(choice, as: HarmDesk.officer).pairs.first
        #expect(pair?.judgement.verdict == nil)
    }

    @Test func `a measure of what residents said needs how many answered`() async throws {
        let desk = try await HarmDesk()
        for (unit, whole, field) in [
            (MeasureUnit.people, String?.none, "whole"), (.people, "own.none", "whole"),
            (.hours, "asb.council", "unit"),
        ] {
            let measure = try #require(
                Measure(key: "own.said", name: "Said so", unit: unit, basis: .askedSample, denominator: whole))
            do {
                try await KeepMeasures(desk.context).save(measure, isNew: true, version: 0, as: HarmDesk.manager)
                Issue.record("It was kept")
            } catch {
                guard case .invalid(let faults) = error else { throw error }
                #expect(faults.compactMap(\.formField) == [field])
            }
        }
    }
}

import CommunitySafety
import Documents
import Foundation
import Proofreading
import Storage
import Testing

@testable import Services

/// The demonstration's assessment as a document, in its two versions.
///
/// Sums of `Resources/demo` by hand: the police recorded 1,337 incidents from October 2021 to September 2022 after 1,296. The council had
/// 61 reports from October 2022 to September 2023 after 53; its months vary no more than separate events would, so that with 22 degrees of
/// freedom the limits are exp(ln(61 ÷ 53) ± 2.0739 × √(1 ÷ 61 + 1 ÷ 53)), which is 0.780 and 1.699.
@Suite struct AssessmentDocumentTests {
    private let year = PlanYear(start: 2023)
    private let manager = ServiceDesk.party(.manager)
    private let officer = ServiceDesk.party(.officer)

    private func key(_ kind: PackKind) throws -> PackKey { try #require(PackKey(kind)) }

    private func draft(_ kind: PackKind, _ context: ServiceContext, year: PlanYear) async throws -> Pack {
        try await ShowPack(context).draft(try key(kind), of: year, as: manager).pack
    }

    private var words: PackWords {
        var words = PackWords(
            introduction: "Zqshort of {{asb.council.value}} reports.",
            priorities: ["horizon": "Zqhomes are built.", "issue-asb": "Zqnights are loud.", "inside": "Zqbetween us."])
        words.consultations = [
            ConsultationRecord(
                method: "Zqpanel", dates: "September 2022", responses: 412, reached: "Tenants, not traders",
                found: "They want quiet nights.")
        ]
        return words
    }

    @Test func `the first draft says what the figures say, and under each heading what is held`() async throws {
        try await Demonstration.with { context in
            let year = try #require(year)
            let pack = try await draft(.fullAssessment, context, year: year)
            let text = PackDesk.text(pack)
            for words in [
                "Anti-social behaviour recorded by the police: 1,337, little changed from 1,296",
                "Anti-social behaviour reported to the council: 53, up from 39", "second lowest of 13 in Merrowshire",
                "as estimated for", "No plan for 2022-23 is held here",
                "No consultation is on record.",
                "The figures say that something changed. Why it changed they don’t say.",
                "No measure that counts it is on record", "Aldmere strategy group agreed it on 14 December 2022",
                // A reason for a score, which only those inside read.
                "Losses are serious and families move rooms for fear",
            ] { #expect(text.contains(words), "\(words)") }
            let heads = AssessmentHead.allCases.filter { $0 != .inside }.map(\.words)
            let places = try order(of: heads, in: text.replacing("Contents", with: ""))
            #expect(places == places.sorted())
            let checklist = try #require(AssessmentChecklist(pack))
            #expect(checklist.open.map(\.head) == [.reasons, .plan, .residents])
        }
    }

    @Test func `last year's plan is told by what was published of it, for those inside with who leads`() async throws {
        try await Demonstration.with { context in
            let next = try #require(PlanYear("2024-25"))
            let open = try await draft(.assessment, context, year: next)
            #expect(open.assessment?.planReviewed == year)
            #expect(open.lines.count == 39, "the demonstration’s plan has 39 actions")
            #expect(open.lines.allSatisfy { $0.inside == nil })
            #expect(open.rounds.allSatisfy { $0.clearedOn != nil })
            let full = try await draft(.fullAssessment, context, year: next)
            #expect(full.lines.contains { $0.inside?.party != nil })
            // 31 actions were asked in the third quarter, and 19 of them are answered.
            #expect(full.lines.filter { $0.view != nil }.count >= 19)
            let review = PackDesk.text(open)
            #expect(
                review.contains(
                    "61, up from 53 (no clear change). Changes that fit these figures: from −22% to +69.9%"
                ))
            #expect(review.contains("The plan for 2023-24 set out 39 actions"))
            #expect(review.contains("What the partnership did in 2023-24"))
            #expect(!review.contains("Led by "))
        }
    }

    @Test func `the version for everybody holds no reason of a score, nothing inside and nobody's name`() async throws {
        try await Demonstration.with { context in
            let year = try #require(year)
            try await WritePack(context).run(words, in: try key(.fullAssessment), of: year, seen: 0, as: manager)
            let full = try await IssuePack(context).run(try key(.fullAssessment), of: year, as: manager)
            let open = try await IssuePack(context).run(try key(.assessment), of: year, as: officer)
            let pack = try await ShowPack(context).issued(open, of: year, as: .public).pack
            #expect(pack.assessment?.issues.allSatisfy { $0.reasons == nil && $0.closed.isEmpty } == true)
            var forms = [String(decoding: try JSONEncoder().encode(pack), as: UTF8.self)]
            for format in [PublicationFormat.html, .text, .pdf, .largePrint] {
                switch try #require(DocumentForms(PackDocument(pack).document).form(format)) {
                case .file(let bytes), .typst(let bytes): forms.append(String(decoding: bytes, as: UTF8.self))
                }
            }
            let reasons = try await RankIssues(context).run(year: year, as: manager).scores.values.flatMap(\.values)
                .map(\.rationale)
            #expect(reasons.count > 40)
            for form in forms {
                for told in ["Zqhomes", "Zqnights", "Zqpanel", "412", "1,337"] {
                    #expect(form.contains(told), "\(told)")
                }
                for secret in reasons + ["Zqbetween", "Why each score is", "For the partnership only"] {
                    #expect(!form.contains(secret), "\(secret)")
                }
            }
            let inside = try await ShowPack(context).issued(full, of: year, as: manager).pack
            #expect(PackDesk.text(inside).contains("Zqbetween us."))
            await #expect(throws: ServiceError.notFound(.record(id: "\(year.name) pack \(full)"))) {
                _ = try await ShowPack(context).issued(full, of: year, as: .public)
            }
            let read = ShowAssessmentDocument(context)
            #expect(try await read.run(year, as: .public).shown?.number == open)
            #expect(try await read.run(year, as: officer).shown?.number == full)
            #expect(try await read.isIssued(year))
        }
    }

    @Test func `every figure is one that everybody may read: small and sensitive counts are withheld or rounded`()
        async throws
    {
        try await Demonstration.with { context in
            let year = try #require(year)
            for kind in [PackKind.fullAssessment, .assessment] {
                let pack = try await draft(kind, context, year: year)
                let facts = pack.figures.figures.values.flatMap(\.facts)
                #expect(facts.count > 100)
                let measures = Set(facts.map(\.measure))
                for key in measures {
                    let profile = try #require(try await context.store.read { try $0.measure(key) }).protection
                    for fact in facts where fact.measure == key {
                        switch profile {
                        case .open: continue
                        case .standard: #expect(!(1...4).contains(fact.value), "\(fact)")
                        case .sensitive:
                            #expect(fact.value == 0 || fact.value >= 8, "\(fact)")
                            #expect(fact.value.truncatingRemainder(dividingBy: 5) == 0, "\(fact)")
                        }
                    }
                }
            }
        }
    }

    @Test func `it goes to everybody once it is agreed, and to the partnership before`() async throws {
        try await Demonstration.with { context in
            let next = try #require(PlanYear("2024-25"))
            await #expect(throws: ServiceError.conflict(.assessmentNotAgreed(next))) {
                try await IssuePack(context).run(try key(.assessment), of: next, as: manager)
            }
            await #expect(throws: ServiceError.notFound(.record(id: "2024-25 document"))) {
                _ = try await ShowAssessmentDocument(context).run(next, as: .public)
            }
            let number = try await IssuePack(context).run(try key(.fullAssessment), of: next, as: officer)
            #expect(try await ShowAssessmentDocument(context).run(next, as: officer).shown?.number == number)
            await #expect(throws: ServiceError.notFound(.record(id: "2024-25 document"))) {
                _ = try await ShowAssessmentDocument(context).run(next, as: .public)
            }
            await #expect(throws: ServiceError.notPermitted(.issuePack)) {
                try await IssuePack(context).run(try key(.fullAssessment), of: next, as: ServiceDesk.party(.analyst))
            }
            await #expect(throws: ServiceError.notFound(.record(id: "assessment 2031-32"))) {
                try await IssuePack(context).run(
                    try key(.fullAssessment), of: try #require(PlanYear("2031-32")), as: manager)
            }
        }
    }

    @Test func `a figure that words name and that can't be told keeps it back; one that only the draft names doesn't`()
        async throws
    {
        try await Demonstration.with { context in
            let year = try #require(year)
            let full = try key(.fullAssessment)
            try await WritePack(context).run(
                PackWords(introduction: "{{nothing.at-all.value}}"), in: full, of: year, seen: 0, as: manager)
            guard
                case .invalid? = await RoundDesk.refusal({
                    try await IssuePack(context).run(full, of: year, as: manager)
                })
            else {
                Issue.record("it went out")
                return
            }
            var bad = PackWords.none
            bad.consultations = [ConsultationRecord(method: "", dates: "", responses: -1, reached: "", found: "So")]
            guard
                case .invalid(let faults)? = await RoundDesk.refusal({
                    try await WritePack(context).run(bad, in: full, of: year, seen: 1, as: manager)
                })
            else {
                Issue.record("it was kept")
                return
            }
            #expect(faults.compactMap(\.formField) == ["method-1", "responses-1"])
        }
    }
}

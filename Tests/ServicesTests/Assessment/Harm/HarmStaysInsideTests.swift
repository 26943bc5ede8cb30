import CommunitySafety
import Foundation
import Proofreading
import Testing

@testable import Services

/// Harm with homicide and without tells a small count, so that its workings go to nobody outside.
@Suite struct HarmStaysInsideTests {
    /// Harm scored by the figures, the rest by judgement, and everything agreed.
    private func agreed() async throws -> HarmDesk {
        let desk = try await HarmDesk()
        try await desk.record()
        try await desk.load()
        _ = try await ScoreIssue(desk.context).takeSuggestions(of: desk.year, as: HarmDesk.officer)
        let scores = try await RankIssues(desk.context).run(as: HarmDesk.officer).scores
        for issue in HarmDesk.issues {
            for criterion in SchemeCatalogue.sixCriteria.criteria.map(\.key) where scores[issue.key]?[criterion] == nil
            {
                try await ScoreIssue(desk.context).run(
                    TypedScore(score: "2", confidence: "low", rationale: "Heard"), seen: 0, issue: issue.key,
                    criterion: criterion, of: desk.year, as: HarmDesk.officer)
            }
        }
        try await agree(desk)
        return desk
    }

    private func agree(_ desk: HarmDesk) async throws {
        let decide = DecideIssues(desk.context)
        var occasion = DecideIssues.Occasion()
        (occasion.decidedBy, occasion.meeting, occasion.on) = ("Strategy group", "item 4", "2024-01-12")
        for issue in HarmDesk.issues {
            var entry = DecideIssues.Entry()
            (entry.kind, entry.reason, entry.occasion) = ("priority", "It matters", occasion)
            try await decide.decide(entry, issue: issue.key, of: desk.year, as: HarmDesk.manager)
        }
        for head in StatutoryHead.subjects.map(\.key) {
            try await decide.explain("Led elsewhere", head: head, seen: 0, of: desk.year, as: HarmDesk.manager)
        }
        try await decide.signOff(occasion, of: desk.year, as: HarmDesk.manager)
    }

    @Test func `neither page, document nor export for others tells days of sentence or homicides`() async throws {
        let desk = try await agreed()
        let full = try await draft(.fullAssessment, desk)
        #expect(full.contains("1,400 days of sentence") && full.contains("Without 1 homicide"), "those inside read it")
        let answer = try await ShowDecisions(desk.context).agreed(desk.year)
        let export = try await ExportForCounty(desk.context).run()
        let program = AssessmentExport(try await RankIssues(desk.context).run(as: .operator), votes: nil)
        let outside = [
            String(describing: answer), try await draft(.assessment, desk),
            String(decoding: try JSONEncoder().encode(export), as: UTF8.self),
            String(decoding: export.csv, as: UTF8.self),
            String(decoding: try JSONEncoder().encode(program), as: UTF8.self),
        ]
        for text in outside {
            #expect(text.contains("Violence"))
            for secret in ["1,400", "1400", "days of sentence", "omicide", "28E", "8Q", "Made up for a test"] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
    }

    private func draft(_ kind: PackKind, _ desk: HarmDesk) async throws -> String {
        let key = try #require(PackKey(kind))
        return PackDesk.text(
            try await ShowPack(desk.context).draft(key, of: desk.year, as: HarmDesk.manager).pack)
    }
}

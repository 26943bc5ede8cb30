import CommunitySafety
import Foundation
import Proofreading
import Testing

/// What an assessment's document lacks.
@Suite struct AssessmentChecklistTests {
    private func pack(_ words: PackWords = .none, _ change: (inout AssessmentReport) -> Void = { _ in }) throws -> Pack
    {
        let year = try #require(PlanYear("2024-25"))
        var report = AssessmentReport(
            window: year.assessmentWindow, state: .scoring, scheme: SchemeCatalogue.sixCriteria,
            profile: AreaProfile("Aldmere"))
        report.issues = [ReportedIssue(CommunityIssue(key: "asb", name: "Anti-social behaviour"))]
        change(&report)
        var pack = Pack(
            key: try #require(PackKey(.fullAssessment)), year: year,
            asAt: try #require(CalendarDate(iso: "2023-12-14")), publisher: "Aldmere", rounds: [], priorities: [],
            lines: [], words: words)
        pack.assessment = report
        return pack
    }

    private func states(_ pack: Pack) throws -> [AssessmentHead: AssessmentChecklist.State] {
        let lines = try #require(AssessmentChecklist(pack)).lines
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.head, $0.state) })
    }

    @Test func `of an assessment that nobody has begun everything is empty, and what only people can write is missing`()
        throws
    {
        let found = try states(try pack())
        #expect(Set(found.filter { $0.value == .missing }.keys) == [.reasons, .residents, .horizon])
        #expect(
            Set(found.filter { $0.value == .empty }.keys) == [
                .profile, .levels, .changes, .plan, .ranking, .priorities,
            ])
        let open = try #require(AssessmentChecklist(try pack())).open.map(\.head)
        #expect(open == [.levels, .changes, .reasons, .plan, .residents, .priorities])
    }

    @Test(
        arguments: AssessmentHead.allCases.filter { ![.ranking, .priorities, .gaps, .sources, .inside].contains($0) })
    func `words under a heading fill it`(_ head: AssessmentHead) throws {
        let found = try states(try pack(PackWords(priorities: [head.rawValue: "It is so."])))
        #expect(found[head] == .present)
    }

    @Test func `a consultation, a decision, a place and an action that is told of fill theirs`() throws {
        var words = PackWords.none
        words.consultations = [ConsultationRecord(method: "Survey", dates: "May", reached: "", found: "")]
        var full = try pack(words) { report in
            report.issues[0].place = "1st"
            report.issues[0].decision = CalendarDate(iso: "2023-12-14").map {
                IssueDecision(.priority, reason: "It matters", decidedBy: "The group", meeting: "item 4", on: $0)
            }
            report.planReviewed = PlanYear("2023-24")
        }
        let line = PackLine(address: "1", reference: "1", action: "Visit", priority: nil)
        full.lines = [line]
        let silent = try states(full)
        #expect(silent[.residents] == .present && silent[.ranking] == .present && silent[.priorities] == .present)
        #expect(silent[.plan] == .empty, "nothing is published of its one action")
        full.lines[0].sayings = [PackSaying(.q2, .onTrack, "Done in May.")]
        #expect(try states(full)[.plan] == .present)
    }

    @Test func `another pack has no checklist, and one issued before assessments were packs is read still`() throws {
        var other = try pack()
        other.assessment = nil
        #expect(AssessmentChecklist(other) == nil)
        let kept = try JSONEncoder().encode(other)
        #expect(!String(decoding: kept, as: UTF8.self).contains("assessment\":"), "it is kept as it used to be")
        #expect(try JSONDecoder().decode(Pack.self, from: kept) == other)
    }

    @Test func `what is for the partnership goes out to nobody else`() {
        var words = PackWords(priorities: ["inside": "Between us.", "horizon": "New homes."])
        #expect(words.outgoing(in: .fullAssessment) == words)
        words.priorities["inside"] = nil
        #expect(
            PackWords(priorities: ["inside": "Between us.", "horizon": "New homes."]).outgoing(in: .assessment) == words
        )
    }
}

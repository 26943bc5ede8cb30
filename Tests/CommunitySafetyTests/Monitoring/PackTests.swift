import Foundation
import Proofreading
import Testing

@testable import CommunitySafety

@Suite struct PackTests {
    @Test(arguments: [
        "meeting-q2", "scrutiny-q1", "quarterly-q4", "summary-q3", "annual", "commissioner", "place-E05000001",
        "assessment", "fullassessment",
    ])
    func `a pack is found again by its name`(_ name: String) throws {
        #expect(try #require(PackKey(name: name)).name == name)
    }

    @Test(arguments: [
        "", "meeting", "meeting-", "meeting-q5", "meeting-Q2", "annual-q1", "annual-", "place", "place-", "place-a/b",
        "place-é", "q2", "meeting-q2-q3", "commissioner-q1", "<script>", "assessment-q1", "fullassessment-",
    ])
    func `what is no pack has no name`(_ name: String) { #expect(PackKey(name: name) == nil) }

    @Test func `only the meeting pack and the whole assessment are for the partnership alone`() {
        #expect(PackKind.allCases.filter { $0.audience == .partnership } == [.meeting, .fullAssessment])
    }

    @Test func `what was issued before comments stood in packs is read still`() throws {
        let insight = PackInsight(
            party: "Fire", byWhen: "March", figures: FiguresView(nil, "Nobody counts it."), before: nil, update: nil)
        let kept = try JSONEncoder().encode(insight)
        #expect(!String(decoding: kept, as: UTF8.self).contains("comments"), "it is kept as it used to be")
        #expect(try JSONDecoder().decode(PackInsight.self, from: kept) == insight)
    }

    private func line(_ address: String, _ view: LeadView?, _ words: String = "") -> PackLine {
        PackLine(
            address: address, reference: address, action: "Action \(address)", priority: nil,
            sayings: view.map { [PackSaying(.q2, $0, words)] } ?? [])
    }

    private func pack(_ lines: [PackLine], issue: Int? = nil) throws -> Pack {
        Pack(
            key: try #require(PackKey(.quarterly, .q2)), year: try #require(PlanYear("2023-24")), issue: issue,
            asAt: try #require(CalendarDate(iso: "2023-11-07")), publisher: "Aldmere", rounds: [], priorities: [],
            lines: lines, words: .none)
    }

    @Test func `what changed since the pack before is marked, and nothing else is`() throws {
        let before = try pack(
            [
                line("1", .onTrack, "Begun."), line("2", .atRisk, "Late."), line("3", .onTrack, "Same."),
                line("4", nil),
                line("5", .onTrack, "Gone."),
            ], issue: 3)
        let now = try pack([
            line("1", .offTrack, "Begun."), line("2", .atRisk, "Later still."), line("3", .onTrack, "Same."),
            line("4", .complete, "Done."), line("6", .notStarted), line("7", nil),
        ]).marked(since: before)
        #expect(now.lines.map(\.change) == [.view(from: .onTrack), .words, nil, .new, .new, nil])
        #expect(now.left == ["5 Action 5"])
        #expect(now.since?.issue == 3)
    }
}

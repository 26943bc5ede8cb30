import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct RoundLinkTests {
    @Test func `a scanner that opens every link twice changes nothing`() async throws {
        let desk = try await RoundDesk()
        let parties = [try await desk.bearer("Merrowshire Fire"), try await desk.bearer("Merrowshire Police")]
        let before = try await desk.revision()
        for party in parties + parties { #expect(try await !desk.shown(party).lines.isEmpty) }
        #expect(try await desk.revision() == before)
        #expect(try await desk.inside().answered == 0)
    }

    @Test func `a link shows its lead's actions and nothing of another's`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let police = try await desk.bearer("Merrowshire Police")
        var entry = UpdateEntry(view: "at-risk")
        entry.workingText = "zqpolice"
        try await desk.answer("1.3", entry, as: police)
        let shown = try await desk.shown(fire)
        #expect(shown.lines.map(\.address) == ["1.1", "1.2"])
        #expect(!String(describing: shown).contains("zqpolice"))
        let refusal = await RoundDesk.refusal { try await desk.answer("1.3", UpdateEntry(view: "on-track"), as: fire) }
        #expect(refusal == .notFound(.record(id: "1.3")))
        #expect(try await desk.line("1.3").answers.count == 1)
    }

    @Test func `a form of another link, and one that nobody made, is refused`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let other = try await desk.shown(try await desk.bearer("Merrowshire Police")).key
        for key in [other, "", "x.y", "x"] {
            let refusal = await RoundDesk.refusal {
                try await desk.answer("1.1", UpdateEntry(view: "on-track"), as: fire, key: key)
            }
            #expect(refusal == .notPermitted(.answerRound))
        }
        #expect(try await desk.line("1.1").answers.isEmpty)
    }

    @Test func `two people on one link at once: both answers are kept, and the second is told`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let (one, two) = (try await desk.shown(fire).key, try await desk.shown(fire).key)
        async let first = desk.answer("1.1", UpdateEntry(view: "on-track"), as: fire, key: one)
        async let second = desk.answer("1.1", UpdateEntry(view: "at-risk"), as: fire, key: two)
        let outcomes = try await [first, second]
        #expect(Set(outcomes.map(\.number)) == [1, 2])
        #expect(outcomes.count { $0.othersCame } == 1)
        #expect(Set(try await desk.line("1.1").answers.map(\.update.view)) == [.onTrack, .atRisk])
    }

    @Test func `a form sent twice is one answer`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let key = try await desk.shown(fire).key
        for _ in 1...2 { try await desk.answer("1.1", UpdateEntry(view: "on-track"), as: fire, key: key) }
        #expect(try await desk.line("1.1").answers.count == 1)
        try await desk.answer("1.1", UpdateEntry(view: "at-risk"), as: fire, seen: 1, key: key)
        #expect(try await desk.line("1.1").answers.map(\.update.view) == [.onTrack, .atRisk])
    }

    @Test func `an answer is added to what stands and overwrites nothing`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        var entry = UpdateEntry(view: "on-track")
        entry.publicText = "First words."
        try await desk.answer("1.1", entry, as: fire)
        entry.publicText = "Second words."
        let outcome = try await desk.answer("1.1", entry, as: fire, seen: 1)
        #expect(outcome == .init(number: 2, othersCame: false))
        #expect(try await desk.line("1.1").answers.map(\.update.publicText) == ["First words.", "Second words."])
    }

    @Test func `what is kept for later is there the next time, counts as no answer, and goes once it is sent`()
        async throws
    {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        var entry = UpdateEntry()
        entry.publicText = "Half a sent"
        let form = AnswerRound.Form(key: try await desk.shown(fire).key, seen: 0)
        try await AnswerRound(desk.context).keepForLater(entry, on: "1.1", form, as: fire)
        #expect(try await desk.shown(fire).kept == ["1.1": entry])
        #expect(try await desk.line("1.1").latest == nil)
        #expect(try await desk.shown(try await desk.bearer("Merrowshire Police")).kept.isEmpty)
        try await desk.answer("1.1", UpdateEntry(view: "on-track"), as: fire)
        #expect(try await desk.shown(fire).kept.isEmpty)
    }

    @Test func `a link after its round's last day or closing says why, shows nothing and takes nothing`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let key = try await desk.shown(fire).key
        desk.pass(days: 12)
        let late = ServiceError.conflict(.round(.ended(try #require(CalendarDate(iso: "2024-01-26")))))
        #expect(await RoundDesk.refusal { _ = try await desk.shown(fire) } == late)
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        let closed = ServiceError.conflict(.round(.closed(on: CalendarDate(iso: "2024-01-27"))))
        #expect(await RoundDesk.refusal { _ = try await desk.shown(fire) } == closed)
        let sent = await RoundDesk.refusal {
            _ = try await AnswerRound(desk.context).byLink(
                UpdateEntry(view: "on-track"), on: "1.1", .init(key: key, seen: 0), as: fire)
        }
        #expect(sent == closed)
        #expect(try await desk.inside().answered == 0)
    }

    @Test func `a revoked link opens nothing`() async throws {
        let desk = try await RoundDesk()
        let links = try await ShowRoundLinks(desk.context).run(.q3, of: desk.year, as: .operator)
        let line = try #require(links.lines.first)
        try await RevokeSignedLink(desk.context).run(.key(line.key), as: .operator)
        let token = try #require(line.token)
        #expect(try await OpenSignedLink(desk.context).look(token: token, from: desk.desk.client) == .revoked)
        let after = try await ShowRoundLinks(desk.context).run(.q3, of: desk.year, as: .operator)
        #expect(after.lines.first?.token == nil)
    }

    @Test(arguments: [
        ("", "on-track", "view"), (String(repeating: "x", count: 1_000_000), "on-track", "public"),
    ])
    func `hostile texts are refused by their field, and nothing is kept`(
        text: String, view: String, field: String
    ) async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        var entry = UpdateEntry(view: text.isEmpty ? "everything" : view)
        entry.publicText = text
        let refusal = await RoundDesk.refusal { try await desk.answer("1.1", entry, as: fire) }
        guard case .invalid(let faults) = refusal else {
            Issue.record("taken")
            return
        }
        #expect(faults.map(\.formField) == [field])
        #expect(try await desk.line("1.1").answers.isEmpty)
    }

    @Test func `off track without what is done about it is refused, and one better than the figures needs a reason`()
        async throws
    {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        func fields(_ address: String, _ entry: UpdateEntry) async -> [String?] {
            guard
                case .invalid(let faults) = await RoundDesk.refusal({ try await desk.answer(address, entry, as: fire) })
            else { return [] }
            return faults.map(\.formField)
        }
        #expect(await fields("1.1", UpdateEntry(view: "off-track")) == ["corrective"])
        // 1.2 was to be done by 31 December.
        #expect(await fields("1.2", UpdateEntry(view: UpdateEntry.unchanged)) == ["reason"])
        var counted = UpdateEntry(view: "on-track")
        (counted.reached, counted.target) = ("nine", "40")
        #expect(await fields("1.1", counted) == ["reached"])
        (counted.reached, counted.target) = ("9", "")
        #expect(await fields("1.1", counted) == ["target"])
    }
}

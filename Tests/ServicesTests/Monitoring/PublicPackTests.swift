import CommunitySafety
import Documents
import Foundation
import Proofreading
@testable import Services
import Storage
import Testing

@Suite struct PublicPackTests {
    static let kinds: [PackKey] = [
        PackKey(.scrutiny, .q3), PackKey(.quarterly, .q3), PackKey(.summary, .q3), PackKey(.annual),
        PackKey(.commissioner), PackKey(.place, place: "E05000001"),
    ].compactMap(\.self)

    /// Everything that a lead can write for the partnership, a word of its own in each field.
    private static func entry(_ address: String, view: String) -> UpdateEntry {
        var entry = UpdateEntry(view: view)
        (entry.publicText, entry.workingText) = ("zqtyped\(address)", "zqworking\(address)")
        (entry.needs, entry.nextStep, entry.reason) = ("zqneeds", "zqnext", "zqreason")
        (entry.corrective, entry.correctiveOwner, entry.correctiveBy) = ("zqmended", "zqowner", "2024-02-28")
        (entry.answeredBy, entry.reached, entry.target) = ("zqanswerer", "7311", "9733")
        return entry
    }

    /// A round with something internal in every field of every line, of which one text is approved.
    private func desk() async throws -> PackDesk {
        let desk = try await PackDesk(answered: false)
        for (address, view) in [("1.1", "off-track"), ("1.2", "on-track"), ("1.3", "at-risk")] {
            try await desk.answer(address, Self.entry(address, view: view))
        }
        try await desk.approve("1.1", "Visits in Saltwell are late.")
        let comments = CommentOnRound(desk.context)
        try await comments.add("zqcomment", on: "1.1", .q3, of: desk.year, as: .operator)
        let comment = try #require(try await comments.list(.q3, of: desk.year, as: .operator).first)
        try await comments.mark(comment.key, isForPack: true, .q3, of: desk.year, as: .operator)
        let ward = try #require(Area(code: "E05000001", kind: .ward, name: "Saltwell"))
        try await desk.context.store.write { transaction in
            _ = try transaction.keep(ward, number: nil, next: 1)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "2"),
                    at: desk.context.environment.now(), payload: AuditPayload()))
        }
        return desk
    }

    @Test(arguments: kinds)
    func `nothing internal stands in a pack for everybody, in no form and not in what is kept`(_ key: PackKey)
        async throws
    {
        let desk = try await desk()
        try await desk.closeAndClear()
        let number = try await desk.issue(key)
        let pack = try await desk.issued(number, as: .public).pack
        let kept = String(decoding: try JSONEncoder().encode(pack), as: UTF8.self)
        var forms = [kept]
        for format in [PublicationFormat.html, .text, .pdf, .largePrint] {
            switch try #require(DocumentForms(PackDocument(pack).document).form(format)) {
            case .file(let bytes), .typst(let bytes): forms.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        // The plan names no money, so that nothing in the commissioner’s return is paid for.
        let isTold = key.kind != .commissioner
        for form in forms {
            #expect(form.contains("Visits in Saltwell are late.") == isTold)
            for secret in [
                "zqtyped", "zqworking", "zqneeds", "zqnext", "zqreason", "zqmended", "zqowner", "zqanswerer",
                "zqcomment", "7311",
                "7,311", "Watch manager", "The figures say", "was to be done by", "nobody has said", "No answer yet",
                "Waiting for", "verdict", "Merrowshire Police",
            ] {
                #expect(!form.contains(secret), "\(key.name) says \(secret)")
            }
        }
        #expect(pack.lines.allSatisfy { $0.inside == nil })
        #expect(pack.lines.flatMap(\.sayings).map(\.words) == (isTold ? ["Visits in Saltwell are late."] : []))
    }

    @Test(arguments: kinds)
    func `before the strategy group has read a round there is none for everybody`(_ key: PackKey) async throws {
        let desk = try await desk()
        let locked = ServiceError.conflict(.round(.notCleared))
        #expect(await RoundDesk.refusal { try await desk.issue(key) } == locked)
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        #expect(await RoundDesk.refusal { try await desk.issue(key) } == locked)
        let listed = try await ShowPacks(desk.context).run(year: desk.year, as: .operator)
        #expect(listed.choices.filter { $0.lock == nil }.map(\.key) == [desk.meeting])
    }

    @Test func `the annual report says what was said of every action, and what it cost`() async throws {
        let desk = try await desk()
        try await desk.closeAndClear()
        let pack = try await desk.draft(try #require(PackKey(.annual))).pack
        #expect(pack.lines.map(\.address) == ["1.1", "1.2", "1.3", "1.4"])
        #expect(pack.lines.map { $0.sayings.count } == [1, 0, 0, 0])
        let text = PackDesk.text(pack)
        #expect(
            text.contains(
                "The plan set out four actions. Of one something is published, over one quarter; none is done."))
        #expect(text.contains("Nothing published yet"))
        #expect(text.contains("The plan names no money."))
    }

    @Test func `recommendations go on from one scrutiny pack to the next, and a place without a name has none`()
        async throws
    {
        let desk = try await desk()
        try await desk.closeAndClear()
        let key = try #require(PackKey(.scrutiny, .q3))
        let asked = PackRecommendation(
            "Visit the harbour", madeOn: CalendarDate(iso: "2023-11-20"), response: "Twice since.", state: .done)
        try await WritePack(desk.context).run(
            PackWords(recommendations: [asked]), in: key, of: desk.year, seen: 0, as: .operator)
        let number = try await desk.issue(key)
        let text = PackDesk.text(try await desk.issued(number).pack)
        let places = try order(
            of: ["Visit the harbour", "Made on 20 November 2023", "Twice since.", "Done", "What isn’t going to plan"],
            in: text)
        #expect(places == places.sorted())
        let next = try await desk.context.store.read { reading in
            try reading.standingWords(try #require(PackKey(.scrutiny, .q4)), of: desk.year).words
        }
        #expect(next.recommendations == [asked])
        let nowhere = try #require(PackKey(.place, place: "E05000999"))
        let missing = ServiceError.notFound(.record(id: "place-E05000999"))
        #expect(await RoundDesk.refusal { try await desk.issue(nowhere) } == missing)
    }

    @Test func `before a poll a pack for everybody waits for a clearance, the meeting pack doesn’t`() async throws {
        let desk = try await desk()
        try await desk.closeAndClear()
        let days = (try #require(CalendarDate(iso: "2024-01-05")), try #require(CalendarDate(iso: "2024-02-08")))
        let election = try #require(Election(name: "By-election", area: nil, notice: days.0, poll: days.1))
        _ = try await KeepElections(desk.context).add(election, as: .operator)
        let key = try #require(PackKey(.quarterly, .q3))
        guard case .conflict(.needsClearance)? = await RoundDesk.refusal({ try await desk.issue(key) }) else {
            Issue.record("it went out before the poll")
            return
        }
        try await desk.issue(desk.meeting)
        try await ClearForElection(desk.context).run(key, of: desk.year, reason: "Facts only", as: .operator)
        #expect(try await desk.issue(key) == 2)
    }
}

import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct KeepRoundTests {
    /// A round with one answer whose public text is approved.
    private func answered() async throws -> RoundDesk {
        let desk = try await RoundDesk()
        var entry = UpdateEntry(view: "on-track")
        entry.publicText = "We visited <b>31</b> homes."
        entry.workingText = "zqinside"
        (entry.reached, entry.target) = ("31", "40")
        try await desk.answer("1.1", entry, as: try await desk.bearer("Merrowshire Fire"))
        return desk
    }

    private func approve(_ desk: RoundDesk, number: Int = 1, words: String = "We visited 31 homes.") async throws {
        try await ApproveUpdate(desk.context).approve(
            "1.1", number: number, words: words, .q3, of: desk.year, as: .operator)
    }

    private func closedAndCleared(_ desk: RoundDesk) async throws {
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        try await KeepRound(desk.context).clear(
            .q3, of: desk.year, on: "2024-01-15", note: "Minute 4", as: .operator)
    }

    @Test func `what is approved goes out once the round is cleared, and nothing else does`() async throws {
        let desk = try await answered()
        let show = ShowRound(desk.context)
        try await approve(desk)
        let hidden = ServiceError.notFound(.record(id: "2023-24 q3"))
        #expect(await RoundDesk.refusal { _ = try await show.everybody(.q3, of: desk.year) } == hidden)
        try await closedAndCleared(desk)
        let out = try await show.everybody(.q3, of: desk.year)
        #expect(out.updates.map(\.words) == ["We visited 31 homes."])
        #expect(!String(describing: out).contains("zqinside"))
        try await KeepRound(desk.context).takeBackClearance(.q3, of: desk.year, as: .operator)
        #expect(await RoundDesk.refusal { _ = try await show.everybody(.q3, of: desk.year) } == hidden)
    }

    @Test func `a text that nobody approved doesn't go out`() async throws {
        let desk = try await answered()
        try await closedAndCleared(desk)
        #expect(try await ShowRound(desk.context).everybody(.q3, of: desk.year).updates.isEmpty)
    }

    @Test func `another answer needs another approval, and an approval of an answer that was replaced is refused`()
        async throws
    {
        let desk = try await answered()
        try await approve(desk)
        try await desk.answer(
            "1.1", UpdateEntry(view: "at-risk"), as: try await desk.bearer("Merrowshire Fire"), seen: 1)
        #expect(try await desk.line("1.1").approved == nil)
        #expect(await RoundDesk.refusal { try await approve(desk) } == .conflict(.changedMeanwhile))
    }

    @Test func `an approval is taken back, and the history keeps both`() async throws {
        let desk = try await answered()
        try await approve(desk)
        #expect(try await desk.line("1.1").approved == "We visited 31 homes.")
        try await ApproveUpdate(desk.context).withdraw("1.1", number: 1, .q3, of: desk.year, as: .operator)
        #expect(try await desk.line("1.1").approved == nil)
        let kept = try await desk.context.store.read { reading in
            try reading.approvals(ofRound: try #require(try reading.round(.q3, of: desk.year)).id)
        }
        #expect(kept.map(\.isGiven) == [true, false])
    }

    @Test func `a closed round is frozen, figures included, and refuses with its reason`() async throws {
        let desk = try await answered()
        let before = try await desk.inside().lines
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        // Weeks later the deadline of 31 March has passed too.
        desk.pass(days: 90)
        #expect(try await desk.inside().lines == before)
        var entry = UpdateEntry(view: "complete")
        (entry.who, entry.saidOn, entry.how) = ("Watch manager", "2024-01-15", "phone")
        let form = try desk.form()
        let refusal = await RoundDesk.refusal {
            _ = try await AnswerRound(desk.context).run(entry, on: "1.1", .q3, of: desk.year, form, as: .operator)
        }
        guard case .conflict(.round(let lock)) = refusal else {
            Issue.record("taken")
            return
        }
        #expect(lock.reason == "The round closed on 15 January 2024, and is frozen.")
        #expect(lock.remedy.contains("the manager opens it again"))
    }

    @Test func `a round that is opened again takes answers by the same link, and is frozen anew`() async throws {
        let desk = try await answered()
        let keep = KeepRound(desk.context)
        let fire = try await desk.bearer("Merrowshire Fire")
        try await keep.close(.q3, of: desk.year, as: .operator)
        try await keep.reopen(.q3, of: desk.year, until: "2024-02-02", as: .operator)
        try await desk.answer("1.1", UpdateEntry(view: "at-risk"), as: fire, seen: 1)
        try await keep.close(.q3, of: desk.year, as: .operator)
        #expect(try await desk.line("1.1").answers.map(\.update.view) == [.onTrack, .atRisk])
    }

    @Test(arguments: ["2024-01-14", "tomorrow", "2030-01-01"])
    func `a round is opened again until a day from today on, while its links last`(until: String) async throws {
        let desk = try await answered()
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        let refusal = await RoundDesk.refusal {
            try await KeepRound(desk.context).reopen(.q3, of: desk.year, until: until, as: .operator)
        }
        guard case .invalid(let faults) = refusal else {
            Issue.record("taken")
            return
        }
        #expect(faults.map(\.formField) == ["until"])
    }

    @Test func `what is wrong after closing is put right by a note with its date`() async throws {
        let desk = try await answered()
        let keep = KeepRound(desk.context)
        let early = await RoundDesk.refusal {
            try await keep.note("Was 30.", on: "1.1", .q3, of: desk.year, as: .operator)
        }
        #expect(early == .conflict(.round(.stillOpen(until: try #require(CalendarDate(iso: "2024-01-26"))))))
        try await keep.close(.q3, of: desk.year, as: .operator)
        desk.pass(days: 3)
        try await keep.note("Was 30.", on: "1.1", .q3, of: desk.year, as: ServiceDesk.party(.officer))
        let notes = try await desk.inside().notes
        #expect(notes.map(\.words) == ["Was 30."] && notes.map(\.on.iso) == ["2024-01-18"])
        #expect(try await desk.line("1.1").latest?.update.count?.reached == 31)
    }

    @Test func `the lead's view and the figures stand side by side, with the lead's reason`() async throws {
        let desk = try await RoundDesk()
        var entry = UpdateEntry(view: "on-track")
        entry.reason = "The guards are fitted; the list is late."
        try await desk.answer("1.2", entry, as: try await desk.bearer("Merrowshire Fire"))
        let line = try await desk.line("1.2")
        #expect(line.latest?.update.view == .onTrack && line.figures.verdict == .offTrack && line.differs)
        #expect(line.latest?.update.reason == "The guards are fitted; the list is late.")
    }

    @Test func `what is done isn't asked about again`() async throws {
        let desk = try await answered()
        try await desk.answer(
            "1.1", UpdateEntry(view: "complete"), as: try await desk.bearer("Merrowshire Fire"), seen: 1)
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        desk.pass(days: 84)
        try await OpenRound(desk.context).run(
            .q4, of: desk.year, opens: "2024-04-08", due: "2024-04-26", closes: "2024-04-26", as: .operator)
        let next = try await ShowRound(desk.context).inside(.q4, of: desk.year, as: .operator)
        #expect(next.lines.map(\.address) == ["1.2", "1.3", "1.4"])
        // The last days of 1.2 and 1.3 have passed; nobody answered for 1.4 in the third quarter.
        #expect(next.lines.map(\.figures.verdict) == [.offTrack, .offTrack, .atRisk])
    }
}

import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct MeetingPackTests {
    @Test func `exceptions come first, then everything by priority`() async throws {
        let desk = try await PackDesk()
        let pack = try await desk.draft(desk.meeting).pack
        #expect(pack.lines.map(\.address) == ["1.1", "1.2", "1.3", "1.4"])
        #expect(pack.lines(seenAs: .offTrack).map(\.address) == ["1.1"])
        // 1.2 was to be done by 31 December 2023, and its lead says that it is on track.
        #expect(pack.differing.map(\.address) == ["1.2"])
        #expect(
            pack.waiting == [
                PackWaiting("Merrowshire Police", references: ["1.3"]), PackWaiting(nil, references: ["1.4"]),
            ])
        let text = PackDesk.text(pack)
        let places = try order(
            of: [
                "Two of four actions are answered. One is off track, none is at risk.", "Read these first",
                "Off track. 1.1 Visit forty homes",
                "Two of four crews are short.", "Borrow a van", "Station manager, by 28 February 2024",
                "Where the lead and the figures differ", "The last bill is missing.", "Waiting for",
                "Merrowshire Police", "Actions: Arson", "How this was made",
            ], in: text)
        #expect(places == places.sorted())
        #expect(!text.contains("Watch manager"), "who answered isn't said")
    }

    @Test func `an issued pack stays as it was, whatever is answered after it`() async throws {
        let desk = try await PackDesk()
        let number = try await desk.issue(desk.meeting)
        let before = try await desk.issued(number).pack
        #expect(number == 1 && before.issue == 1)
        var entry = UpdateEntry(view: "on-track")
        entry.workingText = "All crews are back."
        try await desk.answer("1.1", entry)
        #expect(try await desk.issued(number).pack == before)
        #expect(try await desk.draft(desk.meeting).pack.lines.first?.view == .onTrack)
    }

    @Test func `a correction is another issue, says what it puts right and marks what changed`() async throws {
        let desk = try await PackDesk()
        try await desk.issue(desk.meeting)
        try await desk.answer("1.1", UpdateEntry(view: "on-track"))
        let refusal = await RoundDesk.refusal { try await desk.issue(desk.meeting) }
        guard case .invalid(let faults)? = refusal else {
            Issue.record("an issue without a reason went out")
            return
        }
        #expect(faults.map(\.formField) == ["correction"])
        let second = try await desk.issue(desk.meeting, correction: "1.1 was entered wrongly.")
        let pack = try await desk.issued(second).pack
        #expect(second == 2 && pack.issue == 2)
        #expect(pack.lines.map(\.change) == [.view(from: .offTrack), nil, nil, nil])
        let text = PackDesk.text(pack)
        #expect(text.contains("1.1 was entered wrongly."))
        #expect(text.contains("1.1 Visit forty homes: was off track, now on track"))
        #expect(try await desk.issued(1).replacedBy?.number == 2)
        #expect(try await desk.issued(2).replacedBy == nil)
    }

    @Test func `a closed round’s pack is made from what was frozen, with the notes after it`() async throws {
        let desk = try await PackDesk()
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        desk.rounds.pass(days: 90)
        try await KeepRound(desk.context).note(
            "It was three crews.", on: "1.1", .q3, of: desk.year, as: .operator)
        let pack = try await desk.draft(desk.meeting).pack
        #expect(pack.rounds.first?.closedOn == CalendarDate(iso: "2024-01-15"))
        // By then its last day has passed too; at the closing it hadn't.
        #expect(pack.lines.first?.inside?.figures.verdict == nil)
        #expect(pack.notes.map(\.words) == ["It was three crews."])
        #expect(pack.notes.map(\.reference) == ["1.1"])
        #expect(PackDesk.text(pack).contains("on 1.1: It was three crews."))
    }

    @Test func `comments that the manager marked stand by their action with who and when, and others never`()
        async throws
    {
        let desk = try await PackDesk()
        let service = CommentOnRound(desk.context)
        let lead = desk.rounds.lead
        try await service.add("Ask the county for a van.", on: "1.1", .q3, of: desk.year, as: lead)
        try await service.add("Between us only.", on: "1.1", .q3, of: desk.year, as: lead)
        try await service.add("Nobody has said.", on: "1.3", .q3, of: desk.year, as: .operator)
        #expect(try await desk.draft(desk.meeting).pack.lines.allSatisfy { $0.inside?.comments == nil })
        let lines = try await service.list(.q3, of: desk.year, as: .operator)
        for line in lines where line.words != "Between us only." {
            try await service.mark(line.key, isForPack: true, .q3, of: desk.year, as: .operator)
        }
        let number = try await desk.issue(desk.meeting)
        let text = PackDesk.text(try await desk.issued(number).pack)
        let places = try order(
            of: [
                "Actions: Arson", "1.1 Visit forty homes",
                "Comment by a former colleague, 15 January 2024: Ask the county for a van.", "1.3 Patrol",
                "Comment by the operator, 15 January 2024: Nobody has said.",
            ], in: try #require(text.firstRange(of: "Actions: Arson").map { String(text[$0.lowerBound...]) }))
        #expect(places == places.sorted())
        #expect(!text.contains("Between us only."))
        for line in lines { try await service.mark(line.key, isForPack: false, .q3, of: desk.year, as: .operator) }
        #expect(PackDesk.text(try await desk.issued(number).pack) == text, "an issued pack stays as it was")
        #expect(!PackDesk.text(try await desk.draft(desk.meeting).pack).contains("Comment by"))
    }

    @Test func `who may write, issue and read it`() async throws {
        let desk = try await PackDesk()
        let number = try await desk.issue(desk.meeting, as: desk.officer)
        let readers: Set<Role> = [.manager, .officer, .analyst, .partnerLead, .democraticServices]
        for role in Role.allCases {
            let party = ServiceDesk.party(role, agency: role.isOfOneAgency ? "Merrowshire Fire" : nil)
            let mayIssue = role == .manager || role == .officer
            let issue = await RoundDesk.refusal { try await desk.issue(desk.meeting, correction: "x", as: party) }
            #expect((issue == nil) == mayIssue, "\(role)")
            let draft = await RoundDesk.refusal { _ = try await desk.draft(desk.meeting, as: party) }
            #expect((draft == nil) == mayIssue, "\(role)")
            let read = await RoundDesk.refusal { _ = try await desk.issued(number, as: party) }
            #expect((read == nil) == readers.contains(role), "\(role)")
        }
        for party in [ActingParty.public, try await desk.rounds.bearer("Merrowshire Fire")] {
            let read = await RoundDesk.refusal { _ = try await desk.issued(number, as: party) }
            let missing = ServiceError.notFound(.record(id: "2023-24 pack 1"))
            #expect(read == missing)
            let issue = await RoundDesk.refusal { try await desk.issue(desk.meeting, as: party) }
            #expect(issue == .notPermitted(.issuePack))
        }
    }
}

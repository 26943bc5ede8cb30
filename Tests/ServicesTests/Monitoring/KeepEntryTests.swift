import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct KeepEntryTests {
    private func typed(_ words: String) -> UpdateEntry {
        var entry = UpdateEntry()
        entry.workingText = words
        return entry
    }

    @Test func `what is kept is no answer, is its keeper's alone, and goes when the answer is sent`() async throws {
        let desk = try await RoundDesk()
        let keep = KeepEntry(desk.context)
        let (officer, other) = (ServiceDesk.party(.officer), ActingParty.operator)
        let form = try desk.form()
        try await keep.run(typed("Half a sen"), on: "1.3", .q3, of: desk.year, form, as: officer)
        try await keep.run(typed("Half a sentence"), on: "1.3", .q3, of: desk.year, form, as: officer)
        #expect(try await desk.line("1.3").answers.isEmpty)
        func kept(_ party: ActingParty) async throws -> String? {
            try await keep.kept(on: "1.3", .q3, of: desk.year, as: party)?.workingText
        }
        #expect(try await kept(officer) == "Half a sentence")
        #expect(try await kept(other) == nil)
        var entry = UpdateEntry(view: "on-track")
        (entry.who, entry.saidOn, entry.how) = ("Sergeant", "2024-01-12", "phone")
        _ = try await AnswerRound(desk.context).run(entry, on: "1.3", .q3, of: desk.year, form, as: officer)
        #expect(try await kept(officer) == nil)
        // What was on its way when the form was sent comes too late.
        try await keep.run(typed("Late"), on: "1.3", .q3, of: desk.year, form, as: officer)
        #expect(try await kept(officer) == nil)
    }

    @Test func `the holder of a link keeps too, and what comes late after sending is passed over`() async throws {
        let desk = try await RoundDesk()
        let link = try await desk.bearer("Merrowshire Police")
        let key = try await desk.shown(link).key
        let service = AnswerRound(desk.context)
        try await service.keepForLater(typed("So far"), on: "1.3", .init(key: key, seen: 0), as: link)
        #expect(try await desk.shown(link).kept["1.3"]?.workingText == "So far")
        try await desk.answer("1.3", UpdateEntry(view: "on-track"), as: link, key: key)
        try await service.keepForLater(typed("So far"), on: "1.3", .init(key: key, seen: 0), as: link)
        #expect(try await desk.shown(link).kept.isEmpty)
    }

    @Test func `only whoever may answer keeps, only with the round's own key, and only while it takes answers`()
        async throws
    {
        let desk = try await RoundDesk()
        let keep = KeepEntry(desk.context)
        let form = try desk.form()
        func refusal(_ address: String, _ form: AnswerRound.Form, _ party: ActingParty) async -> ServiceError? {
            await RoundDesk.refusal {
                try await keep.run(typed("x"), on: address, .q3, of: desk.year, form, as: party)
            }
        }
        #expect(await refusal("1.1", form, desk.lead) == nil)
        #expect(await refusal("1.3", form, desk.lead) == .notPermitted(.answerRound))
        #expect(await refusal("1.1", form, ServiceDesk.party(.analyst)) != nil)
        #expect(await refusal("1.1", .init(key: "made.up", seen: 0), desk.lead) == .notPermitted(.answerRound))
        #expect(await refusal("9.9", form, ServiceDesk.party(.officer)) == .notFound(.record(id: "9.9")))
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        #expect(await refusal("1.1", form, ServiceDesk.party(.officer)) != nil)
    }
}

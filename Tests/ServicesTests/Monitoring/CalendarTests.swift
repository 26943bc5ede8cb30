import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct CalendarTests {
    private func read(_ token: String, _ desk: RoundDesk) async throws -> ReadCalendar.Answer {
        try await ReadCalendar(desk.context).run(token: token, from: desk.desk.client)
    }

    private func titles(_ token: String, _ desk: RoundDesk) async throws -> [String] {
        try await read(token, desk).entries.map(\.event.title)
    }

    private func make(_ scope: KeepCalendars.Scope, _ desk: RoundDesk, as party: ActingParty) async throws -> String {
        try await KeepCalendars(desk.context).make(scope, as: party)
    }

    private func person(_ role: Role, _ desk: RoundDesk, agency: String? = nil) async throws -> ActingParty {
        let id = try await desk.desk.make(role, email: "\(role.rawValue)@aldmere.example", agency: agency)
        return .account(Actor(id: id, role: role, agency: agency))
    }

    @Test func `a partnership's calendar holds deadlines and the round's days, and names nobody`() async throws {
        let desk = try await RoundDesk()
        let token = try await make(.partnership, desk, as: .operator)
        let entries = try await read(token, desk).entries
        let due = entries.filter { $0.event.key.hasPrefix("due-") }.map { "\($0.event.when.text) \($0.event.title)" }
        #expect(
            due == [
                "2023-12-31 Due: 1.2 Fit letterbox guards", "2024-03-31 Due: 1.1 Visit forty homes",
                "2024-03-31 Due: 1.3 Patrol",
            ])
        let round = entries.filter { $0.event.key.hasPrefix("round-") }.map {
            "\($0.event.when.text) \($0.event.title)"
        }
        #expect(
            round == [
                "2024-01-08 Third quarter 2023-24: round opens", "2024-01-19 Third quarter 2023-24: answers due",
                "2024-01-26 Third quarter 2023-24: last day for answers",
            ])
        #expect(Set(entries.map(\.event.key)).count == entries.count)
        #expect(entries.allSatisfy { $0.sequence == 0 })
    }

    @Test func `a lead's own calendar holds its agency's deadlines only`() async throws {
        let desk = try await RoundDesk()
        let lead = try await person(.partnerLead, desk, agency: "Merrowshire Police")
        let token = try await make(.person, desk, as: lead)
        #expect(try await titles(token, desk).filter { $0.hasPrefix("Due") } == ["Due: 1.3 Patrol"])
        for scope in [KeepCalendars.Scope.partnership, .agency("Merrowshire Fire")] {
            await #expect(throws: ServiceError.notPermitted(.readDraft)) {
                try await KeepCalendars(desk.context).make(scope, as: lead)
            }
        }
        for party in [ActingParty.public, try await person(.reader, desk)] {
            await #expect(throws: ServiceError.notPermitted(.readDraft)) {
                try await KeepCalendars(desk.context).make(.person, as: party)
            }
        }
    }

    @Test func `the same days read twice write nothing, and a round's new day changes that entry alone`() async throws {
        let desk = try await RoundDesk()
        let token = try await make(.partnership, desk, as: .operator)
        let first = try await read(token, desk)
        desk.pass(days: 1)
        #expect(try await read(token, desk) == first)
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        try await KeepRound(desk.context).reopen(.q3, of: desk.year, until: "2024-02-09", as: .operator)
        let second = try await read(token, desk)
        let changed = zip(
            first.entries.sorted { $0.event.key < $1.event.key }, second.entries.sorted { $0.event.key < $1.event.key }
        )
        .filter { $0 != $1 }
        #expect(changed.map(\.1.event.key) == ["round-2023-24-q3-closes"])
        #expect(changed.map(\.1.sequence) == [1])
        #expect(changed.first.map { $0.1.changed > $0.0.changed } == true)
    }

    @Test func `an address that was taken back, made up, or whose maker is gone, opens nothing`() async throws {
        let desk = try await RoundDesk()
        let officer = try await person(.officer, desk)
        let keep = KeepCalendars(desk.context)
        let token = try await keep.make(.partnership, as: officer)
        _ = try await read(token, desk)
        let other = try await person(.partnerLead, desk, agency: "Merrowshire Fire")
        let line = try #require(try await keep.list(as: officer).lines.first)
        await #expect(throws: ServiceError.notFound(.link)) { try await keep.revoke(line.key, as: other) }
        #expect(try await keep.list(as: other).lines.isEmpty)
        try await keep.revoke(line.key, as: officer)
        for wrong in [token, "", "made up", String(repeating: "a", count: 100_000)] {
            await #expect(throws: ServiceError.notFound(.link)) { try await read(wrong, desk) }
        }
        let next = try await keep.make(.partnership, as: officer)
        guard case .account(let actor) = officer else { return }
        try await desk.context.store.write { transaction in
            let account = try #require(try transaction.account(actor.id))
            try transaction.change(account, role: account.role, agency: nil, state: .disabled)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .accountChanged, subject: AuditSubject(kind: "account", id: "1"),
                    at: desk.desk.clock.now, payload: AuditPayload()))
        }
        await #expect(throws: ServiceError.notFound(.link)) { try await read(next, desk) }
    }
}

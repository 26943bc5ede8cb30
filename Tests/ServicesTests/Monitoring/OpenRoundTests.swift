import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct OpenRoundTests {
    @Test func `each lead is asked once, for its own actions, and what nobody leads waits with the manager`()
        async throws
    {
        let desk = try await RoundDesk(opened: false)
        let outcome = try await OpenRound(desk.context).run(
            .q3, of: desk.year, opens: "2024-01-08", due: "2024-01-19", closes: "2024-01-26",
            as: ServiceDesk.party(.manager))
        #expect(outcome.parties == ["Merrowshire Fire", "Merrowshire Police"])
        #expect(outcome.actions == 4 && outcome.unled == 1)
        let shown = try await desk.inside()
        #expect(shown.asked.map { $0.lines.map(\.address) } == [["1.1", "1.2"], ["1.3"]])
        #expect(shown.unled.map(\.address) == ["1.4"])
    }

    @Test func `a quarter is asked once, and not before its first day`() async throws {
        let desk = try await RoundDesk()
        #expect(await RoundDesk.refusal { try await desk.open() } == .conflict(.round(.alreadyOpened)))
        let early = await RoundDesk.refusal {
            try await OpenRound(desk.context).run(
                .q2, of: desk.year, opens: "2024-02-01", due: "2024-02-02", closes: "2024-02-03", as: .operator)
        }
        #expect(early == .conflict(.round(.opensOn(try #require(CalendarDate(iso: "2024-02-01"))))))
    }

    @Test(arguments: [
        ("soon", "2024-01-19", "2024-01-26", "opens"), ("2024-01-20", "2024-01-19", "2024-01-26", "closes"),
        ("2023-09-01", "2024-01-19", "2024-01-26", "opens"), ("2024-01-08", "", "2024-01-26", "due"),
    ])
    func `days that can't be are said of their field`(
        opens: String, due: String, closes: String, field: String
    ) async throws {
        let desk = try await RoundDesk(opened: false)
        let refusal = await RoundDesk.refusal {
            try await OpenRound(desk.context).run(
                .q3, of: desk.year, opens: opens, due: due, closes: closes, as: .operator)
        }
        guard case .invalid(let faults) = refusal else {
            Issue.record("taken: \(String(describing: refusal))")
            return
        }
        #expect(faults.map(\.formField) == [field])
        #expect(try await desk.context.store.read { try $0.roundYears() }.isEmpty)
    }

    @Test(arguments: Role.allCases)
    func `only the manager opens, closes, clears and approves`(role: Role) async throws {
        let desk = try await RoundDesk()
        let party = ServiceDesk.party(role, agency: role.isOfOneAgency ? "Merrowshire Fire" : nil)
        let (keep, year) = (KeepRound(desk.context), desk.year)
        let deeds: [() async throws -> Void] = [
            {
                try await OpenRound(desk.context).run(
                    .q2, of: year, opens: "2024-01-08", due: "2024-01-19", closes: "2024-01-26", as: party)
            },
            { try await ApproveUpdate(desk.context).approve("1.1", number: 1, words: "x", .q3, of: year, as: party) },
            { try await keep.close(.q3, of: year, as: party) },
            { try await keep.reopen(.q3, of: year, until: "2024-02-01", as: party) },
            { try await keep.clear(.q3, of: year, on: "2024-01-15", note: "", as: party) },
            { try await keep.takeBackClearance(.q3, of: year, as: party) },
        ]
        for deed in deeds {
            let refusal = await RoundDesk.refusal(deed)
            #expect((refusal == .notPermitted(.keepRounds)) == (role != .manager), "\(role)")
        }
    }

    @Test(arguments: Role.allCases)
    func `those inside read the round, and officers type for others`(role: Role) async throws {
        let desk = try await RoundDesk()
        let party = ServiceDesk.party(role, agency: role.isOfOneAgency ? "Merrowshire Fire" : nil)
        let readers: Set<Role> = [.manager, .officer, .analyst, .partnerLead, .democraticServices]
        let read = await RoundDesk.refusal { _ = try await desk.inside(as: party) }
        #expect((read == nil) == readers.contains(role))
        var entry = UpdateEntry(view: "on-track")
        (entry.who, entry.saidOn, entry.how) = ("Watch manager", "2024-01-15", "phone")
        let form = try desk.form()
        let typed = await RoundDesk.refusal {
            _ = try await AnswerRound(desk.context).run(entry, on: "1.3", .q3, of: desk.year, form, as: party)
        }
        #expect((typed == nil) == [.manager, .officer].contains(role), "\(role) \(String(describing: typed))")
        let links = await RoundDesk.refusal {
            _ = try await ShowRoundLinks(desk.context).run(.q3, of: desk.year, as: party)
        }
        #expect((links == nil) == [.manager, .officer].contains(role))
    }

    @Test func `a partner lead answers for its own agency and no other`() async throws {
        let desk = try await RoundDesk()
        let answer = AnswerRound(desk.context)
        _ = try await answer.run(
            UpdateEntry(view: "on-track"), on: "1.1", .q3, of: desk.year, try desk.form(), as: desk.lead)
        let form = try desk.form()
        for address in ["1.3", "1.4"] {
            let refusal = await RoundDesk.refusal {
                _ = try await answer.run(
                    UpdateEntry(view: "on-track"), on: address, .q3, of: desk.year, form, as: desk.lead)
            }
            #expect(refusal == .notPermitted(.answerRound))
        }
        #expect(try await desk.inside().lines.map(\.answers.count) == [1, 0, 0, 0])
    }
}

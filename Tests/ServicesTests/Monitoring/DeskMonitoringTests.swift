import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct DeskMonitoringTests {
    private func work(_ desk: RoundDesk, as party: ActingParty) async throws -> ListMyWork.Answer {
        try await ListMyWork(desk.context).run(as: party)
    }

    private let manager = ServiceDesk.party(.manager)
    private let officer = ServiceDesk.party(.officer)

    @Test func `a lead finds its own actions that nobody has answered, until they are`() async throws {
        let desk = try await RoundDesk()
        func left() async throws -> [Int] {
            try await work(desk, as: desk.lead).items.compactMap {
                if case .answerRound(_, _, let left, _) = $0 { left } else { nil }
            }
        }
        #expect(try await left() == [2])
        let link = try await desk.bearer("Merrowshire Fire")
        try await desk.answer("1.1", UpdateEntry(view: "on-track"), as: link)
        #expect(try await left() == [1])
        var late = UpdateEntry(view: "off-track")
        (late.corrective, late.correctiveOwner, late.correctiveBy) = ("Order again", "Stores", "2024-02-01")
        try await desk.answer("1.2", late, as: link)
        #expect(try await left().isEmpty)
    }

    @Test func `an action past its day is overdue for its lead and the unit until it is done, and for nobody else`()
        async throws
    {
        let desk = try await RoundDesk()
        func late(_ party: ActingParty) async throws -> [String] {
            try await work(desk, as: party).overdue.compactMap {
                if case .lateAction(_, _, let action) = $0 { action.address } else { nil }
            }
        }
        for party in [manager, officer, desk.lead] { #expect(try await late(party) == ["1.2"]) }
        let others = [ServiceDesk.party(.partnerLead, agency: "Merrowshire Police"), ServiceDesk.party(.analyst)]
        for party in others { #expect(try await late(party).isEmpty) }
        try await desk.answer("1.2", UpdateEntry(view: "complete"), as: try await desk.bearer("Merrowshire Fire"))
        #expect(try await late(manager).isEmpty)
    }

    @Test func `a text waits for the manager until it is approved, and again once another answer came`() async throws {
        let desk = try await RoundDesk()
        let link = try await desk.bearer("Merrowshire Fire")
        func waiting(_ party: ActingParty) async throws -> [[String]] {
            try await work(desk, as: party).items.compactMap {
                if case .textsToRead(_, _, let references, _) = $0 { references } else { nil }
            }
        }
        var entry = UpdateEntry(view: "on-track")
        entry.publicText = "Nine homes visited."
        try await desk.answer("1.1", entry, as: link)
        #expect(try await waiting(manager) == [["1.1"]])
        #expect(try await waiting(officer).isEmpty)
        let approve = ApproveUpdate(desk.context)
        try await approve.approve("1.1", number: 1, words: "Nine.", .q3, of: desk.year, as: manager)
        #expect(try await waiting(manager).isEmpty)
        try await approve.withdraw("1.1", number: 1, .q3, of: desk.year, as: manager)
        #expect(try await waiting(manager) == [["1.1"]])
        try await approve.approve("1.1", number: 1, words: "Nine.", .q3, of: desk.year, as: manager)
        entry.publicText = "Ten homes visited."
        try await desk.answer("1.1", entry, as: link, seen: 1)
        #expect(try await waiting(manager) == [["1.1"]])
    }

    @Test func `a lead who sees it in a better light than the figures is read by the unit`() async throws {
        let desk = try await RoundDesk()
        var entry = UpdateEntry(view: "on-track")
        entry.reason = "The guards came on Friday."
        try await desk.answer("1.2", entry, as: try await desk.bearer("Merrowshire Fire"))
        let found = try await work(desk, as: officer).items.compactMap {
            if case .differing(_, _, let addresses, _, _) = $0 { addresses } else { nil }
        }
        #expect(found == [["1.2"]])
    }

    @Test func `those inside see who is waited for, those with something to come first`() async throws {
        let desk = try await RoundDesk()
        try await desk.answer("1.3", UpdateEntry(view: "on-track"), as: try await desk.bearer("Merrowshire Police"))
        let round = try #require(try await work(desk, as: desk.lead).round)
        #expect(round.waiting.map(\.name) == [nil, "Merrowshire Fire", "Merrowshire Police"])
        #expect(round.waiting.map(\.asked) == [1, 2, 1])
        #expect(round.waiting.map(\.answered) == [0, 0, 1])
        #expect(round.changes.map(\.address) == ["1.3"])
        for role in [Role.administrator, .reader, .taskingPartner, .dataProtectionOfficer] {
            let party = ServiceDesk.party(role, agency: role.isOfOneAgency ? "Merrowshire Fire" : nil)
            #expect(try await work(desk, as: party).round == nil, "\(role)")
        }
    }

    @Test func `the round's day and deadlines of the next two weeks are coming up, a lead's own only`() async throws {
        let desk = try await RoundDesk()
        func titles(_ party: ActingParty) async throws -> [String] {
            try await work(desk, as: party).coming.map { "\($0.on.iso) \($0.title)" }
        }
        #expect(try await titles(manager) == ["2024-01-19 Answers are due"])
        desk.pass(days: 70)
        #expect(try await titles(manager) == ["2024-03-31 Due: 1.1 Visit forty homes", "2024-03-31 Due: 1.3 Patrol"])
        #expect(try await titles(desk.lead) == ["2024-03-31 Due: 1.1 Visit forty homes"])
        #expect(try await titles(ServiceDesk.party(.reader)).isEmpty)
    }

    @Test func `a round past its last day is to be closed, and a closed one to be cleared, by the manager`()
        async throws
    {
        let desk = try await RoundDesk()
        func items(_ party: ActingParty) async throws -> [WorkItem] {
            let answer = try await work(desk, as: party)
            return (answer.items + answer.overdue).filter {
                switch $0 {
                case .roundToClose, .roundToClear: true
                default: false
                }
            }
        }
        #expect(try await items(manager).isEmpty)
        desk.pass(days: 15)
        let last = try #require(CalendarDate(iso: "2024-01-26"))
        #expect(try await items(manager) == [.roundToClose(desk.year, .q3, since: last)])
        #expect(try await items(officer).isEmpty)
        try await KeepRound(desk.context).close(.q3, of: desk.year, as: .operator)
        let closed = try #require(CalendarDate(iso: "2024-01-30"))
        #expect(try await items(manager) == [.roundToClear(desk.year, .q3, closedOn: closed)])
        try await KeepRound(desk.context).clear(.q3, of: desk.year, on: "2024-01-30", note: "Minute 4", as: .operator)
        #expect(try await items(manager).isEmpty)
        let reader = ServiceDesk.party(.reader)
        #expect(try await work(desk, as: reader).released.map(\.quarter) == [.q3])
    }

    @Test func `a copy holds what was typed for the lead and nothing that the lead sent, and looking is on record`()
        async throws
    {
        let desk = try await RoundDesk()
        try await desk.answer("1.1", UpdateEntry(view: "on-track"), as: try await desk.bearer("Merrowshire Fire"))
        var typed = UpdateEntry(view: "complete")
        (typed.who, typed.saidOn, typed.how) = ("Watch manager", "2024-01-12", "phone")
        _ = try await AnswerRound(desk.context).run(
            typed, on: "1.2", .q3, of: desk.year, try desk.form(), as: officer)
        let before = try await desk.revision()
        let copy = try await CopyAnswers(desk.context).run(
            lead: "Merrowshire Fire", .q3, of: desk.year, as: officer)
        #expect(copy.lines.map(\.address) == ["1.2"])
        #expect(copy.token == (try await desk.token("Merrowshire Fire")))
        #expect(try await desk.revision() > before)
        for party in [desk.lead, ServiceDesk.party(.analyst), .public] {
            await #expect(throws: ServiceError.notPermitted(.answerFor)) {
                try await CopyAnswers(desk.context).run(lead: "Merrowshire Fire", .q3, of: desk.year, as: party)
            }
        }
    }
}

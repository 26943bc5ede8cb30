import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct RiskTests {
    private let officer = ServiceDesk.party(.officer)

    private func entry(_ words: String = "The lease isn’t signed") -> KeepRisks.Entry {
        var entry = KeepRisks.Entry()
        (entry.kind, entry.words, entry.owner, entry.address) = ("promise", words, "Merrowshire Rail", "1.1")
        (entry.since, entry.due) = ("2023-10-02", "2023-12-31")
        return entry
    }

    private func list(_ desk: RoundDesk, as party: ActingParty = .operator) async throws -> KeepRisks.Answer {
        try await KeepRisks(desk.context).list(desk.year, as: party)
    }

    @Test func `a risk is opened, noted and closed, and how it stood before is kept`() async throws {
        let desk = try await RoundDesk()
        let keep = KeepRisks(desk.context)
        try await keep.add(entry(), to: desk.year, as: officer)
        let first = try #require(try await list(desk).open.first)
        let today = try await list(desk).today
        #expect(first.risk.isLate(on: today))
        try await keep.note(
            first.key, seen: 1, note: "They sign in March", due: "2024-03-15", isClosed: false, as: officer)
        let second = try #require(try await list(desk).open.first)
        #expect(second.risk.note == "They sign in March" && second.risk.due?.iso == "2024-03-15")
        #expect(second.history.map { $0.risk.due?.iso } == ["2023-12-31"])
        try await keep.note(first.key, seen: 2, note: "Signed", isClosed: true, as: officer)
        let closed = try await list(desk)
        #expect(closed.open.isEmpty)
        #expect(closed.closed.first?.risk.closedOn == closed.today)
        #expect(closed.closed.first?.history.count == 2)
        try await keep.note(first.key, seen: 3, note: "Not signed after all", isClosed: false, as: officer)
        #expect(try await list(desk).open.first?.risk.closedOn == nil)
    }

    @Test func `one past its day stands in the unit's work until it is closed or given another day`() async throws {
        let desk = try await RoundDesk()
        let keep = KeepRisks(desk.context)
        func late(_ party: ActingParty) async throws -> [WorkItem] {
            try await ListMyWork(desk.context).run(as: party).overdue.filter {
                if case .lateRisks = $0 { true } else { false }
            }
        }
        try await keep.add(entry(), to: desk.year, as: officer)
        let since = try #require(CalendarDate(iso: "2023-12-31"))
        #expect(try await late(officer) == [.lateRisks(desk.year, count: 1, since: since)])
        #expect(try await late(desk.lead).isEmpty)
        let key = try #require(try await list(desk).open.first?.key)
        try await keep.note(key, seen: 1, note: "", due: "2024-03-01", isClosed: false, as: officer)
        #expect(try await late(officer).isEmpty)
    }

    @Test func `whoever changes it without having seen the last entry is refused`() async throws {
        let desk = try await RoundDesk()
        let keep = KeepRisks(desk.context)
        try await keep.add(entry(), to: desk.year, as: officer)
        let key = try #require(try await list(desk).open.first?.key)
        try await keep.note(key, seen: 1, note: "One", isClosed: false, as: officer)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.note(key, seen: 1, note: "Two", isClosed: true, as: officer)
        }
        #expect(try await list(desk).open.first?.risk.note == "One")
    }

    @Test func `those inside read it, the unit writes it, and everybody else is refused`() async throws {
        let desk = try await RoundDesk()
        let keep = KeepRisks(desk.context)
        for party in [desk.lead, ServiceDesk.party(.analyst), .public, ServiceDesk.party(.reader)] {
            await #expect(throws: ServiceError.notPermitted(.answerFor)) {
                try await keep.add(entry(), to: desk.year, as: party)
            }
        }
        #expect(try await list(desk, as: desk.lead).mayKeep == false)
        for party in [ActingParty.public, ServiceDesk.party(.reader), ServiceDesk.party(.administrator)] {
            await #expect(throws: ServiceError.notPermitted(.readRounds)) { try await list(desk, as: party) }
        }
    }

    @Test(arguments: ["", "   ", "\u{7}", String(repeating: "a", count: 1_001)])
    func `without words, or with too many, nothing is written`(words: String) async throws {
        let desk = try await RoundDesk()
        let before = try await desk.revision()
        #expect(
            await RoundDesk.refusal {
                try await KeepRisks(desk.context).add(entry(words), to: desk.year, as: officer)
            } != nil)
        var later = entry()
        later.since = "2024-02-01"
        var unknown = entry()
        unknown.address = "9.9"
        for wrong in [later, unknown] {
            #expect(
                await RoundDesk.refusal { try await KeepRisks(desk.context).add(wrong, to: desk.year, as: officer) }
                    != nil)
        }
        #expect(try await desk.revision() == before)
    }
}

@Suite struct MilestoneTests {
    @Test func `a late milestone is what the figures say, until it is done`() async throws {
        let desk = try await RoundDesk()
        let keep = KeepMilestones(desk.context)
        try await keep.add("Lease signed", due: "2024-01-02", to: "1.1", desk.year, as: desk.lead)
        #expect(try await desk.line("1.1").figures.verdict == .atRisk)
        #expect(try await desk.line("1.3").figures.verdict == nil)
        let key = try #require(try await keep.list("1.1", desk.year, as: desk.lead).lines.first?.key)
        try await keep.tick(key, isDone: true, "1.1", desk.year, as: desk.lead)
        #expect(try await desk.line("1.1").figures.verdict == nil)
        try await keep.tick(key, isDone: false, "1.1", desk.year, as: .operator)
        #expect(try await desk.line("1.1").figures.verdict == .atRisk)
        try await keep.remove(key, "1.1", desk.year, as: desk.lead)
        #expect(try await keep.list("1.1", desk.year, as: desk.lead).lines.isEmpty)
    }

    @Test func `a lead keeps its own milestones only, and nobody those of another action by its key`() async throws {
        let desk = try await RoundDesk()
        let keep = KeepMilestones(desk.context)
        func refusal(_ address: String, _ party: ActingParty) async -> ServiceError? {
            await RoundDesk.refusal {
                try await keep.add("Step", due: "2024-02-01", to: address, desk.year, as: party)
            }
        }
        #expect(await refusal("1.3", desk.lead) == .notPermitted(.answerFor))
        #expect(await refusal("1.1", ServiceDesk.party(.analyst)) == .notPermitted(.answerFor))
        #expect(await refusal("1.1", .public) == .notPermitted(.readRounds))
        #expect(await refusal("9.9", .operator) == .notFound(.record(id: "9.9")))
        try await keep.add("Step", due: "2024-02-01", to: "1.3", desk.year, as: .operator)
        let key = try #require(try await keep.list("1.3", desk.year, as: .operator).lines.first?.key)
        await #expect(throws: ServiceError.notFound(.record(id: key))) {
            try await keep.remove(key, "1.1", desk.year, as: desk.lead)
        }
    }
}

@Suite struct RoundCommentTests {
    @Test func `a comment stays inside until the manager marks it for the pack`() async throws {
        let desk = try await RoundDesk()
        let service = CommentOnRound(desk.context)
        let manager = ServiceDesk.party(.manager)
        try await service.add("Ask them again", on: "1.1", .q3, of: desk.year, as: desk.lead)
        let line = try #require(try await service.list(.q3, of: desk.year, as: manager).first)
        #expect(line.words == "Ask them again" && !line.isForPack)
        await #expect(throws: ServiceError.notPermitted(.keepRounds)) {
            try await service.mark(line.key, isForPack: true, .q3, of: desk.year, as: desk.lead)
        }
        try await service.mark(line.key, isForPack: true, .q3, of: desk.year, as: manager)
        #expect(try await service.list(.q3, of: desk.year, as: manager).map(\.isForPack) == [true])
        for party in [ActingParty.public, ServiceDesk.party(.reader)] {
            await #expect(throws: ServiceError.notPermitted(.readRounds)) {
                try await service.list(.q3, of: desk.year, as: party)
            }
        }
        for words in ["", String(repeating: "a", count: 4_001)] {
            #expect(
                await RoundDesk.refusal {
                    try await service.add(words, on: "1.1", .q3, of: desk.year, as: manager)
                } != nil)
        }
    }
}

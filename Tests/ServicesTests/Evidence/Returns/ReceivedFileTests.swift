import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct ReceivedFileTests {
    private func given(_ desk: ReturnsDesk, _ part: String? = nil) async throws -> ReceivedFile {
        try await GiveReturn(desk.context).run(desk.gift([part ?? desk.late]), as: desk.fireLead)
    }

    @Test func `whoever loads takes the file as it was sent, and that is on record`() async throws {
        let desk = try await ReturnsDesk()
        let file = try await given(desk)
        #expect(try await ListReturns(desk.context).run(as: desk.analyst).files.map(\.reference) == [file.reference])
        let before = try await desk.entries()
        #expect(try await TakeReceivedFile(desk.context).file(file.key, as: desk.analyst) == ReturnsDesk.file())
        #expect(try await desk.entries() == before + 1)
        for party in [desk.fireLead, desk.policeLead, .public] {
            await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
                _ = try await TakeReceivedFile(desk.context).file(file.key, as: party)
            }
        }
        #expect(try await TakeReceivedFile(desk.context).show(file.key, as: desk.fireLead).reference == file.reference)
        for party in [desk.policeLead, .public, ServiceDesk.party(.democraticServices)] {
            await #expect(throws: ServiceError.notFound(.record(id: file.key))) {
                _ = try await TakeReceivedFile(desk.context).show(file.key, as: party)
            }
        }
        #expect(try await ListReturns(desk.context).run(as: desk.fireLead).files.isEmpty)
    }

    @Test func `what was loaded is gone, and the period says by which load`() async throws {
        let desk = try await ReturnsDesk()
        let file = try await given(desk)
        let load = try await desk.context.store.write { transaction in
            let number = try transaction.begin(
                NewLoad(kind: "table", name: "x", digest: "", madeAt: ServiceDesk.moment, madeBy: "operator"))
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "evidence_load", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
            return number
        }
        let take = TakeReceivedFile(desk.context)
        await #expect(throws: ServiceError.notFound(.record(id: "99"))) {
            try await take.loaded(file.key, by: 99, as: desk.officer)
        }
        try await take.loaded(file.key, by: load, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .loaded(load))
        await #expect(throws: ServiceError.notFound(.record(id: file.key))) {
            _ = try await take.file(file.key, as: desk.officer)
        }
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await take.discard(file.key, reason: "Wrong", as: desk.officer)
        }
        guard case .answered(let answer) = try await desk.line(desk.late).standing else {
            Issue.record("It isn't answered.")
            return
        }
        #expect(answer.load == load && answer.file == file.reference)
    }

    @Test func `a file that is thrown away leaves its period open, or to another file`() async throws {
        let desk = try await ReturnsDesk()
        let first = try await given(desk)
        let second = try await given(desk)
        let take = TakeReceivedFile(desk.context)
        await #expect(throws: ServiceError.self) { try await take.discard(first.key, reason: " ", as: desk.officer) }
        try await take.discard(first.key, reason: "Wrong quarter", as: desk.officer)
        guard case .answered(let answer) = try await desk.line(desk.late).standing else {
            Issue.record("The second file doesn't answer it.")
            return
        }
        #expect(answer.file == second.reference)
        try await take.discard(second.key, reason: "Wrong quarter", as: desk.officer)
        #expect(try await desk.line(desk.late).standing.isWaitedFor)
    }

    @Test func `after 90 days what nobody loaded is removed`() async throws {
        let desk = try await ReturnsDesk()
        let file = try await given(desk)
        let take = TakeReceivedFile(desk.context)
        desk.access.clock.pass(90 * 24 * 3600)
        #expect(try await ListReturns(desk.context).run(as: desk.officer).files.count == 1)
        desk.access.clock.pass(1)
        #expect(try await ListReturns(desk.context).run(as: desk.officer).files.isEmpty)
        #expect(try await take.show(file.key, as: desk.officer).state == .expired)
        await #expect(throws: ServiceError.notFound(.record(id: file.key))) {
            _ = try await take.file(file.key, as: desk.officer)
        }
    }

    @Test func `work says what is waited for, to whom it concerns`() async throws {
        let desk = try await ReturnsDesk()
        func items(_ party: ActingParty) async throws -> [WorkItem] {
            let answer = try await ListMyWork(desk.context).run(as: party)
            return answer.overdue + answer.items
        }
        let due = try await desk.line(desk.late).due
        #expect(try await items(desk.fireLead) == [.returns(count: 1, first: "Fires", due: due)])
        #expect(try await items(desk.policeLead).isEmpty)
        let file = try await given(desk)
        #expect(try await items(desk.fireLead).isEmpty)
        let waiting = WorkItem.receivedFile(
            file.key, reference: file.reference, agency: "Fire", on: file.receivedOn)
        #expect(try await items(desk.officer) == [waiting])
        #expect(try await items(desk.analyst) == [waiting])
    }
}

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

    /// A load that brought nothing, for what only names one.
    private func load(_ desk: ReturnsDesk) async throws -> Int {
        try await desk.context.store.write { transaction in
            let number = try transaction.begin(
                NewLoad(kind: "table", name: "x", digest: "", madeAt: ServiceDesk.moment, madeBy: "operator"))
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "evidence_load", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
            return number
        }
    }

    /// What answers the late period.
    private func answer(_ desk: ReturnsDesk) async throws -> ReturnAnswer? {
        guard case .answered(let answer) = try await desk.line(desk.late).standing else { return nil }
        return answer
    }

    @Test func `the period says by which load a file was taken in, and its content goes after 14 days`() async throws {
        let desk = try await ReturnsDesk()
        let file = try await given(desk)
        let load = try await load(desk)
        let take = TakeReceivedFile(desk.context)
        await #expect(throws: ServiceError.notFound(.record(id: "99"))) {
            try await take.loaded(file.key, by: 99, as: desk.officer)
        }
        try await take.loaded(file.key, by: load, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .loaded(load))
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await take.discard(file.key, reason: "Wrong", as: desk.officer)
        }
        #expect(try await answer(desk)?.load == load)
        #expect(try await answer(desk)?.file == file.reference)
        desk.access.clock.pass(14 * 24 * 3600)
        _ = try await ListReturns(desk.context).run(as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).isKept)
        desk.access.clock.pass(1)
        _ = try await ListReturns(desk.context).run(as: desk.officer)
        #expect(try await !take.show(file.key, as: desk.officer).isKept)
        await #expect(throws: ServiceError.notFound(.record(id: file.key))) {
            _ = try await take.file(file.key, as: desk.officer)
        }
    }

    @Test func `undoing the load shows the file as received again, while its content is there`() async throws {
        let desk = try await ReturnsDesk()
        let file = try await given(desk)
        let take = TakeReceivedFile(desk.context)
        let first = try await load(desk)
        try await take.loaded(file.key, by: first, as: desk.officer)
        try await UndoLoad(desk.context).run(first, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .waiting)
        #expect(try await answer(desk)?.file == file.reference)
        #expect(try await answer(desk)?.load == nil)
        #expect(try await take.file(file.key, as: desk.officer) == ReturnsDesk.file())
        let second = try await load(desk)
        try await take.loaded(file.key, by: second, as: desk.officer)
        desk.access.clock.pass(15 * 24 * 3600)
        _ = try await ListReturns(desk.context).run(as: desk.officer)
        try await UndoLoad(desk.context).run(second, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .expired)
        #expect(try await answer(desk)?.load == nil)
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `a file that was thrown away is brought back for 14 days`() async throws {
        let desk = try await ReturnsDesk()
        let file = try await given(desk)
        let take = TakeReceivedFile(desk.context)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await take.restore(file.key, as: desk.officer)
        }
        try await take.discard(file.key, reason: "Wrong quarter", as: desk.officer)
        #expect(try await answer(desk) == nil)
        for party in [desk.fireLead, desk.policeLead, .public] {
            await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
                try await take.restore(file.key, as: party)
            }
        }
        try await take.restore(file.key, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .waiting)
        #expect(try await answer(desk)?.file == file.reference)
        try await take.discard(file.key, reason: "Wrong quarter", as: desk.officer)
        desk.access.clock.pass(14 * 24 * 3600 + 1)
        _ = try await ListReturns(desk.context).run(as: desk.officer)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await take.restore(file.key, as: desk.officer)
        }
        await #expect(throws: ServiceError.notFound(.record(id: "none"))) {
            try await take.restore("none", as: desk.officer)
        }
    }

    @Test func `what loads what was read of a file marks it as taken in, and gives it back`() async throws {
        let desk = try await ReturnsDesk()
        try await TableDesk.keepPlaces(in: desk.context)
        let sent = ReturnsDesk.file("volunteers.csv", TableDesk.volunteers)
        let file = try await GiveReturn(desk.context).run(desk.gift([desk.late], file: sent), as: desk.fireLead)
        let take = TakeReceivedFile(desk.context)
        let prepare = PrepareTables(desk.context, intake: TableDesk.intake)
        await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
            _ = try await prepare.run(received: file.key, as: desk.fireLead)
        }
        let id = try await prepare.run(received: file.key, as: desk.officer)
        let other = try await prepare.run(received: file.key, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .waiting)
        let report = try await AcceptTable(desk.context).run(id: id, version: 1, rememberAs: nil, as: desk.officer)
        let load = try #require(report.number)
        #expect(try await take.show(file.key, as: desk.officer).state == .loaded(load))
        #expect(try await answer(desk)?.load == load)
        // The same once more finds every figure standing, and leaves the mark.
        _ = try await AcceptTable(desk.context).run(id: other, version: 1, rememberAs: nil, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .loaded(load))
        try await UndoLoad(desk.context).run(load, as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .waiting)
        #expect(try await answer(desk)?.load == nil)
    }

    @Test func `a list of incidents isn't kept once it is taken in`() async throws {
        let desk = try await ReturnsDesk()
        try await TableDesk.keepPlaces(in: desk.context)
        let sent = ReturnsDesk.file(
            "log.csv", "Date,Ward,Reported by\n03/01/2022,Saltwell,A Person\n14/02/2022,Saltwell,B Person\n")
        let file = try await GiveReturn(desk.context).run(desk.gift([desk.late], file: sent), as: desk.fireLead)
        let id = try await PrepareTables(desk.context, intake: TableDesk.intake).run(
            received: file.key, as: desk.officer)
        var mapping = try await ShowPreparedTable(desk.context).run(id: id, as: desk.officer).table.mapping
        #expect(mapping.layout == .incidents)
        mapping.measure = "asb.council"
        try await MapTable(desk.context).run(id: id, version: 1, mapping, as: desk.officer)
        let report = try await AcceptTable(desk.context).run(id: id, version: 2, rememberAs: nil, as: desk.officer)
        let take = TakeReceivedFile(desk.context)
        #expect(try await !take.show(file.key, as: desk.officer).isKept)
        try await UndoLoad(desk.context).run(try #require(report.number), as: desk.officer)
        #expect(try await take.show(file.key, as: desk.officer).state == .expired)
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

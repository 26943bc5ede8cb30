import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct ReturnsTests {
    @Test func `the last quarter that is over is shown, and what is waited for of earlier ones`() async throws {
        let desk = try await ReturnsDesk()
        let answer = try await ListReturns(desk.context).run(as: desk.officer)
        #expect(answer.quarter.from.iso == "2023-10-01")
        #expect(answer.lines.map(\.due.iso) == ["2024-03-31"])
        #expect(answer.earlier.map(\.partKey) == [desk.late])
        #expect(answer.earlier.map(\.due.iso) == ["2023-12-31"])
        let asked = try await ListReturns(desk.context)
            .run(quarterOf: CalendarDate(iso: "2023-08-20"), as: desk.officer)
        #expect(asked.waiting.map(\.agencyName) == ["Fire"])
    }

    @Test func `those of one agency see what it owes, and nothing of others`() async throws {
        let desk = try await ReturnsDesk()
        _ = try await KeepReturns(desk.context).add(
            .init(agency: desk.police, dataset: "Incidents", from: "2023-07-01"), as: desk.manager)
        let list = ListReturns(desk.context)
        #expect(try await list.run(as: desk.officer).lines.map(\.agencyName) == ["Fire", "Police"])
        #expect(try await list.run(as: desk.fireLead).lines.map(\.agencyName) == ["Fire"])
        let tasking = ServiceDesk.party(.taskingPartner, agency: "Police")
        #expect(try await list.run(as: tasking).lines.map(\.agencyName) == ["Police"])
        #expect(try await list.run(as: ServiceDesk.party(.democraticServices)).lines.count == 2)
        await #expect(throws: ServiceError.notFound(.record(id: desk.late))) {
            _ = try await AnswerReturn(desk.context).show(desk.late, as: desk.policeLead)
        }
        for role in [Role.reader, .administrator, .dataProtectionOfficer] {
            await #expect(throws: ServiceError.notPermitted(.readEvidence)) {
                _ = try await list.run(as: ServiceDesk.party(role))
            }
        }
        await #expect(throws: ServiceError.notPermitted(.readEvidence)) { _ = try await list.run(as: .public) }
    }

    @Test func `whoever does an agency's work on the due day owes it`() async throws {
        let desk = try await ReturnsDesk()
        let keep = KeepPartnership(desk.context)
        let board = try await keep.save(.agency, [.name: "Board", .agencyKind: "responsible"], as: .operator)
        let group = try await keep.save(
            .agency, [.name: "Group", .agencyKind: "responsible", .to: "2022-06-30", .successor: board], as: .operator)
        let gone = try await keep.save(
            .agency, [.name: "Gone", .agencyKind: "responsible", .to: "2022-06-30"], as: .operator)
        for agency in [group, gone] {
            _ = try await KeepReturns(desk.context).add(
                .init(agency: agency, dataset: "Admissions", from: "2021-10-01"), as: desk.manager)
        }
        func owing(_ day: String) async throws -> [(String, Bool)] {
            let first = try #require(CalendarDate(iso: day))
            return try await ListReturns(desk.context).run(quarterOf: first, as: desk.officer).lines
                .filter { $0.terms.dataset == "Admissions" }.map { ($0.agencyName, $0.standing.isWaitedFor) }
        }
        // October to December 2021 was due on 31 March 2022, April to June 2022 on 30 September 2022.
        #expect(try await owing("2021-10-01").map(\.0) == ["Gone", "Group"])
        let later = try await owing("2022-04-01")
        #expect(later.map(\.0) == ["Board", "Gone"])
        #expect(later.map(\.1) == [true, false])
        let lead = ServiceDesk.party(.partnerLead, agency: "Board")
        let first = try #require(CalendarDate(iso: "2022-04-01"))
        #expect(try await ListReturns(desk.context).run(quarterOf: first, as: lead).lines.map(\.mayGive) == [true])
    }

    @Test func `the manager switches on what the law prescribes, once for each agency`() async throws {
        let desk = try await ReturnsDesk()
        let keep = KeepReturns(desk.context)
        _ = try await keep.switchOn("fire.incidents", agency: desk.fire, from: "2023-10-01", as: desk.manager)
        await #expect(throws: ServiceError.self) {
            _ = try await keep.switchOn("fire.incidents", agency: desk.fire, from: "2023-10-01", as: desk.manager)
        }
        await #expect(throws: ServiceError.notFound(.record(id: "fire.unknown"))) {
            _ = try await keep.switchOn("fire.unknown", agency: desk.fire, from: "2023-10-01", as: desk.manager)
        }
        for party in [desk.officer, desk.fireLead, ActingParty.public] {
            await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
                _ = try await keep.switchOn("fire.false-alarms", agency: desk.fire, from: "2023-10-01", as: party)
            }
        }
        let shown = try await ShowReturn(desk.context).run(nil, as: desk.analyst)
        #expect(shown.switchedOn == ["fire.incidents": ["Fire"]])
    }

    @Test(arguments: [
        (KeepReturns.Request(agency: "none", dataset: "Fires", from: "2023-07-01"), "agency"),
        (.init(agency: "", dataset: "", from: "2023-07-01"), "dataset"),
        (.init(agency: "", dataset: String(repeating: "x", count: 1_000_000), from: "2023-07-01"), "dataset"),
        (.init(agency: "", dataset: "Fires", from: "2023-02-30"), "from"),
        (.init(agency: "", dataset: "Fires", from: "2023-07-01", to: "2023-06-30"), "to"),
        (.init(agency: "", dataset: "Fires", dueDays: "soon", from: "2023-07-01"), "due-days"),
        (.init(agency: "", dataset: "Fires", dueDays: "367", from: "2023-07-01"), "due-days"),
        (.init(agency: "", dataset: "Fires", rhythm: .once, dueDays: "5", from: "2023-07-01"), "to"),
    ])
    func `terms that can't be used are refused at their field, and nothing is written`(
        request: KeepReturns.Request, field: String
    ) async throws {
        let desk = try await ReturnsDesk()
        var request = request
        if request.agency.isEmpty { request.agency = desk.fire }
        let before = try await desk.entries()
        let sent = request
        let error = await #expect(throws: ServiceError.self) {
            _ = try await KeepReturns(desk.context).add(sent, as: desk.manager)
        }
        guard case .invalid(let faults) = error else {
            Issue.record("It was refused otherwise.")
            return
        }
        #expect(faults.contains { $0.formField == field })
        #expect(try await desk.entries() == before)
    }

    @Test func `terms are changed by version, removed, and brought back`() async throws {
        let desk = try await ReturnsDesk()
        let keep = KeepReturns(desk.context)
        let monthly = KeepReturns.Request(
            agency: desk.fire, dataset: "Fires", rhythm: .monthly, dueDays: "14", from: "2023-12-01")
        try await keep.change(desk.owed, to: monthly, version: 1, as: desk.manager)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.change(desk.owed, to: monthly, version: 1, as: desk.manager)
        }
        #expect(try await ListReturns(desk.context).run(as: desk.officer).lines.map(\.due.iso) == ["2024-01-14"])
        try await keep.remove(desk.owed, version: 2, as: desk.manager)
        #expect(try await ListReturns(desk.context).run(as: desk.officer).isEmpty)
        try await keep.restore(desk.owed, as: desk.manager)
        #expect(try await ListReturns(desk.context).run(as: desk.officer).lines.count == 1)
    }

    @Test func `nothing to report isn't a return that came, and can be opened again`() async throws {
        let desk = try await ReturnsDesk()
        let answer = AnswerReturn(desk.context)
        try await answer.run(desk.late, .nothing, as: desk.fireLead)
        let shown = try await answer.show(desk.late, as: desk.officer)
        #expect(!shown.line.standing.isReceived && !shown.line.standing.isWaitedFor)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await answer.run(desk.late, .received, as: desk.officer)
        }
        await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
            try await answer.reopen(desk.late, version: shown.rowVersion, as: desk.fireLead)
        }
        try await answer.reopen(desk.late, version: shown.rowVersion, as: desk.officer)
        #expect(try await desk.line(desk.late).standing.isWaitedFor)
    }

    @Test func `received outside has a day, and an excuse a reason`() async throws {
        let desk = try await ReturnsDesk()
        let answer = AnswerReturn(desk.context)
        await #expect(throws: ServiceError.self) {
            try await answer.run(desk.late, .received, on: "2024-01-16", as: desk.officer)
        }
        await #expect(throws: ServiceError.self) {
            try await answer.run(desk.late, .received, on: "2023-06-30", as: desk.officer)
        }
        await #expect(throws: ServiceError.self) { try await answer.run(desk.late, .excused, as: desk.officer) }
        for kind in [ReturnAnswer.Kind.received, .excused] {
            await #expect(throws: ServiceError.notPermitted(.loadEvidence)) {
                try await answer.run(desk.late, kind, reason: "New system", as: desk.fireLead)
            }
        }
        try await answer.run(desk.late, .received, on: "2024-01-03", as: desk.officer)
        try await answer.run(desk.next, .excused, reason: "New system", as: desk.officer)
        let day = try #require(CalendarDate(iso: "2024-01-03"))
        let late = try await desk.line(desk.late)
        #expect(late.standing == .answered(try #require(ReturnAnswer(.received, on: day))))
        #expect(!(try await desk.line(desk.next)).standing.isOpen)
    }

    @Test(arguments: ["", "x", "none_2023-07-01", "../..", "_", "a_b_c"])
    func `a period that isn't owed isn't there`(key: String) async throws {
        let desk = try await ReturnsDesk()
        await #expect(throws: ServiceError.notFound(.record(id: key))) {
            _ = try await AnswerReturn(desk.context).show(key, as: desk.officer)
        }
        let odd = "\(desk.owed)_2023-08-01"
        await #expect(throws: ServiceError.notFound(.record(id: odd))) {
            try await AnswerReturn(desk.context).run(odd, .nothing, as: desk.officer)
        }
    }
}

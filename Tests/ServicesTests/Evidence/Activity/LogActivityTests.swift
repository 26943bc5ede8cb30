import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct LogActivityTests {
    private func value(
        _ measure: String, _ month: Int = 1, of area: String = "partnership", in desk: ReturnsDesk,
        asAt: Instant? = nil
    ) async throws -> Double? {
        let period = try #require(EvidencePeriod(year: 2024, month: month))
        return try await desk.context.store.read { reading in
            guard let number = try reading.areaNumbers()[area] else { return nil }
            let key = Observation.Key(measure: measure, area: area, period: period, source: "activity-log")
            return try reading.standing(key, area: number, asAt: asAt)?.value
        }
    }

    private func loads(_ desk: ReturnsDesk) async throws -> Int {
        try await ListLoads(desk.context).run(as: desk.officer).count
    }

    @Test func `each activity counts towards its measure at once`() async throws {
        let desk = try await ReturnsDesk()
        let log = LogActivity(desk.context)
        try await log.add(.init(kind: .training, on: "2024-01-10", people: "12"), as: desk.officer)
        try await log.add(.init(kind: .training, on: "2024-01-12", people: "1,008"), as: desk.officer)
        try await log.add(.init(kind: .training, on: "2024-01-12"), as: desk.officer)
        try await log.add(.init(kind: .safetyWalk, on: "2023-12-31"), as: desk.officer)
        #expect(try await value("activity.training", in: desk) == 3)
        #expect(try await value("activity.people-trained", in: desk) == 1_020)
        #expect(try await value("activity.safety-walks", in: desk) == nil)
        #expect(try await value("activity.events", in: desk) == nil)
        #expect(try await loads(desk) == 1)
    }

    @Test func `a change of month moves the count, a removal takes it out, and undoing brings it back`() async throws {
        let desk = try await ReturnsDesk()
        let log = LogActivity(desk.context)
        let key = try await log.add(.init(kind: .event, on: "2024-01-10"), as: desk.officer)
        try await log.add(.init(kind: .event, on: "2024-01-11"), as: desk.officer)
        desk.access.clock.pass(24 * 3600)
        try await log.change(key, to: .init(kind: .outreach, on: "2024-01-10"), version: 1, as: desk.officer)
        #expect(try await value("activity.events", in: desk) == 1)
        #expect(try await value("activity.outreach", in: desk) == 1)
        try await log.remove(key, version: 2, as: desk.officer)
        #expect(try await value("activity.outreach", in: desk) == nil)
        try await log.restore(key, as: desk.officer)
        #expect(try await value("activity.outreach", in: desk) == 1)
        #expect(try await loads(desk) == 2)
    }

    @Test func `figures as at the end of an earlier day are as they were`() async throws {
        let desk = try await ReturnsDesk()
        let log = LogActivity(desk.context)
        let key = try await log.add(.init(kind: .event, on: "2024-01-10"), as: desk.officer)
        let evening = desk.access.clock.now
        desk.access.clock.pass(24 * 3600)
        try await log.add(.init(kind: .event, on: "2024-01-12"), as: desk.officer)
        try await log.remove(key, version: 1, as: desk.officer)
        try await log.add(.init(kind: .event, on: "2024-01-13"), as: desk.officer)
        #expect(try await value("activity.events", in: desk) == 2)
        #expect(try await value("activity.events", in: desk, asAt: evening) == 1)
        desk.access.clock.pass(24 * 3600)
        let third = try await log.add(.init(kind: .media, on: "2024-01-14"), as: desk.officer)
        desk.access.clock.pass(24 * 3600)
        try await log.remove(third, version: 1, as: desk.officer)
        #expect(try await value("activity.media", in: desk) == 0)
    }

    @Test func `such a load isn't undone, since the log can be changed`() async throws {
        let desk = try await ReturnsDesk()
        try await LogActivity(desk.context).add(.init(kind: .event, on: "2024-01-10"), as: desk.officer)
        await #expect(throws: ServiceError.conflict(.keptInStep)) {
            try await UndoLoad(desk.context).run(1, as: desk.officer)
        }
    }

    @Test func `when the official area comes on record, every month is counted for it`() async throws {
        let desk = try await ReturnsDesk()
        let log = LogActivity(desk.context)
        try await log.add(.init(kind: .event, on: "2023-11-10"), as: desk.officer)
        try await log.add(.init(kind: .event, on: "2024-01-10"), as: desk.officer)
        let district = try #require(Area(code: "E07009991", kind: .district, name: "Aldmere"))
        try await desk.context.store.write { transaction in
            _ = try transaction.keep(district, number: nil, next: try transaction.nextAreaNumber())
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceLoaded, subject: AuditSubject(kind: "test", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        try await log.add(.init(kind: .event, on: "2024-01-12"), as: desk.officer)
        #expect(try await value("activity.events", of: "E07009991", in: desk) == 2)
        let counted = try await desk.context.store.read { reading in
            let november = try #require(EvidencePeriod(year: 2023, month: 11))
            let key = Observation.Key(
                measure: "activity.events", area: "E07009991", period: november, source: "activity-log")
            return try reading.standing(key, area: try #require(try reading.areaNumbers()["E07009991"]))?.value
        }
        #expect(counted == 1)
    }

    @Test func `partners enter for their own agency and no other`() async throws {
        let desk = try await ReturnsDesk()
        let log = LogActivity(desk.context)
        for role in [Role.partnerLead, .taskingPartner] {
            let party = ServiceDesk.party(role, agency: "Fire")
            try await log.add(.init(kind: .event, on: "2024-01-10", agency: desk.fire), as: party)
            for agency in [desk.police, ""] {
                await #expect(throws: ServiceError.notPermitted(.logActivity)) {
                    try await log.add(.init(kind: .event, on: "2024-01-10", agency: agency), as: party)
                }
            }
        }
        let other = try await log.add(.init(kind: .event, on: "2024-01-10", agency: desk.police), as: desk.officer)
        let own = LogActivity.Entry(kind: .event, on: "2024-01-10", agency: desk.fire)
        await #expect(throws: ServiceError.notPermitted(.logActivity)) {
            try await log.change(other, to: own, version: 1, as: desk.fireLead)
        }
        await #expect(throws: ServiceError.notPermitted(.logActivity)) {
            try await log.remove(other, version: 1, as: desk.fireLead)
        }
        for role in [Role.analyst, .democraticServices, .reader, .administrator] {
            await #expect(throws: ServiceError.notPermitted(.logActivity)) {
                try await log.add(own, as: ServiceDesk.party(role))
            }
        }
        await #expect(throws: ServiceError.notPermitted(.logActivity)) { try await log.add(own, as: .public) }
        #expect(try await ListActivities(desk.context).run(as: desk.fireLead).lines.count == 3)
    }

    @Test func `what people said is for those who may change it and those who load`() async throws {
        let desk = try await ReturnsDesk()
        try await LogActivity(desk.context).add(
            .init(kind: .event, on: "2024-01-10", agency: desk.fire, said: "Too dark", passedTo: "Council"),
            as: desk.officer)
        func said(_ party: ActingParty) async throws -> String? {
            try await ListActivities(desk.context).run(as: party).lines.first?.activity.said
        }
        for party in [desk.officer, desk.analyst, desk.fireLead] { #expect(try await said(party) == "Too dark") }
        for party in [desk.policeLead, ServiceDesk.party(.democraticServices)] { #expect(try await said(party) == "") }
        let file = try await ListActivities(desk.context).file(.init(), as: desk.policeLead)
        #expect(!String(decoding: file, as: UTF8.self).contains("dark"))
    }

    @Test(arguments: [
        (LogActivity.Entry(kind: .event, on: "2024-01-16"), "on"), (.init(kind: .event, on: ""), "on"),
        (.init(kind: .event, on: "1999-12-31"), "on"), (.init(kind: .event, on: "2024-01-10", people: "-1"), "people"),
        (.init(kind: .event, on: "2024-01-10", people: "many"), "people"),
        (.init(kind: .event, on: "2024-01-10", people: "99999999999999999999"), "people"),
        (.init(kind: .event, on: "2024-01-10", area: "E05000000"), "area"),
        (.init(kind: .event, on: "2024-01-10", agency: "none"), "agency"),
        (.init(kind: .event, on: "2024-01-10", place: String(repeating: "x", count: 1_000_000)), "place"),
        (.init(kind: .event, on: "2024-01-10", said: String(repeating: "x", count: 1_000_000)), "said"),
    ])
    func `what can't be used is refused at its field, and nothing is written`(
        entry: LogActivity.Entry, field: String
    ) async throws {
        let desk = try await ReturnsDesk()
        let before = try await desk.entries()
        let error = await #expect(throws: ServiceError.self) {
            try await LogActivity(desk.context).add(entry, as: desk.officer)
        }
        guard case .invalid(let faults) = error else {
            Issue.record("It was refused otherwise.")
            return
        }
        #expect(faults.map(\.formField) == [field])
        #expect(try await desk.entries() == before)
    }

    @Test func `a spreadsheet takes no cell of the file for a formula, and the filter holds for it`() async throws {
        let desk = try await ReturnsDesk()
        let log = LogActivity(desk.context)
        try await log.add(
            .init(kind: .event, on: "2024-01-10", place: "=cmd|' /C calc'!A0", audience: "+1", people: "3"),
            as: desk.officer)
        try await log.add(.init(kind: .media, on: "2023-12-10", agency: desk.fire), as: desk.officer)
        let month = try #require(EvidencePeriod(year: 2024, month: 1))
        let text = String(
            decoding: try await ListActivities(desk.context).file(.init(month: month), as: desk.officer),
            as: UTF8.self)
        #expect(text.contains("2024-01-10,Event,'=cmd|' /C calc'!A0,The partnership,'+1,3,,,\r\n"))
        #expect(!text.contains("Media"))
        let list = ListActivities(desk.context)
        #expect(try await list.run(.init(kind: .media), as: desk.officer).lines.count == 1)
        #expect(try await list.run(.init(agency: ""), as: desk.officer).lines.map(\.activity.kind) == [.event])
        #expect(try await list.run(.init(agency: desk.police), as: desk.officer).lines.isEmpty)
    }

    @Test func `a history says who did what, without names`() async throws {
        let desk = try await ReturnsDesk()
        let log = LogActivity(desk.context)
        let key = try await log.add(.init(kind: .event, on: "2024-01-10"), as: desk.officer)
        try await log.remove(key, version: 1, as: desk.officer)
        try await log.restore(key, as: desk.officer)
        try await log.change(key, to: .init(kind: .event, on: "2024-01-11"), version: 3, as: desk.manager)
        let shown = try await ShowActivity(desk.context).run(key, as: desk.officer)
        #expect(shown.changes.map(\.deed) == [.changed, .restored, .removed, .entered])
        #expect(shown.changes.allSatisfy { $0.actor.hasPrefix("account:") })
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await log.remove(key, version: 1, as: desk.officer)
        }
    }
}

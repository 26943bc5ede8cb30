import CommunitySafety
import Services
import Storage
import Synchronization
import Testing

/// A plan of 2,000 actions with 50,000 revisions: pages and saves ask no more of the store than in a plan of three actions.
/// What they cost in time is measured by `make bench`.
@Suite(.serialized) struct LargePlanTests {
    /// How many statements the store was given.
    private final class Count: Sendable {
        private let number = Mutex(0)
        func add() { number.withLock { $0 += 1 } }
        var value: Int { number.withLock { $0 } }
    }

    @Test func `an editing page and a save don't grow with the plan or its history`() async throws {
        let count = Count()
        let (context, ids, year) = try await Self.largePlan { _ in count.add() }
        let few = Count()
        let small = try await ServiceDesk.context { _ in few.add() }
        let outcome = try await ServiceDesk.importer(small).run(SampleDocument.file, as: .operator)
        let only = try await small.store.read { reading in
            let version = try #require(try reading.currentPlanVersion(of: outcome.year)).id
            return try #require(try reading.order(of: .action, in: version).first).id
        }
        // The first save of all finds a row without a history.
        try await Self.work(on: only, in: small, year: outcome.year, by: "June 2023")
        try await Self.work(on: ids[0], in: context, year: year, by: "June 2023")
        let (large, usual) = (count.value, few.value)
        try await Self.work(on: only, in: small, year: outcome.year, by: "July 2023")
        try await Self.work(on: ids[0], in: context, year: year, by: "July 2023")
        #expect(few.value - usual > 5)
        #expect(count.value - large <= few.value - usual, "\(count.value - large) against \(few.value - usual)")
    }

    /// Opens an action, reads its findings and saves it.
    private static func work(
        on id: RecordID, in context: ServiceContext, year: PlanYear, by date: String
    ) async throws {
        let officer = ServiceDesk.party(.officer)
        let found = try await OpenRecord(context).run(.action, id, as: officer)
        _ = try await CheckRecord(context).run(.action, id, as: officer)
        var text = found.text
        text[.byWhen] = date
        try await EditRecord(context).run(id, text, version: found.version, as: officer)
    }

    private static func largePlan(
        _ observer: @escaping StatementObserver
    ) async throws -> (ServiceContext, [RecordID], PlanYear) {
        let context = try await ServiceDesk.context(observer)
        let outcome = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
        let (year, ids) = (outcome.year, context.environment.ids)
        let version = try await context.store.read { try #require(try $0.currentPlanVersion(of: year)).id }
        let actions = (0..<2_000).map { index in
            StoredRecord(
                id: ids.next(), planVersionID: version, position: 1_000_000 + index * 1_024, version: 26,
                text: RecordText(
                    .action,
                    [
                        .words: "Visit street \(index) and answer what its people ask", .address: "9.\(index)",
                        .priority: "burglary", .leads: "ADC", .leadParties: "Aldmere District Council",
                    ]))
        }
        try await context.store.write { transaction in
            let head = try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planEdited, subject: AuditSubject(kind: "test", id: "1"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
            var item = 0
            for action in actions {
                try transaction.insert(action, year: year, ids: ids)
                for row in 2...26 {
                    item += 1
                    try transaction.insert(
                        StoredRevision(
                            change: head.sequence, item: item, planVersionID: version, kind: .action,
                            recordID: action.id, rowVersion: row, deed: .edited, actor: "operator",
                            at: ServiceDesk.moment, before: action.side, after: action.side))
                }
            }
        }
        return (context, actions.map(\.id), year)
    }
}

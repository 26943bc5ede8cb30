import CommunitySafety
import Services
import Storage
import Testing

/// A plan of 2,000 actions with 50,000 revisions: what a page and a save may cost, with room for a slow build.
@Suite(.serialized) struct LargePlanTests {
    @Test func `an editing page and a save don't grow with the plan or its history`() async throws {
        let (context, ids, year) = try await Self.largePlan()
        let officer = ServiceDesk.party(.officer)
        let open = OpenRecord(context)
        let clock = ContinuousClock()
        let page = try await clock.measure {
            for id in ids.prefix(50) {
                _ = try await open.run(.action, id, as: officer)
                _ = try await CheckRecord(context).run(.action, id, as: officer)
            }
        }
        let save = try await clock.measure {
            for id in ids.prefix(50) {
                let found = try await open.run(.action, id, as: officer)
                var text = found.text
                text[.byWhen] = "June \(year.start)"
                try await EditRecord(context).run(id, text, version: found.version, as: officer)
            }
        }
        print("editing page \(page / 50), open and save \(save / 50), unoptimised")
        #expect(page / 50 < .milliseconds(40))
        #expect(save / 50 < .milliseconds(25))
    }

    private static func largePlan() async throws -> (ServiceContext, [RecordID], PlanYear) {
        let context = try await ServiceDesk.context()
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

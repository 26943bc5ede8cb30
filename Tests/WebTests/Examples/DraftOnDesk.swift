import CommunitySafety
import Services
import Storage

/// A desk with one small draft in it: a priority with one action, led by the fire service.
enum DraftOnDesk {
    static let moment = Instant(milliseconds: 1_705_310_000_000)

    static func context(words: String = "Visit homes") async throws -> ServiceContext {
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: moment)
        let environment = ServiceEnvironment(now: { moment }, ids: .random(now: { moment }))
        let plan = Plan(
            title: "Plan", year: try planYear(2023),
            priorities: [Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary")],
            actions: [Action(reference: "1.1", address: "1.1", paragraphs: [words], priority: "burglary")])
        try await store.write { transaction in
            try transaction.insert(
                Partnership(name: "Aldmere", area: "Aldmere"), id: environment.ids.next(), demonstrationDate: nil)
            _ = try transaction.insert(plan, asAt: moment.day, at: moment, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"), at: moment,
                    payload: AuditPayload()))
        }
        return ServiceContext(store: store, environment: environment)
    }
}

import Storage
import Testing

@Suite struct RouteStorageTests {
    @Test func `a route and what follows it come back as they were kept`() async throws {
        let store = try await Workbench.memory()
        let plan = try SamplePlan.plan()
        let ids = Workbench.countedIDs()
        _ = try await PlanStorageTests.keep(plan, in: store, ids: ids)
        try await RouteScenario(store: store, ids: ids, plan: plan).run()
        #expect(try await store.verifyAudit().isWhole)
    }
}

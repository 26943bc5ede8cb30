import CommunitySafety
import Foundation
import Proofreading
import Storage
import Testing

@Suite struct PlanStorageTests {
    static func keep(_ plan: Plan, in store: Store, ids: IDSource = Workbench.countedIDs()) async throws -> RecordID {
        try await store.write { transaction in
            let version = try transaction.insert(plan, asAt: Workbench.now.day, at: Workbench.now, ids: ids)
            try transaction.record(Workbench.event())
            return version.id
        }
    }

    @Test func `a plan comes back as it was kept, without private contacts`() async throws {
        let store = try await Workbench.memory()
        let plan = try SamplePlan.plan()
        _ = try await Self.keep(plan, in: store)
        let found = try await store.read { reading in
            let version = try #require(try reading.currentPlanVersion(of: plan.year))
            #expect(version.number == 1)
            #expect(version.state == .draft)
            return try reading.plan(version)
        }
        let expected = try SamplePlan.publicPlan()
        #expect(found == expected)
    }

    @Test func `contacts come back in their order through a transaction that can open them`() async throws {
        let store = try await Workbench.memory()
        let plan = try SamplePlan.plan()
        let id = try await Self.keep(plan, in: store)
        let members = try await store.write { try $0.membersWithContacts(of: id) }
        #expect(members == plan.members)
    }

    @Test func `no private contact stands in the file in plain`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/data")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            _ = try await Self.keep(try SamplePlan.plan(), in: store)
            let files = try Disk.names(in: data.path).filter { !Disk.isFolder("\(data.path)/\($0)") }
            var bytes = Data()
            for file in files { bytes += try Data(contentsOf: URL(fileURLWithPath: "\(data.path)/\(file)")) }
            #expect(
                bytes.range(of: Data("Aldmere District Council".utf8)) != nil, "what is public is there to be found")
            for contact in SamplePlan.privateContacts { #expect(bytes.range(of: Data(contact.utf8)) == nil) }
            try store.close()
        }
    }

    @Test func `a second version of a year is numbered and current`() async throws {
        let store = try await Workbench.memory()
        var plan = try SamplePlan.plan()
        let ids = Workbench.countedIDs()
        _ = try await Self.keep(plan, in: store, ids: ids)
        plan.title = "Second"
        _ = try await Self.keep(plan, in: store, ids: ids)
        let year = plan.year
        let version = try await store.read { try $0.currentPlanVersion(of: year) }
        #expect(version?.number == 2)
        #expect(version?.title == "Second")
    }

    @Test func `two actions can't share an address`() async throws {
        let store = try await Workbench.memory()
        var plan = try SamplePlan.plan()
        plan.actions.append(plan.actions[0])
        let broken = plan
        await #expect(throws: StorageError.self) { _ = try await Self.keep(broken, in: store) }
        let versions = try await store.read { try $0.planVersions() }
        #expect(versions.isEmpty, "nothing is written when it throws")
    }

    @Test func `hot reads use indexes and sort nothing`() async throws {
        let seen = Statements()
        let store = try await Workbench.memory { seen.add($0) }
        let plan = try SamplePlan.plan()
        _ = try await Self.keep(plan, in: store)
        seen.clear()
        _ = try await store.read { reading in
            let version = try #require(try reading.currentPlanVersion(of: plan.year))
            return try reading.plan(version)
        }
        let queries = seen.all
        #expect(queries.count == 14)
        let plans = try await store.read { reading in
            try queries.flatMap { query in try reading.all("EXPLAIN QUERY PLAN \(query)") { try $0.text("detail") } }
        }
        for step in plans {
            #expect(step.hasPrefix("SEARCH"), "\(step)")
        }
    }
}

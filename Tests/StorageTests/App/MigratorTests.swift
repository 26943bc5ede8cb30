import CommunitySafety
import GRDB
import Storage
import Testing

@Suite struct MigratorTests {
    private func withDatabase(
        _ change: @escaping @Sendable (Database) throws -> Void, then work: (DataFolder) async throws -> Void
    ) async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/data")
            try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now).close()
            let queue = try DatabaseQueue(path: data.databasePath)
            try await queue.writeWithoutTransaction { try change($0) }
            try queue.close()
            try await work(data)
        }
    }

    @Test func `opening again runs nothing twice`() async throws {
        try await withDatabase({ _ in }) { data in
            let store = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
            let count = try await store.read { try $0.count("SELECT COUNT(*) AS count FROM schema_migration") }
            #expect(count == Migration.all.count)
            try store.close()
        }
    }

    @Test func `a database of a newer program is refused and left alone`() async throws {
        let newer = Migration.all.count + 1
        try await withDatabase({
            try $0.execute(sql: "INSERT INTO schema_migration VALUES (\(newer), 'later', 'abc', '2030')")
        }) { data in
            let expected = StorageError.newerDatabase(migration: newer, known: Migration.all.count)
            await #expect(throws: expected) { _ = try await Store.open(data, keys: Workbench.keys, at: Workbench.now) }
            await #expect(throws: expected) { _ = try await Store.openPublic(data) }
        }
    }

    @Test func `an altered migration is noticed`() async throws {
        try await withDatabase({ try $0.execute(sql: "UPDATE schema_migration SET checksum = 'x' WHERE number = 1") }) {
            data in
            await #expect(throws: StorageError.alteredMigration(1)) {
                _ = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
            }
        }
    }

    @Test func `the public site waits for missing migrations, and the officers' program runs them`() async throws {
        try await withDatabase({
            for migration in Migration.all.dropFirst().reversed() {
                for statement in migration.statements.reversed() { try Self.takeBack(statement, in: $0) }
            }
            try $0.execute(sql: "DELETE FROM schema_migration WHERE number > 1")
        }) { data in
            await #expect(throws: StorageError.olderDatabase(migration: 1, known: Migration.all.count)) {
                _ = try await Store.openPublic(data)
            }
            try await Store.open(data, keys: Workbench.keys, at: Workbench.now).close()
            try await Store.openPublic(data).close()
        }
    }

    @Test func `measures and actions of an older database say nothing of what came later`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/data")
            let plan = try SamplePlan.publicPlan()
            let made = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            try await made.write { transaction in
                _ = try transaction.insert(
                    plan, asAt: Workbench.now.day, at: Workbench.now, ids: .random(now: { Workbench.now }))
                try transaction.record(Workbench.event(.planImported))
            }
            try made.close()
            let queue = try DatabaseQueue(path: data.databasePath)
            try await queue.writeWithoutTransaction { database in
                let added = try #require(Migration.all.first { $0.name == "measures and actions" })
                for statement in added.statements.reversed() { try Self.takeBack(statement, in: database) }
                try database.execute(sql: "DELETE FROM schema_migration WHERE number = \(added.number)")
            }
            try queue.close()
            let store = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
            let found = try await store.read { reading in
                try reading.plan(try #require(try reading.currentPlanVersion(of: plan.year)))
            }
            #expect(found.actions.map(\.text) == plan.actions.map(\.text))
            #expect(found.actions.allSatisfy { $0.status == nil && $0.measures.isEmpty })
            #expect(found.successMeasures.map(\.baseline) == plan.successMeasures.map(\.baseline))
            #expect(found.successMeasures.allSatisfy { !$0.hasParticulars })
            try store.close()
        }
    }

    /// Drops what a statement of a migration made.
    private static func takeBack(_ statement: String, in database: Database) throws {
        let words = statement.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let kind = words.firstIndex(where: { ["TABLE", "INDEX"].contains($0) }) else { return }
        if words[0] == "CREATE" { try database.execute(sql: "DROP \(words[kind]) \(words[kind + 1])") }
        if words[0] == "ALTER" { try database.execute(sql: "ALTER TABLE \(words[2]) DROP COLUMN \(words[5])") }
    }

    @Test(arguments: ["", "this is no database, and long enough to be taken for one by its length alone"])
    func `a file that isn't a partnership's database is refused and left as it is`(content: String) async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder(folder)
            try Disk.write(Array(content.utf8), at: data.databasePath)
            do {
                _ = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
                Issue.record("it was opened")
            } catch let error as StorageError {
                guard case .corrupt = error else {
                    Issue.record("\(error)")
                    return
                }
            }
            let left = try Disk.read(data.databasePath, atMost: 1 << 20)
            #expect(content.isEmpty || left == Array(content.utf8))
        }
    }

    @Test func `migrations are numbered from one without a gap`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test func `every table is strict and keeps its foreign keys`() async throws {
        try await withDatabase({ database in
            let loose = try String.fetchAll(
                database,
                sql:
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
            )
            #expect(loose.isEmpty)
        }) { data in
            let store = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
            await #expect(throws: StorageError.self) {
                try await store.write { transaction in
                    try transaction.execute(
                        "INSERT INTO plan_member_alias VALUES ('a', 'nobody', 'nobody', 1, 'x')")
                    try transaction.record(Workbench.event())
                }
            }
            try store.close()
        }
    }
}

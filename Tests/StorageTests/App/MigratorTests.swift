import CommunitySafety
import GRDB
import Testing

@testable import Storage

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
            try Self.leaveOnlyTheFirst(in: $0)
            try $0.execute(sql: "DELETE FROM schema_migration WHERE number > 1")
        }) { data in
            await #expect(throws: StorageError.olderDatabase(migration: 1, known: Migration.all.count)) {
                _ = try await Store.openPublic(data)
            }
            try await Store.open(data, keys: Workbench.keys, at: Workbench.now).close()
            try await Store.openPublic(data).close()
        }
    }

    /// Drops every table, index and column that a later migration made.
    private static func leaveOnlyTheFirst(in database: Database) throws {
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        let words = { (migration: Migration) in
            migration.statements.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        }
        let first = Set(words(Migration.all[0]).filter { $0[1] == "TABLE" }.map { $0[2] })
        let tables = try String.fetchAll(
            database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        for table in tables where !first.contains(table) && table != "schema_migration" {
            try database.execute(sql: "DROP TABLE \(table)")
        }
        for statement in Migration.all.dropFirst().reversed().flatMap({ words($0).reversed() }) {
            if statement[0] == "CREATE", let index = statement.firstIndex(of: "INDEX") {
                try database.execute(sql: "DROP INDEX IF EXISTS \(statement[index + 1])")
            }
            if statement[0] == "ALTER", statement[3] == "ADD", first.contains(statement[2]) {
                try database.execute(sql: "ALTER TABLE \(statement[2]) DROP COLUMN \(statement[5])")
            }
        }
        try database.execute(sql: "PRAGMA foreign_keys = ON")
    }

    @Test func `what was said of a plan before funding could be spoken of is kept`() async throws {
        let engine = try SQLiteEngine(inMemory: nil)
        let older = Migrator(migrations: Array(Migration.all.prefix { $0.number < 9 }))
        try await older.prepare(engine)
        try await older.migrate(engine, at: Workbench.now)
        try await engine.write { for row in OlderRows.all { _ = try $0.execute(row) } }
        let before = try await engine.read { try OlderRows.read($0) }
        #expect(before.count == OlderRows.tables.count)
        try await Migrator().migrate(engine, at: Workbench.now)
        let after = try await engine.read { try OlderRows.read($0) }
        #expect(after == before)
        let broken = try await engine.read { connection in
            var count = 0
            try connection.forEach("PRAGMA foreign_key_check") { _ in count += 1 }
            return count
        }
        #expect(broken == 0)
        await #expect(throws: StorageError.self, "a mention still belongs to a comment") {
            try await engine.write { _ = try $0.execute("DELETE FROM plan_comment") }
        }
        try engine.close()
    }

    @Test func `awards and agreements of before are lines of one book, with what was asked for as conditions`()
        async throws
    {
        let engine = try SQLiteEngine(inMemory: nil)
        let older = Migrator(migrations: Array(Migration.all.prefix { $0.number < 38 }))
        try await older.prepare(engine)
        try await older.migrate(engine, at: Workbench.now)
        try await engine.write { for row in OlderMoney.all { _ = try $0.execute(row) } }
        try await Migrator().migrate(engine, at: Workbench.now)
        let store = Store(engine: engine, keys: Workbench.keys, folder: nil)
        let promises = try await store.read { try $0.promises() }
        #expect(promises.map(\.promise.name) == ["Courses", "Grant"] && promises.map(\.version) == [1, 3])
        #expect(promises.map(\.promise.amount.pence) == [1_800_001, 3_966_100])
        let (out, award) = (promises[0].id, promises[1].id)
        let lines = try await store.read { try $0.moneyLines(of: award) + $0.moneyLines(of: out) }.map(\.line)
        #expect(lines.map(\.words) == ["A logo\nA return", "Visits", "Van", "courses"])
        #expect(lines.map(\.kind) == [.condition, .allocation, .spend, .deliverable])
        #expect(lines[2].project == "f1" && lines[2].amount?.pence == 7 && lines[3].done == 4)
        try engine.close()
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

internal import Crypto
internal import Foundation

/// Brings a database to the shape that this program knows, each step in a transaction of its own.
struct Migrator: Sendable {
    let migrations: [Migration]

    init(migrations: [Migration] = Migration.all) { self.migrations = migrations }

    /// Makes the table of migrations in a new, empty database.
    func prepare(_ engine: any Engine) async throws {
        try await engine.write { connection in
            _ = try connection.execute(SQL(statement: SQLiteDialect.statement(Self.table)))
        }
    }

    /// Runs the migrations that are missing. Throws, before it changes anything, when the database is newer than the
    /// program or was made by other migrations.
    func migrate(_ engine: any Engine, at instant: Instant) async throws {
        let done = try await engine.read { try Self.checksums($0) }
        try check(done)
        for migration in migrations.dropFirst(done.count) {
            try await engine.write { try Self.run(migration, on: $0, at: instant) }
        }
    }

    /// Throws unless the database has exactly the shape that this program knows.
    func require(_ engine: any Engine) async throws {
        let done = try await engine.read { try Self.checksums($0) }
        try check(done)
        guard done.count == migrations.count else {
            throw StorageError.olderDatabase(migration: done.count, known: migrations.count)
        }
    }

    private func check(_ done: [Int: String]) throws {
        if let newest = done.keys.max(), newest > migrations.count {
            throw StorageError.newerDatabase(migration: newest, known: migrations.count)
        }
        for migration in migrations {
            guard let checksum = done[migration.number] else { continue }
            guard checksum == Self.checksum(migration) else { throw StorageError.alteredMigration(migration.number) }
        }
    }

    private static func run(_ migration: Migration, on connection: any Connection, at instant: Instant) throws {
        // Another process may have run it since we looked.
        guard try checksums(connection)[migration.number] == nil else { return }
        for statement in migration.statements {
            _ = try connection.execute(SQL(statement: SQLiteDialect.statement(statement)))
        }
        _ = try connection.execute(
            """
            INSERT INTO schema_migration (number, name, checksum, applied_at)
            VALUES (\(migration.number), \(migration.name), \(checksum(migration)), \(instant))
            """)
    }

    /// What was run. A file without the table of migrations isn't a partnership's, or lost what it held.
    private static func checksums(_ connection: any Connection) throws -> [Int: String] {
        var checksums: [Int: String] = [:]
        do {
            try connection.forEach("SELECT number, checksum FROM schema_migration ORDER BY number") { row in
                checksums[try row.integer("number")] = try row.text("checksum")
            }
        } catch StorageError.engine(_, let message) {
            throw StorageError.corrupt(message)
        }
        return checksums
    }

    private static func checksum(_ migration: Migration) -> String {
        var hash = SHA256()
        for statement in migration.statements { hash.update(data: Data("\(statement)\n;\n".utf8)) }
        return Array(hash.finalize()).hexadecimal
    }

    /// The table of migrations, which is there before the first of them.
    static let table = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_at TEXT NOT NULL
        )
        """
}

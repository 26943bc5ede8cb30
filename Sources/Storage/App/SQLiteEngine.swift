internal import Foundation
internal import GRDB

/// SQLite through GRDB: many readers beside one writer (WAL), every commit on disk before it is answered.
struct SQLiteEngine: Engine {
    let database: any DatabaseWriter
    let guardian: PublicGuard?
    let observer: StatementObserver?
    private let commits = GroupCommit()

    /// Opens or makes the file at the path.
    init(path: String, observer: StatementObserver? = nil) throws {
        database = try translatingErrors {
            let pool = try DatabasePool(path: path, configuration: Self.configuration)
            // GRDB sets NORMAL with the journal mode, under which a power cut may lose a commit.
            // The writer's cache of 16 MB keeps what a large load touches again.
            try pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384")
            }
            return pool
        }
        guardian = nil
        self.observer = observer
    }

    /// Opens the file for reading, and public tables only.
    init(publicPath path: String) throws {
        var configuration = Self.configuration
        configuration.readonly = true
        database = try translatingErrors { try DatabasePool(path: path, configuration: configuration) }
        guardian = PublicGuard()
        observer = nil
    }

    /// Opens a copy in a single file, for reading, without making log files beside it.
    init(copyPath path: String) throws {
        var configuration = Self.configuration
        configuration.readonly = true
        database = try translatingErrors { try DatabaseQueue(path: path, configuration: configuration) }
        guardian = nil
        observer = nil
    }

    /// A database that lives as long as the engine.
    init(inMemory observer: StatementObserver?) throws {
        database = try translatingErrors { try DatabaseQueue(configuration: Self.configuration) }
        guardian = nil
        self.observer = observer
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        do {
            return try await database.read { try work(connection(to: $0)) }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            commits.add(
                PendingWrite({ try work(connection(to: $0)) }, answer: { continuation.resume(with: $0) }))
            database.asyncWriteWithoutTransaction { commits.commitNext(on: $0) }
        }
    }

    func copy(to path: String) async throws {
        try translatingErrors {
            let copy = try DatabaseQueue(path: path)
            try database.backup(to: copy)
            // A single file, without the log files of WAL beside it.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
    }

    func integrityProblems() async throws -> [String] {
        try await read { connection in
            var problems: [String] = []
            try connection.forEach("PRAGMA integrity_check") { row in
                let answer = try row.text("integrity_check")
                if answer != "ok" { problems.append(answer) }
            }
            try connection.forEach("PRAGMA foreign_key_check") {
                problems.append("foreign key: \(try $0.text("table"))")
            }
            return problems
        }
    }

    func close() throws { try translatingErrors { try database.close() } }

    private func connection(to database: Database) -> SQLiteConnection {
        SQLiteConnection(database: database, guardian: guardian, observer: observer)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 8
        configuration.label = "watchward"
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
        return configuration
    }
}

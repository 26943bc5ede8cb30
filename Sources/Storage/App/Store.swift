/// One partnership's database with the keys to it. Whoever serves many partnerships holds a store for each.
package struct Store: Sendable {
    let engine: any Engine
    let keys: Keys?
    /// Where it is kept; nil in memory.
    package let folder: DataFolder?

    /// Makes the database in a folder that holds none; throws `folderNotEmpty` when something is there already.
    package static func create(in folder: DataFolder, keys: Keys, at instant: Instant) async throws -> Store {
        guard try Disk.names(in: folder.path).isEmpty else { throw StorageError.folderNotEmpty(folder: folder.path) }
        try Disk.makeFolder(folder.filesPath)
        let store = Store(engine: try SQLiteEngine(path: folder.databasePath), keys: keys, folder: folder)
        try await Migrator().prepare(store.engine)
        try await store.bringUpToDate(at: instant)
        return store
    }

    /// Opens a partnership's database and brings it up to date; throws `wrongKey` when the key is another's.
    package static func open(_ folder: DataFolder, keys: Keys, at instant: Instant) async throws -> Store {
        guard folder.holdsDatabase else { throw StorageError.noDatabase(folder: folder.path) }
        let store = Store(engine: try SQLiteEngine(path: folder.databasePath), keys: keys, folder: folder)
        try await store.bringUpToDate(at: instant)
        return store
    }

    /// Opens a database for the public site: for reading, without a key, public tables only.
    package static func openPublic(_ folder: DataFolder) async throws -> Store {
        guard folder.holdsDatabase else { throw StorageError.noDatabase(folder: folder.path) }
        let store = Store(engine: try SQLiteEngine(publicPath: folder.databasePath), keys: nil, folder: folder)
        try await Migrator().require(store.engine)
        return store
    }

    /// A database that lives as long as the store, for tests.
    package static func inMemory(
        keys: Keys, at instant: Instant, observer: StatementObserver? = nil
    ) async throws -> Store {
        let store = Store(engine: try SQLiteEngine(inMemory: observer), keys: keys, folder: nil)
        try await Migrator().prepare(store.engine)
        try await store.bringUpToDate(at: instant)
        return store
    }

    /// Whether this store holds no key and reads public tables only.
    package var isPublic: Bool { keys == nil }

    /// Asks questions of one snapshot.
    package func read<Value: Sendable>(
        _ work: @escaping @Sendable (ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await engine.read { [keys] in try work(ReadTransaction(connection: $0, keys: keys)) }
    }

    /// Makes a change and answers when it is on disk. Nothing is written when the work throws, nor when it changes
    /// something without recording it in the audit trail.
    package func write<Value: Sendable>(
        _ work: @escaping @Sendable (inout Transaction) throws -> Value
    ) async throws -> Value {
        guard let keys else { throw StorageError.keyless }
        return try await engine.write { connection in
            var transaction = Transaction(connection: connection, keys: keys)
            let value = try work(&transaction)
            try transaction.requireTrail()
            return value
        }
    }

    /// What is wrong with the database's file; empty when it is sound.
    package func integrityProblems() async throws -> [String] { try await engine.integrityProblems() }

    package func close() throws { try engine.close() }

    private func bringUpToDate(at instant: Instant) async throws {
        guard let keys else { throw StorageError.keyless }
        try await Migrator().migrate(engine, at: instant)
        try await engine.write { try keys.check(on: $0) }
    }
}

internal import GRDB

/// One writer's work that waits for its commit, and the way to answer it.
struct PendingWrite: Sendable {
    /// Called once the commit is on disk, or with the reason why it isn't.
    typealias Settlement = @Sendable (StorageError?) -> Void

    /// Runs the work in a savepoint of its own; what it gives back answers the writer.
    let run: @Sendable (Database) -> Settlement
    /// Answers the writer without running the work.
    let refuse: @Sendable (StorageError) -> Void

    init<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value,
        answer: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        run = { database in
            let outcome = Result { try Self.inSavepoint(of: database, work) }
            return { failure in answer(failure.map { .failure($0) } ?? outcome) }
        }
        refuse = { answer(.failure($0)) }
    }

    private static func inSavepoint<Value>(
        of database: Database, _ work: (Database) throws -> Value
    ) throws -> Value {
        try translatingErrors {
            var value: Value?
            try database.inSavepoint {
                value = try work(database)
                return .commit
            }
            guard let value else { throw StorageError.engine(code: 0, message: "the savepoint didn't run") }
            return value
        }
    }
}

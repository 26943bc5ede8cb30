/// What runs statements: SQLite now; another engine has the same verbs.
package protocol Engine: Sendable {
    /// Runs queries on one snapshot.
    func read<Value: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Runs statements in a savepoint of their own, perhaps with other writers in one commit, and answers only when the
    /// commit is on disk. Nothing is written when the work throws.
    func write<Value: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Copies the whole database, as one moment saw it, into a new file while others go on working.
    func copy(to path: String) async throws

    /// Asks the engine whether the file is sound; the answer holds what is wrong.
    func integrityProblems() async throws -> [String]

    func close() throws
}

/// Does the same work once for all who ask for it at the same time: a file that takes a while to make, say.
actor SharedWork {
    private var running: [String: Task<StoredBody?, any Error>] = [:]

    /// What `work` makes, or what it is making already under that name.
    func value(named name: String, _ work: @escaping @Sendable () async throws -> StoredBody?) async throws
        -> StoredBody?
    {
        if let task = running[name] { return try await task.value }
        let task = Task { try await work() }
        running[name] = task
        defer { running[name] = nil }
        return try await task.value
    }
}

internal import GRDB
internal import Synchronization

/// Gathers waiting writers so that one commit, and one wait for the disk, serves them all.
///
/// A lock rather than an actor guards the list, because the engine's own queue takes from it and can't wait.
final class GroupCommit: Sendable {
    /// Runs one writer's work in its savepoint; what it gives back is called with the commit's failure, or nil.
    typealias Job = @Sendable (Database) -> Settlement
    typealias Settlement = @Sendable (StorageError?) -> Void

    /// The most writers that share a commit, so that the first doesn't wait for ever.
    static let largestGroup = 64

    private let waiting = Mutex<[Job]>([])

    func add(_ job: @escaping Job) { waiting.withLock { $0.append(job) } }

    /// Commits what is waiting, at most one group; called once for every job added.
    func commitNext(on database: Database) {
        let group = waiting.withLock { list in
            let group = Array(list.prefix(Self.largestGroup))
            list.removeFirst(group.count)
            return group
        }
        guard !group.isEmpty else { return }
        var settlements: [Settlement] = []
        let failure = run(group, on: database, &settlements)
        for settle in settlements { settle(failure) }
    }

    private func run(_ group: [Job], on database: Database, _ settlements: inout [Settlement]) -> StorageError? {
        do {
            try translatingErrors { try database.beginTransaction(.immediate) }
            for job in group { settlements.append(job(database)) }
            try translatingErrors { try database.commit() }
            return nil
        } catch {
            abandon(database)
            for job in group.dropFirst(settlements.count) { settlements.append(Self.refusal(of: job)) }
            return error as? StorageError ?? .engine(code: 0, message: "")
        }
    }

    private func abandon(_ database: Database) {
        guard database.isInsideTransaction else { return }
        do {
            try database.rollback()
        } catch {
            // The engine has already rolled back by itself; there is nothing left to undo.
            return
        }
    }
}

internal import GRDB
internal import Synchronization

/// Gathers waiting writers so that one commit, and one wait for the disk, serves them all.
///
/// A lock rather than an actor guards the list, because the engine's own queue takes from it and can't wait.
final class GroupCommit: Sendable {
    /// The most writers that share a commit, so that the first doesn't wait for ever.
    static let largestGroup = 64

    private let waiting = Mutex<[PendingWrite]>([])

    func add(_ write: PendingWrite) { waiting.withLock { $0.append(write) } }

    /// Commits what is waiting, at most one group; called on the engine's writing queue, once for every write added.
    func commitNext(on database: Database) {
        let group = takeGroup()
        guard !group.isEmpty else { return }
        var settlements: [PendingWrite.Settlement] = []
        do {
            try run(group, on: database, &settlements)
            for settle in settlements { settle(nil) }
        } catch {
            abandon(database)
            let failure = error as? StorageError ?? .engine(code: 0, message: "the commit failed")
            for settle in settlements { settle(failure) }
            for write in group.dropFirst(settlements.count) { write.refuse(failure) }
        }
    }

    private func takeGroup() -> [PendingWrite] {
        waiting.withLock { list in
            let group = Array(list.prefix(Self.largestGroup))
            list.removeFirst(group.count)
            return group
        }
    }

    private func run(
        _ group: [PendingWrite], on database: Database, _ settlements: inout [PendingWrite.Settlement]
    ) throws {
        try translatingErrors {
            try database.beginTransaction(.immediate)
            for write in group {
                settlements.append(write.run(database))
                // A full disk makes the engine roll back everything by itself.
                guard database.isInsideTransaction else { throw StorageError.diskFull }
            }
            try database.commit()
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

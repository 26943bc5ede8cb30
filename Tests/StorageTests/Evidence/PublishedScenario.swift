import CommunitySafety
import Storage
import Testing

/// Everything that the store does with files of offices that wait, and with what waits too long.
enum PublishedScenario {
    /// After ``EvidenceScenario``, whose loads it names.
    static func run(in store: Store, _ ids: IDSource) async throws {
        let waiting = waiting(ids, [1, 2])
        let other = waiting.map { StoredPublishedLoad.again($0, ids.next()) }
        try await store.write { transaction in
            try transaction.insert(waiting[0], files: [("a.csv", digest, [1, 2]), ("b.csv", digest, [3])])
            for load in other { try transaction.insert(load, files: [("c.csv", digest, [4])]) }
            try transaction.record(Workbench.event(.loadPrepared))
        }
        try await read(waiting[0], in: store)
        try await settle(waiting[0], other, in: store)
        try await forget(in: store, ids)
    }

    private static let digest = String(repeating: "0", count: 64)

    private static func waiting(_ ids: IDSource, _ numbers: [Int]) -> [StoredPublishedLoad] {
        numbers.map {
            StoredPublishedLoad(
                id: ids.next(), name: "file \($0).csv", digest: digest, byteCount: 3, preparedBy: "operator",
                preparedAt: Workbench.now)
        }
    }

    private static func read(_ load: StoredPublishedLoad, in store: Store) async throws {
        #expect(try await store.read { try $0.publishedLoad(load.id) } == load)
        #expect(try await store.read { try $0.publishedFiles(load.id).map(\.name) } == ["a.csv", "b.csv"])
        #expect(try await store.read { try $0.publishedFiles(load.id).map(\.bytes) } == [[1, 2], [3]])
        #expect(try await store.read { try $0.publishedLoads().count } == 3)
        try await store.write { try $0.note([7], as: .ready, kind: .policeUK, ofPublished: load.id) }
        let noted = try await store.read { try $0.publishedLoad(load.id) }
        #expect(noted?.state == .ready && noted?.kind == .policeUK && noted?.report == [7] && noted?.version == 2)
    }

    private static func settle(
        _ load: StoredPublishedLoad, _ other: [StoredPublishedLoad], in store: Store
    ) async throws {
        try await store.write { transaction in
            #expect(try transaction.settle(published: load.id, version: 2, as: .taken, load: 1))
            #expect(try !transaction.settle(published: load.id, version: 3, as: .taken, load: 1))
            #expect(try transaction.removePublished(other[0].id))
            #expect(try !transaction.removePublished(other[0].id))
            #expect(try !transaction.removePublished(load.id))
            try transaction.note([8], as: .tables, kind: nil, ofPublished: other[1].id)
            try transaction.record(Workbench.event(.loadDiscarded))
        }
        #expect(try await store.read { try $0.publishedFiles(load.id).isEmpty })
        #expect(try await store.read { try $0.publishedFiles(other[1].id).isEmpty })
        #expect(try await store.read { try $0.publishedLoad(load.id)?.load } == 1)
        #expect(try await store.read { try $0.publishedLoads().isEmpty })
    }

    /// What was taken and what became tables stands on record until it is too old.
    private static func forget(in store: Store, _ ids: IDSource) async throws {
        let typed = try await store.write { transaction in
            try transaction.keepTyping([1], of: "operator", at: Workbench.now)
            return try transaction.tooOldCount(limit(Workbench.now))
        }
        #expect(typed == 0)
        let later = Workbench.now.adding(days: 1)
        #expect(try await store.read { try $0.tooOldCount(limit(later)) } == 3)
        try await store.write { try $0.removeTooOld(limit(later), at: later) }
        #expect(try await store.read { try $0.tooOldCount(limit(later)) } == 0)
    }

    private static func limit(_ instant: Instant) -> WaitingTooLong {
        WaitingTooLong(prepared: instant, typed: instant, received: instant, settled: instant)
    }
}

extension StoredPublishedLoad {
    fileprivate static func again(_ load: StoredPublishedLoad, _ id: RecordID) -> StoredPublishedLoad {
        StoredPublishedLoad(
            id: id, name: load.name, digest: load.digest, byteCount: load.byteCount, preparedBy: load.preparedBy,
            preparedAt: load.preparedAt)
    }
}

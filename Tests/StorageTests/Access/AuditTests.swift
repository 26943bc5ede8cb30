import Foundation
import GRDB
import Storage
import Testing

@Suite struct AuditTests {
    /// A folder with five entries, the third personal; then what an intruder does; then what verification says.
    private func verify(
        after tampering: String...
    ) async throws -> AuditVerification {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            for number in 1...5 { try await Self.add(number, to: store) }
            try store.close()
            let queue = try DatabaseQueue(path: data.databasePath)
            try await queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                for statement in tampering { try database.execute(sql: statement) }
            }
            try queue.close()
            let opened = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
            let verification = try await opened.verifyAudit()
            try opened.close()
            return verification
        }
    }

    private static func add(_ number: Int, to store: Store) async throws {
        let payload = AuditPayload(
            before: ["n": String(number)], after: ["n": String(number + 1)], why: "because", isPersonal: number == 3)
        try await store.write { _ = try $0.record(Workbench.event(.planImported, payload)) }
    }

    @Test func `an untouched chain is whole`() async throws {
        let verification = try await verify()
        #expect(verification.isWhole)
        #expect(verification.head.sequence == 5)
    }

    @Test func `the chain leads through a head that was kept earlier`() async throws {
        let store = try await Workbench.memory()
        for number in 1...3 { try await Self.add(number, to: store) }
        let kept = try await store.verifyAudit().head
        for number in 4...5 { try await Self.add(number, to: store) }
        #expect(AuditHead(text: kept.text) == kept)
        #expect(try await store.verifyAudit(against: kept).isWhole)
        let foreign = AuditHead(sequence: 3, hash: Array(repeating: 1, count: 32))
        #expect(try await store.verifyAudit(against: foreign).problems == [.keptHeadDiffers(sequence: 3)])
    }

    @Test(arguments: [
        ("UPDATE audit_entry SET actor = 'somebody' WHERE sequence = 2", AuditProblem.altered(sequence: 2)),
        ("UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 4", .altered(sequence: 4)),
        ("UPDATE audit_entry SET subject_kind = 'tes', subject_id = 't1' WHERE sequence = 1", .altered(sequence: 1)),
        ("UPDATE audit_entry SET payload_digest = zeroblob(32) WHERE sequence = 3", .altered(sequence: 3)),
        ("DELETE FROM audit_entry WHERE sequence = 3", .missing(sequence: 3)),
        ("DELETE FROM audit_entry WHERE sequence = 1", .missing(sequence: 1)),
        ("DELETE FROM audit_entry WHERE sequence = 5", .headDiffers(stored: 5, found: 4)),
        ("DELETE FROM audit_entry", .headDiffers(stored: 5, found: 0)),
        ("UPDATE audit_head SET sequence = 4", .headDiffers(stored: 4, found: 5)),
        ("DELETE FROM audit_head", .headDiffers(stored: 0, found: 5)),
        ("DELETE FROM audit_payload WHERE sequence = 2", .payloadMissing(sequence: 2)),
        ("UPDATE audit_payload SET body = x'7b7d' WHERE sequence = 2", .payloadAltered(sequence: 2)),
        (
            "UPDATE audit_payload SET body = NULL, erased_by = 5 WHERE sequence = 2",
            .payloadErasedWithoutEntry(sequence: 2)
        ),
    ])
    func `tampering is noticed and named`(statement: String, problem: AuditProblem) async throws {
        #expect(try await verify(after: statement).problems.contains(problem))
    }

    @Test func `two entries that change places are noticed`() async throws {
        let verification = try await verify(
            after: "UPDATE audit_entry SET sequence = 99 WHERE sequence = 2",
            "UPDATE audit_entry SET sequence = 2 WHERE sequence = 3",
            "UPDATE audit_entry SET sequence = 3 WHERE sequence = 99")
        #expect(!verification.isWhole)
    }

    @Test func `a tail cut off with its head set back is noticed by a head kept elsewhere`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            for number in 1...5 { try await Self.add(number, to: store) }
            let kept = try await store.verifyAudit().head
            try store.close()
            try await Self.cutOffTheLastEntry(of: data)
            let opened = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
            #expect(try await opened.verifyAudit().isWhole, "the chain alone can't know")
            #expect(try await opened.verifyAudit(against: kept).problems == [.keptHeadDiffers(sequence: 5)])
            try opened.close()
        }
    }

    private static func cutOffTheLastEntry(of data: DataFolder) async throws {
        let queue = try DatabaseQueue(path: data.databasePath)
        try await queue.write { database in
            try database.execute(
                sql: "UPDATE audit_head SET sequence = 4, hash = (SELECT hash FROM audit_entry WHERE sequence = 4)")
            try database.execute(sql: "DELETE FROM audit_payload WHERE sequence = 5")
            try database.execute(sql: "DELETE FROM audit_entry WHERE sequence = 5")
        }
        try queue.close()
    }

    @Test func `erasing a payload leaves the chain whole and says so`() async throws {
        let store = try await Workbench.memory()
        for number in 1...3 { try await Self.add(number, to: store) }
        try await store.write {
            _ = try $0.erasePayload(of: 3, by: "operator", at: Workbench.now, why: "asked by the person")
        }
        let verification = try await store.verifyAudit()
        #expect(verification.isWhole)
        #expect(verification.head.sequence == 4)
        let left = try await store.read {
            try $0.count("SELECT COUNT(*) AS count FROM audit_payload WHERE body IS NOT NULL")
        }
        #expect(left == 3)
    }
}

import CommunitySafety
import Foundation
import GRDB
import Storage
import Testing

@Suite struct PublicModeTests {
    private func withPublicStore(_ work: (Store, DataFolder) async throws -> Void) async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            _ = try await PlanStorageTests.keep(try SamplePlan.plan(), in: store)
            try store.close()
            let queue = try DatabaseQueue(path: data.databasePath)
            try await queue.write {
                try $0.execute(sql: "CREATE VIEW phone_book AS SELECT name, value FROM plan_member, member_contact")
            }
            try queue.close()
            let open = try await Store.openPublic(data)
            try await work(open, data)
            try open.close()
        }
    }

    private static let refused = [
        "SELECT value FROM member_contact",
        "SELECT VALUE FROM \"MEMBER_CONTACT\"",
        "SELECT value FROM main.member_contact",
        "/* name */ SELECT value FROM member_contact",
        "SELECT COUNT(*) AS count FROM member_contact",
        "SELECT 1 FROM member_contact",
        "SELECT name FROM plan_member WHERE EXISTS (SELECT 1 FROM member_contact)",
        "SELECT name FROM plan_member WHERE id IN (SELECT member_id FROM member_contact)",
        "SELECT (SELECT MAX(value) FROM member_contact) FROM plan",
        "SELECT name, value FROM plan_member NATURAL JOIN member_contact",
        "WITH c AS (SELECT value FROM member_contact) SELECT value FROM c",
        "WITH RECURSIVE c(v) AS (SELECT value FROM member_contact UNION ALL SELECT v FROM c) SELECT v FROM c",
        "SELECT name FROM plan_member UNION ALL SELECT value FROM member_contact",
        "SELECT name FROM plan_member EXCEPT SELECT kind FROM member_contact",
        "SELECT name FROM plan_member ORDER BY (SELECT COUNT(*) FROM member_contact)",
        "SELECT name, value FROM phone_book",
        "SELECT COUNT(*) AS count FROM phone_book",
        "SELECT body FROM audit_payload",
        "SELECT actor FROM audit_entry",
        "SELECT body FROM plan_import_source",
        "SELECT file_name FROM plan_import",
        "SELECT value FROM key_check",
        "SELECT sql FROM sqlite_schema",
        "SELECT sql FROM sqlite_master",
        "SELECT name FROM pragma_table_info('member_contact')",
        "SELECT name FROM pragma_table_list",
        "SELECT * FROM dbstat",
        "PRAGMA table_info(member_contact)",
        "PRAGMA query_only = OFF",
        "PRAGMA writable_schema = ON",
        "ATTACH DATABASE 'watchward.sqlite' AS other",
        "EXPLAIN SELECT value FROM member_contact",
        "INSERT INTO plan_member_link SELECT id, plan_version_id, member_id, 1, 'x' FROM member_contact",
        "DELETE FROM plan",
        "WITH x AS (SELECT 1) UPDATE plan SET version = 2",
        "CREATE TEMP TABLE t AS SELECT value FROM member_contact",
        "CREATE TEMP VIEW v AS SELECT value FROM member_contact",
        "VACUUM INTO '/tmp/copy.sqlite'",
        "SELECT 1; SELECT value FROM member_contact",
    ]

    @Test(arguments: refused) func `a hand-made query that touches what isn't public is refused`(query: String)
        async throws
    {
        try await withPublicStore { store, _ in
            await #expect(throws: StorageError.self, "\(query)") {
                try await store.read { reading in
                    try reading.forEach(SQL(stringLiteral: query)) { _ in Issue.record("a row came back: \(query)") }
                }
            }
        }
    }

    @Test func `the refusal is the guard's, not a slip of the pen`() async throws {
        try await withPublicStore { store, _ in
            for query in Self.refused.prefix(22) {
                do {
                    try await store.read { try $0.forEach(SQL(stringLiteral: query)) { _ in } }
                    Issue.record("not refused: \(query)")
                } catch let error as StorageError {
                    guard case .restricted = error else {
                        Issue.record("\(query): \(error)")
                        continue
                    }
                }
            }
        }
    }

    @Test func `an attached copy gives nothing away either`() async throws {
        try await withPublicStore { store, data in
            await #expect(throws: StorageError.self) {
                try await store.read { reading in
                    let path = data.databasePath
                    try reading.forEach("ATTACH DATABASE \(path) AS copy") { _ in }
                    try reading.forEach("SELECT value FROM copy.member_contact") { _ in }
                }
            }
        }
    }

    @Test func `the plan itself can be read without a key`() async throws {
        try await withPublicStore { store, data in
            #expect(store.isPublic)
            #expect(!Disk.exists(data.defaultKeyFile.path))
            let plan = try await store.read { reading in
                let version = try #require(try reading.planVersions().first)
                return try reading.plan(version)
            }
            let expected = try SamplePlan.publicPlan()
            #expect(plan == expected)
            #expect(try await store.read { try $0.revision() } == 1)
        }
    }

    @Test func `nothing can be written, sealed or verified without a key`() async throws {
        try await withPublicStore { store, _ in
            await #expect(throws: StorageError.keyless) { try await store.write { _ in } }
            await #expect(throws: StorageError.keyless) { _ = try await store.verifyAudit() }
        }
    }
}

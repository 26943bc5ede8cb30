import Foundation
import GRDB
import Storage
import Testing

@Suite struct WritingTests {
    private struct Refusal: Error {}

    private func addPlan(_ year: Int, _ transaction: inout Transaction) throws {
        try transaction.execute(
            "INSERT INTO plan (id, year_start, created_at) VALUES (\("p\(year)"), \(year), \(Workbench.now))")
        try transaction.record(Workbench.event())
    }

    private func years(_ store: Store) async throws -> [Int] {
        try await store.read {
            try $0.all("SELECT year_start FROM plan ORDER BY year_start") { try $0.integer("year_start") }
        }
    }

    @Test func `nothing is written when the work throws, the audit entry neither`() async throws {
        let store = try await Workbench.memory()
        await #expect(throws: Refusal.self) {
            try await store.write { transaction in
                try addPlan(2020, &transaction)
                throw Refusal()
            }
        }
        #expect(try await years(store).isEmpty)
        #expect(try await store.verifyAudit().head.sequence == 0)
    }

    @Test func `a change without an audit entry is refused`() async throws {
        let store = try await Workbench.memory()
        await #expect(throws: StorageError.unaudited) {
            try await store.write { transaction in
                _ = try transaction.execute(
                    "INSERT INTO plan (id, year_start, created_at) VALUES (\("x"), \(2020), \(Workbench.now))")
            }
        }
        #expect(try await years(store).isEmpty)
    }

    @Test func `many writers at once are all kept or refused one by one, and the chain is whole`() async throws {
        try await Workbench.withFolder { folder in
            let store = try await Store.create(in: DataFolder("\(folder)/d"), keys: Workbench.keys, at: Workbench.now)
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        do {
                            try await store.write { transaction in
                                try addPlan(1900 + number, &transaction)
                                if number.isMultiple(of: 7) { throw Refusal() }
                            }
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            let expected = (0..<200).filter { !$0.isMultiple(of: 7) }.map { 1900 + $0 }
            #expect(outcomes == expected.count)
            #expect(try await years(store) == expected)
            let audit = try await store.verifyAudit()
            #expect(audit.isWhole)
            #expect(audit.head.sequence == expected.count)
            try store.close()
        }
    }

    @Test func `a row that somebody else saved isn't overwritten`() async throws {
        let store = try await Workbench.memory()
        try await store.write { try addPlan(2020, &$0) }
        let id = RecordID("p2020")
        let save: @Sendable (inout Transaction) throws -> Void = { transaction in
            try transaction.change(
                "plan", id,
                by: "UPDATE plan SET created_at = \("later"), version = version + 1 WHERE id = \(id) AND version = \(1)"
            )
            try transaction.record(Workbench.event())
        }
        try await store.write(save)
        await #expect(throws: StorageError.staleVersion(table: "plan", id: "p2020")) { try await store.write(save) }
        let version = try await store.read { try $0.first("SELECT version FROM plan") { try $0.integer("version") } }
        #expect(version == 2)
    }

    @Test func `an acknowledged commit is in the files, and an open one isn't`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            try await store.write { try addPlan(2020, &$0) }
            try await store.write { transaction in
                try addPlan(2021, &transaction)
                // The files as they are while a commit is being made: what a killed process leaves.
                try FileManager.default.copyItem(atPath: data.path, toPath: "\(folder)/killed")
            }
            let killed = try await Store.open(DataFolder("\(folder)/killed"), keys: Workbench.keys, at: Workbench.now)
            #expect(try await years(killed) == [2020])
            #expect(try await killed.verifyAudit().isWhole)
            try FileManager.default.copyItem(atPath: data.path, toPath: "\(folder)/killed-later")
            let later = try await Store.open(
                DataFolder("\(folder)/killed-later"), keys: Workbench.keys, at: Workbench.now)
            #expect(try await years(later) == [2020, 2021])
            try killed.close()
            try later.close()
            try store.close()
        }
    }

    @Test func `commits wait for the disk, and readers don't wait for writers`() async throws {
        try await Workbench.withFolder { folder in
            let store = try await Store.create(in: DataFolder("\(folder)/d"), keys: Workbench.keys, at: Workbench.now)
            let modes = try await store.write { transaction in
                [
                    try transaction.first("PRAGMA synchronous") { try $0.integer("synchronous") },
                    try transaction.first("PRAGMA foreign_keys") { try $0.integer("foreign_keys") },
                ]
            }
            #expect(modes == [2, 1])
            let journal = try await store.read { try $0.first("PRAGMA journal_mode") { try $0.text("journal_mode") } }
            #expect(journal == "wal")
            try store.close()
        }
    }
}

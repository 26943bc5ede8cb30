import CommunitySafety
import Foundation
import Storage
import Testing

@Suite struct BackupTests {
    private func withBackup(_ work: (String, Plan) async throws -> Void) async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/data")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            _ = try await PlanStorageTests.keep(try SamplePlan.plan(), in: store)
            try Disk.write(Array("a picture".utf8), at: "\(data.filesPath)/picture.svg")
            try await store.backUp(to: "\(folder)/backup", mark: "1", at: Workbench.now)
            try store.close()
            try await work(folder, try SamplePlan.publicPlan())
        }
    }

    private func restoration(_ folder: String, keys: Keys = Workbench.keys) -> Restoration {
        Restoration(backup: "\(folder)/backup", folder: DataFolder("\(folder)/restored"), keys: keys)
    }

    @Test func `a restored backup gives the same plan, files and a whole chain`() async throws {
        try await withBackup { folder, plan in
            _ = try await restoration(folder).restore(actor: "operator", mark: "2", at: Workbench.now)
            let data = DataFolder("\(folder)/restored")
            let store = try await Store.open(data, keys: Workbench.keys, at: Workbench.now)
            let found = try await store.read { reading in
                try reading.plan(try #require(try reading.currentPlanVersion(of: plan.year)))
            }
            #expect(found == plan)
            #expect(try Disk.read("\(data.filesPath)/picture.svg", atMost: 100) == Array("a picture".utf8))
            let audit = try await store.verifyAudit()
            #expect(audit.isWhole)
            #expect(audit.head.sequence == 2, "the restoring stands in the trail")
            try store.close()
        }
    }

    @Test func `neither a backup nor a restore writes over what is there`() async throws {
        try await withBackup { folder, _ in
            let store = try await Store.open(DataFolder("\(folder)/data"), keys: Workbench.keys, at: Workbench.now)
            await #expect(throws: StorageError.folderNotEmpty(folder: "\(folder)/backup")) {
                try await store.backUp(to: "\(folder)/backup", mark: "3", at: Workbench.now)
            }
            try store.close()
            let over = Restoration(
                backup: "\(folder)/backup", folder: DataFolder("\(folder)/data"), keys: Workbench.keys)
            await #expect(throws: StorageError.folderNotEmpty(folder: "\(folder)/data")) {
                _ = try await over.restore(actor: "operator", mark: "4", at: Workbench.now)
            }
        }
    }

    @Test(arguments: ["watchward.sqlite", "files/picture.svg", "manifest.json"])
    func `a damaged or missing file stops the restore and leaves nothing`(file: String) async throws {
        for missing in [true, false] {
            try await withBackup { folder, _ in
                let path = "\(folder)/backup/\(file)"
                if missing { try Disk.remove(path) } else { try Disk.write(Array("damage".utf8), at: path) }
                await #expect(throws: StorageError.damagedBackup(file: file)) {
                    _ = try await restoration(folder).restore(actor: "operator", mark: "5", at: Workbench.now)
                }
                let left = try Disk.names(in: folder)
                #expect(left == ["backup", "data"])
            }
        }
    }

    @Test func `a restore with another key is refused and leaves nothing`() async throws {
        try await withBackup { folder, _ in
            await #expect(throws: StorageError.wrongKey) {
                _ = try await restoration(folder, keys: Workbench.otherKeys)
                    .restore(actor: "operator", mark: "6", at: Workbench.now)
            }
            let left = try Disk.names(in: folder)
            #expect(left == ["backup", "data"])
        }
    }

    @Test func `a manifest can't lead out of its folder`() async throws {
        try await withBackup { folder, _ in
            let path = "\(folder)/backup/manifest.json"
            let manifest = String(decoding: try Disk.read(path, atMost: 1 << 20), as: UTF8.self)
            try Disk.write(
                Array(manifest.replacing("files/picture.svg", with: "../data/watchward.sqlite").utf8), at: path)
            await #expect(throws: StorageError.damagedBackup(file: "../data/watchward.sqlite")) {
                _ = try await restoration(folder).restore(actor: "operator", mark: "7", at: Workbench.now)
            }
        }
    }

    @Test func `the key is in a backup only when it is asked for`() async throws {
        try await withBackup { folder, _ in
            #expect(
                try Disk.files(under: "\(folder)/backup") == ["files/picture.svg", "manifest.json", "watchward.sqlite"])
            let key = KeyFile(path: "\(folder)/data.key")
            _ = try key.create()
            let store = try await Store.open(DataFolder("\(folder)/data"), keys: Workbench.keys, at: Workbench.now)
            try await store.backUp(to: "\(folder)/with-key", mark: "8", at: Workbench.now, with: key)
            #expect(try Disk.files(under: "\(folder)/with-key").contains("watchward.key"))
            try store.close()
        }
    }
}

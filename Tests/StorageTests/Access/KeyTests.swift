import Foundation
import GRDB
import Storage
import Testing

@Suite struct KeyTests {
    private let field = Keys.Field(table: "member_contact", column: "value", row: "1")

    @Test func `the key file is for its owner only and is never overwritten`() async throws {
        try await Workbench.withFolder { folder in
            let file = KeyFile(path: "\(folder)/data.key")
            _ = try file.create()
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
            #expect(throws: StorageError.file(path: file.path, code: EEXIST)) { _ = try file.create() }
        }
    }

    @Test func `a key file gives the same keys each time, and two files give different ones`() async throws {
        try await Workbench.withFolder { folder in
            let first = KeyFile(path: "\(folder)/a.key")
            let second = KeyFile(path: "\(folder)/b.key")
            let sealed = try first.create().seal([1, 2, 3], for: field)
            _ = try second.create()
            #expect(try first.read().open(sealed, for: field) == [1, 2, 3])
            #expect(throws: StorageError.brokenSeal(table: "member_contact", id: "1")) {
                _ = try second.read().open(sealed, for: field)
            }
        }
    }

    @Test(arguments: [
        "", "watchward-key-1:", "watchward-key-1:zz", "watchward-key-1:00ff",
        "watchward-key-9:" + String(repeating: "a", count: 64),
    ])
    func `what isn't a key file is refused by name`(content: String) async throws {
        try await Workbench.withFolder { folder in
            let path = "\(folder)/x.key"
            try Disk.write(Array(content.utf8), at: path)
            #expect(throws: StorageError.unreadableKeyFile(path: path)) { _ = try KeyFile(path: path).read() }
            #expect(throws: StorageError.noKeyFile(path: "\(folder)/none")) {
                _ = try KeyFile(path: "\(folder)/none").read()
            }
        }
    }

    @Test func `a database opens only with its own key`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now).close()
            await #expect(throws: StorageError.wrongKey) {
                _ = try await Store.open(data, keys: Workbench.otherKeys, at: Workbench.now)
            }
            try await Store.open(data, keys: Workbench.keys, at: Workbench.now).close()
        }
    }

    @Test func `a sealed value holds only where it was put`() throws {
        let sealed = try Workbench.keys.seal(Array("01632 960 417".utf8), for: field)
        #expect(try Workbench.keys.open(sealed, for: field) == Array("01632 960 417".utf8))
        let elsewhere = Keys.Field(table: "member_contact", column: "value", row: "2")
        #expect(throws: StorageError.self) { _ = try Workbench.keys.open(sealed, for: elsewhere) }
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(throws: StorageError.self) { _ = try Workbench.keys.open(altered, for: field) }
        }
        #expect(throws: StorageError.self) { _ = try Workbench.keys.open([], for: field) }
        #expect(try Workbench.keys.seal([1], for: field) != Workbench.keys.seal([1], for: field))
    }

    @Test func `keys don't print themselves`() {
        #expect("\(Workbench.keys)" == "keys (secret)")
        #expect(Mirror(reflecting: Workbench.keys).children.isEmpty)
    }
}

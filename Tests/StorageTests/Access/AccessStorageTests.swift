import Foundation
import GRDB
import Storage
import Testing

@Suite struct AccessStorageTests {
    @Test func `accounts, sessions and links are kept and found`() async throws {
        try await AccessScenario.run(in: try await Workbench.memory(), Workbench.countedIDs())
    }

    @Test func `an address has one account`() async throws {
        let store = try await Workbench.memory()
        let ids = Workbench.countedIDs()
        try await AccessScenario.makeAccount(ids.next(), in: store)
        await #expect(throws: StorageError.self) { try await AccessScenario.makeAccount(ids.next(), in: store) }
    }

    @Test func `neither name, address, secret nor link's label stands readable in the file`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            try await AccessScenario.run(in: store, Workbench.countedIDs())
            try store.close()
            let files = try Disk.files(under: data.path).flatMap {
                try Disk.read("\(data.path)/\($0)", atMost: 1 << 24)
            }
            let whole = Data(files)
            #expect(whole.range(of: Data("plan_version".utf8)) != nil)
            for word in ["Ros Ferriby", AccessScenario.email, "ros@", "The parish"] {
                #expect(whole.range(of: Data(word.utf8)) == nil, "\(word)")
            }
        }
    }

    @Test(arguments: [
        "account", "account_person", "credential", "second_factor", "recovery_code", "throttle", "session", "held_form",
        "account_link", "signed_link",
    ])
    func `the public site may not even count them`(table: String) async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now).close()
            let open = try await Store.openPublic(data)
            do {
                try await open.read {
                    try $0.forEach(SQL(stringLiteral: "SELECT COUNT(*) AS count FROM \(table)")) { _ in }
                }
                Issue.record("\(table) was read")
            } catch let error as StorageError {
                guard case .restricted = error else {
                    Issue.record("\(error)")
                    return
                }
            }
            try open.close()
        }
    }

    @Test func `a keyed hash is one of its purpose and its key alone`() {
        let text = Array("ros@aldmere.example".utf8)
        let hashes = Keys.Purpose.allCases.map { Workbench.keys.mac(of: text, for: $0) }
        #expect(Set(hashes).count == Keys.Purpose.allCases.count)
        #expect(!hashes.contains(Workbench.otherKeys.mac(of: text, for: .accountLookup)))
        #expect(Workbench.keys.holds(hashes[0], of: text, for: .accountLookup))
        #expect(!Workbench.keys.holds(hashes[0], of: text, for: .signedLink))
        #expect(!Workbench.keys.holds(Array(hashes[0].dropLast()), of: text, for: .accountLookup))
    }
}

import CommunitySafety
import Storage
import Testing

@Suite struct PartnershipStorageTests {
    @Test func `records of every kind come back as they went, are changed once a version, removed and put back`()
        async throws
    {
        let store = try await Workbench.memory()
        try await PartnershipScenario(store: store, ids: Workbench.countedIDs()).run()
    }

    /// A folder with a holder and a contact of planted words, both private.
    private func withPlanted(_ work: (DataFolder) async throws -> Void) async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            let store = try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now)
            let ids = Workbench.countedIDs()
            try await store.write { transaction in
                for (id, record) in try PartnershipScenario.records(ids) {
                    guard record.kind.isPrivate else {
                        try transaction.insert(record, id: id)
                        continue
                    }
                    var values = record.values
                    values[record.kind == .holding ? .person : .value] = "0163 planted word"
                    values[.isPublished] = nil
                    try transaction.insert(try PartnershipRecord(record.kind, typed: values), id: id)
                }
                try transaction.record(Workbench.event())
            }
            try store.close()
            try await work(data)
        }
    }

    @Test func `names and contacts are nowhere in the file in the open`() async throws {
        try await withPlanted { data in
            for file in try Disk.files(under: data.path) {
                let bytes = try Disk.read("\(data.path)/\(file)", atMost: 1 << 26)
                #expect(!String(decoding: bytes, as: UTF8.self).contains("planted word"))
            }
        }
    }

    @Test(arguments: [PartnershipKind.team, .holding, .champion, .otherPlan, .abbreviation, .contact])
    func `the public site can't read what isn't public`(kind: PartnershipKind) async throws {
        try await withPlanted { data in
            let store = try await Store.openPublic(data)
            await #expect(throws: StorageError.self) { _ = try await store.read { try $0.partnershipRecords(kind) } }
            try store.close()
        }
    }

    @Test func `the public site reads agencies, published posts and groups without the key`() async throws {
        try await withPlanted { data in
            let store = try await Store.openPublic(data)
            try await store.read { reading in
                let agencies = try reading.partnershipRecords(.agency)
                #expect(agencies.map(\.record.name) == ["Aldmere Police"])
                #expect(try reading.partnershipRecords(.group).first?.record.lines(.members).count == 1)
                #expect(try reading.publishedHoldings().isEmpty)
                #expect(try reading.publishedContacts().isEmpty)
            }
            try store.close()
        }
    }

    @Test func `a sealed name that is moved to another row doesn't open`() async throws {
        let store = try await Workbench.memory()
        let ids = Workbench.countedIDs()
        try await store.write { transaction in
            let records = try PartnershipScenario.records(ids)
            for (id, record) in records { try transaction.insert(record, id: id) }
            let holding = try #require(records.first { $0.1.kind == .holding })
            try transaction.execute("DELETE FROM published_holder WHERE holding_id = \(holding.0)")
            try transaction.execute("UPDATE post_holding SET id = \(ids.next()) WHERE id = \(holding.0)")
            #expect(throws: StorageError.self) { _ = try transaction.openedRecords(.holding) }
            try transaction.record(Workbench.event())
        }
    }
}

import CommunitySafety
import Storage
import Testing

/// Everything that the store does with partners' tables: prepared, mapped, and typed in.
enum TableScenario {
    /// After ``EvidenceScenario``, whose figures it looks at.
    static func run(in store: Store, _ ids: IDSource) async throws {
        try await store.write { transaction in
            let mapping = try mappings(in: &transaction, ids)
            try prepared(in: &transaction, ids, mapping)
            try transaction.keepTyping([1], of: "operator", at: Workbench.now)
            try transaction.keepTyping([2, 3], of: "operator", at: Workbench.now)
            #expect(try transaction.typing(of: "operator") == [2, 3])
            try transaction.removeTyping(of: "operator")
            #expect(try transaction.typing(of: "operator") == nil)
            try figures(in: &transaction)
            try transaction.record(Workbench.event(.loadPrepared))
        }
    }

    private static func mappings(in transaction: inout Transaction, _ ids: IDSource) throws -> StoredMapping {
        let mapping = TableMapping(sheet: "Q1", headers: [.period], columns: [.init(heading: "ward", use: .area)])
        let first = StoredMapping(
            id: ids.next(), name: "Graffiti", fingerprint: "1: ward | #", sheetKey: "", fileKey: "graffiti",
            mapping: mapping, madeAt: Workbench.now, usedAt: Workbench.now)
        try transaction.insert(first, by: "operator")
        #expect(try transaction.mapping(first.id) == first)
        let renamed = StoredMapping(
            id: first.id, name: "Paint", fingerprint: "1: ward | #", sheetKey: "", fileKey: "graffiti",
            mapping: mapping, madeAt: Workbench.now, usedAt: Workbench.now)
        try transaction.change(first, to: renamed)
        #expect(throws: StorageError.self) { try transaction.change(first, to: renamed) }
        #expect(try transaction.mappings().map(\.name) == ["Paint"])
        return first
    }

    private static func prepared(
        in transaction: inout Transaction, _ ids: IDSource, _ mapping: StoredMapping
    ) throws {
        let prepared = StoredPreparedLoad(
            id: ids.next(), fileName: "graffiti.csv", digest: "00", preparedAt: Workbench.now, mappingID: mapping.id,
            body: [1, 2, 3], mapping: mapping.mapping)
        try transaction.insert(prepared, by: "operator")
        #expect(try transaction.prepared(prepared.id) == prepared)
        #expect(try transaction.preparedLoads().map(\.id) == [prepared.id])
        var other = mapping.mapping
        other.dash = .noReturn
        try transaction.change(prepared, to: other)
        #expect(throws: StorageError.self) { try transaction.change(prepared, to: other) }
        #expect(try transaction.prepared(prepared.id)?.mapping == other)
        try transaction.removePrepared(before: Workbench.now)
        #expect(try transaction.prepared(prepared.id) != nil)
        #expect(try transaction.removePrepared(prepared.id))
        #expect(try !transaction.removePrepared(prepared.id))
        #expect(try transaction.removeMapping(mapping.id, at: Workbench.now))
        #expect(try transaction.mapping(mapping.id) == nil)
    }

    /// Of the loads before it the second was taken back: 53 stands.
    private static func figures(in transaction: inout Transaction) throws {
        let month = try #require(EvidencePeriod(year: 2023, month: 4))
        let key = Observation.Key(measure: "asb.police", area: "E07009991", period: month, source: "police-uk")
        let standing = try transaction.standingValues(for: [key])
        #expect(standing[key]?.value == 53)
        #expect(standing.figures(of: standing.series(of: key)).map(\.value) == [53])
        #expect(try transaction.latest("asb.police", area: 1, month)?.value == 53)
        #expect(try transaction.heldMeasures().map(\.figures) == [1])
        #expect(try transaction.figures(ofLoad: 1, limit: 10).map(\.area) == ["Aldmere"])
        #expect(try transaction.heldMeasures(ofLoad: 1).map(\.figures) == [1])
        #expect(try transaction.areaNames().map(\.key) == ["aldmere", "saltwell"])
        #expect(try transaction.nextAreaNumber() == 3)
        let own = try #require(Measure(key: "own.visits", name: "Visits"))
        try transaction.insert(own)
        #expect(try transaction.measures().contains(own))
    }
}

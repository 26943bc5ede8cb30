package import CommunitySafety
internal import Foundation

/// How tables of one shape are read, as it is remembered.
package struct StoredMapping: Sendable, Hashable {
    package let id: RecordID
    package let name: String
    /// See `TableShape`; empty for a table that can't be recognised by its headings.
    package let fingerprint: String
    package let sheetKey: String
    package let fileKey: String
    package let mapping: TableMapping
    package let madeAt: Instant
    package let usedAt: Instant
    /// The row's version, for whoever changes it.
    package let version: Int

    package init(
        id: RecordID, name: String, fingerprint: String, sheetKey: String, fileKey: String, mapping: TableMapping,
        madeAt: Instant, usedAt: Instant, version: Int = 1
    ) {
        self.id = id
        self.name = name
        self.fingerprint = fingerprint
        self.sheetKey = sheetKey
        self.fileKey = fileKey
        self.mapping = mapping
        self.madeAt = madeAt
        self.usedAt = usedAt
        self.version = version
    }
}

extension Transaction {
    package mutating func insert(_ mapping: StoredMapping, by actor: String) throws {
        try execute(
            """
            INSERT INTO table_mapping
                (id, name, fingerprint, sheet_key, file_key, body, made_at, made_by, used_at)
            VALUES (\(mapping.id), \(mapping.name), \(mapping.fingerprint), \(mapping.sheetKey), \(mapping.fileKey),
                \(try MappingText.text(mapping.mapping)), \(mapping.madeAt), \(actor), \(mapping.usedAt))
            """)
    }

    /// Replaces how it is read by what a person last said; throws `staleVersion` when somebody was quicker.
    package mutating func change(_ stored: StoredMapping, to newer: StoredMapping) throws {
        try change(
            "table_mapping", stored.id,
            by: """
                UPDATE table_mapping
                SET name = \(newer.name), fingerprint = \(newer.fingerprint), sheet_key = \(newer.sheetKey),
                    file_key = \(newer.fileKey), body = \(try MappingText.text(newer.mapping)), used_at = \(newer.usedAt),
                    version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }

    /// Forgets a mapping; what was loaded by it stays. Answers whether it was there.
    package mutating func removeMapping(_ id: RecordID, at instant: Instant) throws -> Bool {
        try execute(
            """
            UPDATE table_mapping
            SET removed_at = \(instant), version = version + 1
            WHERE id = \(id) AND removed_at IS NULL
            """) == 1
    }
}

extension Querying {
    /// The mappings remembered, the one used last first.
    package func mappings() throws -> [StoredMapping] {
        try all("\(StoredMapping.columns) WHERE removed_at IS NULL ORDER BY used_at DESC, id DESC") {
            try StoredMapping($0)
        }
    }

    package func mapping(_ id: RecordID) throws -> StoredMapping? {
        try first("\(StoredMapping.columns) WHERE id = \(id) AND removed_at IS NULL") { try StoredMapping($0) }
    }
}

extension StoredMapping {
    fileprivate static let columns: SQL = """
        SELECT id, name, fingerprint, sheet_key, file_key, body, made_at, used_at, version
        FROM table_mapping
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), name: try row.text("name"), fingerprint: try row.text("fingerprint"),
            sheetKey: try row.text("sheet_key"), fileKey: try row.text("file_key"),
            mapping: try MappingText.mapping(Array(row.text("body").utf8)), madeAt: try row.instant("made_at"),
            usedAt: try row.instant("used_at"), version: try row.integer("version"))
    }
}

/// A mapping as it is kept.
enum MappingText {
    static func text(_ mapping: TableMapping) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(mapping), as: UTF8.self)
    }

    static func mapping(_ text: [UInt8]) throws -> TableMapping {
        try JSONDecoder().decode(TableMapping.self, from: Data(text))
    }
}

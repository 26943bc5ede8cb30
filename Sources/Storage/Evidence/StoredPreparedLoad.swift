package import CommunitySafety

/// A partner's file that waits to be taken in: its cells, sealed, since incidents may name people.
package struct StoredPreparedLoad: Sendable, Hashable {
    package let id: RecordID
    package let fileName: String
    package let digest: String
    package let preparedAt: Instant
    /// The remembered mapping that it is read by; nil while it has one of its own.
    package let mappingID: RecordID?
    /// The workbook as the services write it.
    package let body: [UInt8]
    package let mapping: TableMapping
    /// The row's version, for whoever changes it.
    package let version: Int

    package init(
        id: RecordID, fileName: String, digest: String, preparedAt: Instant, mappingID: RecordID?, body: [UInt8],
        mapping: TableMapping, version: Int = 1
    ) {
        self.id = id
        self.fileName = fileName
        self.digest = digest
        self.preparedAt = preparedAt
        self.mappingID = mappingID
        self.body = body
        self.mapping = mapping
        self.version = version
    }
}

extension Transaction {
    package mutating func insert(_ prepared: StoredPreparedLoad, by actor: String) throws {
        let body = try seal(prepared.body, for: .prepared("body", prepared.id))
        let mapping = try seal(
            Array(try MappingText.text(prepared.mapping).utf8), for: .prepared("mapping", prepared.id))
        try execute(
            """
            INSERT INTO prepared_load
                (id, file_name, digest, prepared_by, prepared_at, mapping_id, body, mapping)
            VALUES (\(prepared.id), \(prepared.fileName), \(prepared.digest), \(actor), \(prepared.preparedAt),
                \(prepared.mappingID), \(body), \(mapping))
            """)
    }

    /// Replaces how it is read; throws `staleVersion` when somebody was quicker. Saying so is no deed yet.
    package mutating func change(_ prepared: StoredPreparedLoad, to mapping: TableMapping) throws {
        let sealed = try seal(Array(try MappingText.text(mapping).utf8), for: .prepared("mapping", prepared.id))
        try change(
            "prepared_load", prepared.id,
            by: """
                UPDATE prepared_load
                SET mapping = \(sealed), version = version + 1
                WHERE id = \(prepared.id) AND version = \(prepared.version)
                """)
    }

    /// Answers whether it was there.
    @discardableResult
    package mutating func removePrepared(_ id: RecordID) throws -> Bool {
        try execute("DELETE FROM prepared_load WHERE id = \(id)") == 1
    }

    /// Removes what nobody took in; nobody's deed.
    package mutating func removePrepared(before instant: Instant) throws {
        try jot("DELETE FROM prepared_load WHERE prepared_at < \(instant)")
    }

    /// One prepared file with its cells; nil when it was taken in, thrown away or never was.
    package func prepared(_ id: RecordID) throws -> StoredPreparedLoad? {
        try first(
            """
            SELECT file_name, digest, prepared_at, mapping_id, body, mapping, version
            FROM prepared_load
            WHERE id = \(id)
            """
        ) { row in
            StoredPreparedLoad(
                id: id, fileName: try row.text("file_name"), digest: try row.text("digest"),
                preparedAt: try row.instant("prepared_at"), mappingID: try row.optionalID("mapping_id"),
                body: try open(try row.bytes("body"), for: .prepared("body", id)),
                mapping: try MappingText.mapping(try open(try row.bytes("mapping"), for: .prepared("mapping", id))),
                version: try row.integer("version"))
        }
    }

    /// Keeps what somebody has typed so far, in place of what they had before.
    package mutating func keepTyping(_ body: [UInt8], of party: String, at instant: Instant) throws {
        let sealed = try seal(body, for: .typing(party))
        try jot(
            """
            INSERT INTO typing_draft (party, body, kept_at)
            VALUES (\(party), \(sealed), \(instant))
            ON CONFLICT (party) DO UPDATE SET body = excluded.body, kept_at = excluded.kept_at
            """)
    }

    package mutating func removeTyping(of party: String) throws {
        try jot("DELETE FROM typing_draft WHERE party = \(party)")
    }

    package func typing(of party: String) throws -> [UInt8]? {
        try first("SELECT body FROM typing_draft WHERE party = \(party)") { row in
            try open(try row.bytes("body"), for: .typing(party))
        }
    }
}

extension Querying {
    /// What waits, newest first, without the cells.
    package func preparedLoads() throws -> [(id: RecordID, fileName: String, preparedAt: Instant)] {
        try all(
            """
            SELECT id, file_name, prepared_at
            FROM prepared_load
            ORDER BY prepared_at DESC, id DESC
            """
        ) { (try $0.id("id"), try $0.text("file_name"), try $0.instant("prepared_at")) }
    }
}

extension Keys.Field {
    fileprivate static func prepared(_ column: String, _ id: RecordID) -> Keys.Field {
        Keys.Field(table: "prepared_load", column: column, row: id.text)
    }

    fileprivate static func typing(_ party: String) -> Keys.Field {
        Keys.Field(table: "typing_draft", column: "body", row: party)
    }
}

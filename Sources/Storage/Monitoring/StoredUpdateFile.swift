internal import CommunitySafety
package import Proofreading

/// A file that shows what an update says.
package struct StoredUpdateFile: Sendable, Hashable {
    package let id: RecordID
    package let roundID: RecordID
    package let address: String
    /// Sealed in the database: it may name people.
    package let name: String
    package let byteCount: Int
    /// SHA-256 in hexadecimal.
    package let digest: String
    package let capacity: StoredUpdate.Capacity
    /// As the audit trail names whoever gave it.
    package let givenBy: String
    package let givenOn: CalendarDate

    package init(
        id: RecordID, roundID: RecordID, address: String, name: String, byteCount: Int, digest: String,
        capacity: StoredUpdate.Capacity, givenBy: String, givenOn: CalendarDate
    ) {
        self.id = id
        self.roundID = roundID
        self.address = address
        self.name = name
        self.byteCount = byteCount
        self.digest = digest
        self.capacity = capacity
        self.givenBy = givenBy
        self.givenOn = givenOn
    }

    fileprivate init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        self.init(
            id: id, roundID: try row.id("round_id"), address: try row.text("address"),
            name: String(decoding: try open(try row.bytes("name"), .updateFileName(of: id)), as: UTF8.self),
            byteCount: try row.integer("byte_count"), digest: try row.text("digest"),
            capacity: try row.choice("capacity"), givenBy: try row.text("given_by"),
            givenOn: try row.date("given_on"))
    }

    /// Those of a round that stand.
    fileprivate static func standing(_ round: RecordID) -> SQL {
        """
        SELECT id, round_id, address, name, byte_count, digest, capacity, given_by, given_on
        FROM update_file
        WHERE round_id = \(round) AND taken_back_at IS NULL
        ORDER BY address, id
        """
    }
}

extension ReadTransaction {
    /// Those of a round that stand, in the order in which they came.
    package func updateFiles(ofRound round: RecordID) throws -> [StoredUpdateFile] {
        try all(StoredUpdateFile.standing(round)) { try StoredUpdateFile($0, open: open) }
    }
}

extension Transaction {
    /// The same, for whoever writes.
    package func updateFiles(ofRound round: RecordID) throws -> [StoredUpdateFile] {
        try all(StoredUpdateFile.standing(round)) { try StoredUpdateFile($0, open: open) }
    }

    package mutating func insert(_ file: StoredUpdateFile, bytes: [UInt8]) throws {
        let name = try seal(Array(file.name.utf8), for: .updateFileName(of: file.id))
        try execute(
            """
            INSERT INTO update_file (id, round_id, address, name, byte_count, digest, capacity, given_by, given_on)
            VALUES (\(file.id), \(file.roundID), \(file.address), \(name), \(file.byteCount), \(file.digest),
                \(file.capacity.rawValue), \(file.givenBy), \(file.givenOn))
            """)
        let body = try seal(bytes, for: .updateFileBody(of: file.id))
        try execute("INSERT INTO update_file_body (file_id, body) VALUES (\(file.id), \(body))")
    }

    /// What is in a file; nil once it was taken back. Whoever returns it to a person records the reading first.
    package func body(ofUpdateFile id: RecordID) throws -> [UInt8]? {
        try first("SELECT body FROM update_file_body WHERE file_id = \(id)") {
            try open(try $0.bytes("body"), for: .updateFileBody(of: id))
        }
    }

    /// What was in it, and what it was called, is gone for good.
    package mutating func takeBack(updateFile id: RecordID, at now: Instant) throws {
        let name = try seal([], for: .updateFileName(of: id))
        try execute("DELETE FROM update_file_body WHERE file_id = \(id)")
        try execute("UPDATE update_file SET name = \(name), taken_back_at = \(now) WHERE id = \(id)")
    }
}

extension Keys.Field {
    fileprivate static func updateFileName(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "update_file", column: "name", row: id.text)
    }

    fileprivate static func updateFileBody(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "update_file_body", column: "body", row: id.text)
    }
}

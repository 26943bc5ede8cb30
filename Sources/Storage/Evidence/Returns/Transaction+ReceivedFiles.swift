internal import CommunitySafety

extension Transaction {
    package mutating func insert(_ file: StoredReceivedFile, bytes: [UInt8], parts: [ReturnPart]) throws {
        let name = try seal(Array(file.name.utf8), for: .receivedFile("name", of: file.id))
        let sender = try seal(Array(file.sender.utf8), for: .receivedFile("sender", of: file.id))
        let note = try seal(Array(file.note.utf8), for: .receivedFile("note", of: file.id))
        try execute(
            """
            INSERT INTO received_file (id, reference, agency_id, agency_name, request_id, name, sender, note, byte_count,
                digest, received_on, received_at, received_by, state)
            VALUES (\(file.id), \(file.reference), \(file.agency), \(file.agencyName), \(file.requestID), \(name),
                \(sender), \(note), \(file.byteCount), \(file.digest), \(file.receivedOn), \(file.receivedAt),
                \(file.receivedBy), 'waiting')
            """)
        let body = try seal(bytes, for: .receivedBody(of: file.id))
        try execute("INSERT INTO received_file_body (file_id, body) VALUES (\(file.id), \(body))")
        for part in parts {
            try execute(
                """
                INSERT INTO received_file_part (file_id, return_id, from_day, to_day)
                VALUES (\(file.id), \(part.returnID), \(part.period.from), \(part.period.to))
                """)
        }
    }

    /// A file that somebody acts on.
    package func receivedFile(_ id: RecordID) throws -> StoredReceivedFile? {
        try first("\(StoredReceivedFile.columns) WHERE id = \(id)") { try StoredReceivedFile($0, open: open) }
    }

    /// What is in a file; nil once it is gone. Whoever returns it to a person records the reading first.
    package func body(ofFile id: RecordID) throws -> [UInt8]? {
        try first("SELECT body FROM received_file_body WHERE file_id = \(id)") {
            try open(try $0.bytes("body"), for: .receivedBody(of: id))
        }
    }

    /// Removes what files hold that nobody loaded in time; they stay on record as expired.
    package mutating func expireFiles(before instant: Instant, at now: Instant) throws {
        try jot(
            """
            DELETE FROM received_file_body
            WHERE file_id IN (
                SELECT id
                FROM received_file
                WHERE state = 'waiting' AND received_at < \(instant)
            )
            """)
        try jot(
            """
            UPDATE received_file
            SET state = 'expired', settled_at = \(now), settled_by = 'retention'
            WHERE state = 'waiting' AND received_at < \(instant)
            """)
    }
}

extension Keys.Field {
    static func receivedBody(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "received_file_body", column: "body", row: id.text)
    }
}

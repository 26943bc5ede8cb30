package import CommunitySafety

extension Transaction {
    package mutating func insert(
        _ load: StoredPublishedLoad, files: [(name: String, digest: String, bytes: [UInt8])]
    ) throws {
        try execute(
            """
            INSERT INTO published_load (id, name, digest, byte_count, prepared_by, prepared_at, state)
            VALUES (\(load.id), \(load.name), \(load.digest), \(load.byteCount), \(load.preparedBy), \(load.preparedAt),
                'waiting')
            """)
        for (place, file) in files.enumerated() {
            let body = try seal(file.bytes, for: .publishedBody(load.id, place))
            try execute(
                """
                INSERT INTO published_load_file (load_id, place, name, digest, byte_count, body)
                VALUES (\(load.id), \(place), \(file.name), \(file.digest), \(file.bytes.count), \(body))
                """)
        }
    }

    /// What reading it gave, which is nobody's deed. The files of what turned out to be tables go. Nothing happens to one that was thrown away or taken in meanwhile.
    package mutating func note(
        _ report: [UInt8], as state: StoredPublishedLoad.State, kind: LoadKind?, ofPublished id: RecordID
    ) throws {
        let sealed = try seal(report, for: .publishedReport(id))
        try jot(
            """
            UPDATE published_load
            SET report = \(sealed), state = \(state.rawValue), kind = \(kind?.rawValue), version = version + 1
            WHERE id = \(id) AND state IN ('waiting', 'ready', 'failed')
            """)
        if state == .tables { try jot("DELETE FROM published_load_file WHERE load_id = \(id)") }
    }

    /// Says what became of one, and removes its files. Answers false when it doesn't wait any more, or another version of it
    /// does.
    package mutating func settle(
        published id: RecordID, version: Int, as state: StoredPublishedLoad.State, load: Int?
    ) throws -> Bool {
        try execute("DELETE FROM published_load_file WHERE load_id = \(id)")
        return try execute(
            """
            UPDATE published_load
            SET state = \(state.rawValue), load_number = \(load), version = version + 1
            WHERE id = \(id) AND version = \(version) AND state IN ('waiting', 'ready', 'failed')
            """) == 1
    }

    /// Answers whether it was there.
    package mutating func removePublished(_ id: RecordID) throws -> Bool {
        try execute("DELETE FROM published_load_file WHERE load_id = \(id)")
        return try execute("DELETE FROM published_load WHERE id = \(id) AND state IN ('waiting', 'ready', 'failed')")
            == 1
    }
}

internal import CommunitySafety

/// Files of which somebody said what became of them. Their content stays for a time, so that it can be taken back.
extension Transaction {
    /// Says what became of a file that waits; false when it doesn't wait any more. Its content goes at once, or stays until
    /// ``removeSettledBodies(before:)``.
    package mutating func settle(
        file id: RecordID, as state: StoredReceivedFile.State, load: Int?, keepsBody: Bool, by actor: String,
        at instant: Instant
    ) throws -> Bool {
        let changed = try execute(
            """
            UPDATE received_file
            SET state = \(state.rawValue), load_number = \(load), settled_at = \(instant), settled_by = \(actor)
            WHERE id = \(id) AND state = 'waiting'
            """)
        if !keepsBody { try execute("DELETE FROM received_file_body WHERE file_id = \(id)") }
        return changed == 1
    }

    /// A file waits again whose content is still there; false where it isn't, or the file waits already.
    package mutating func unsettle(file id: RecordID) throws -> Bool {
        try execute(
            """
            UPDATE received_file
            SET state = 'waiting', load_number = NULL, settled_at = NULL, settled_by = NULL
            WHERE id = \(id) AND state IN ('loaded', 'discarded')
                AND EXISTS (SELECT 1 FROM received_file_body WHERE file_id = received_file.id)
            """) == 1
    }

    /// A file whose load was taken back after its content had gone: nothing can be made of it any more.
    package mutating func expire(file id: RecordID) throws {
        try execute("UPDATE received_file SET state = 'expired', load_number = NULL WHERE id = \(id)")
    }

    /// Removes what settled files hold, of those settled before a moment.
    package mutating func removeSettledBodies(before instant: Instant) throws {
        try jot(
            """
            DELETE FROM received_file_body
            WHERE file_id IN (SELECT id FROM received_file WHERE settled_at < \(instant))
            """)
    }

    /// The periods that a load took in have been received, and are in no load any more.
    package mutating func forget(load number: Int) throws {
        try execute(
            "UPDATE return_answer SET load_number = NULL, version = version + 1 WHERE load_number = \(number)")
    }

    /// The files that a load took in.
    package func receivedFiles(ofLoad number: Int) throws -> [StoredReceivedFile] {
        try all("\(StoredReceivedFile.columns) WHERE load_number = \(number) ORDER BY reference") {
            try StoredReceivedFile($0, open: open)
        }
    }

    /// Says which received file a prepared table was read from. It is no deed by itself.
    package mutating func tie(prepared id: RecordID, toFile file: RecordID) throws {
        try execute("UPDATE prepared_load SET received_file_id = \(file) WHERE id = \(id)")
    }
}

extension Querying {
    /// The received file that a prepared table was read from; nil where it came another way.
    package func receivedFile(ofPrepared id: RecordID) throws -> RecordID? {
        try first("SELECT received_file_id FROM prepared_load WHERE id = \(id)") {
            try $0.optionalID("received_file_id")
        }
            ?? nil
    }

    /// Whether what is in a file is still kept.
    package func hasBody(file id: RecordID) throws -> Bool {
        try count("SELECT COUNT(*) AS count FROM received_file_body WHERE file_id = \(id)") == 1
    }

    /// How many files hold content still that were settled before a moment.
    package func settledBodyCount(before instant: Instant) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM received_file
            JOIN received_file_body ON received_file_body.file_id = received_file.id
            WHERE settled_at < \(instant)
            """)
    }
}

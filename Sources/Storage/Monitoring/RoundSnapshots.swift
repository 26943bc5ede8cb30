package import Proofreading

/// A note written after a round was closed.
package struct StoredRoundNote: Sendable, Hashable {
    package let id: RecordID
    package let roundID: RecordID
    /// The action that it is about; empty for the round as a whole.
    package let address: String
    package let on: CalendarDate
    package let by: String
    /// Sealed in the database.
    package let words: String

    package init(id: RecordID, roundID: RecordID, address: String, on: CalendarDate, by: String, words: String) {
        self.id = id
        self.roundID = roundID
        self.address = address
        self.on = on
        self.by = by
        self.words = words
    }
}

extension ReadTransaction {
    /// A round as it was frozen at its last closing: what `freeze` was given.
    package func frozen<Value: Decodable>(_ type: Value.Type, ofRound round: RecordID) throws -> Value? {
        try frozen(ofRound: round, open)
    }

    package func notes(ofRound round: RecordID) throws -> [StoredRoundNote] { try notes(ofRound: round, open) }
}

extension Transaction {
    /// The same, for whoever writes.
    package func frozen<Value: Decodable>(_ type: Value.Type, ofRound round: RecordID) throws -> Value? {
        try frozen(ofRound: round, open)
    }

    package func notes(ofRound round: RecordID) throws -> [StoredRoundNote] { try notes(ofRound: round, open) }
}

extension Querying {
    fileprivate func frozen<Value: Decodable>(
        ofRound round: RecordID, _ open: ([UInt8], Keys.Field) throws -> [UInt8]
    ) throws -> Value? {
        try first(
            """
            SELECT number, body
            FROM round_snapshot
            WHERE round_id = \(round)
            ORDER BY number DESC
            LIMIT 1
            """
        ) { row in
            try SealedText.value(
                try open(try row.bytes("body"), .snapshot(try row.integer("number"), of: round)))
        }
    }

    fileprivate func notes(
        ofRound round: RecordID, _ open: ([UInt8], Keys.Field) throws -> [UInt8]
    ) throws -> [StoredRoundNote] {
        try all(
            """
            SELECT id, address, written_on, written_by, body
            FROM round_note
            WHERE round_id = \(round)
            ORDER BY written_on, id
            """
        ) { row in
            let id = try row.id("id")
            let words = try open(try row.bytes("body"), .roundNote(of: id))
            return StoredRoundNote(
                id: id, roundID: round, address: try row.text("address"), on: try row.date("written_on"),
                by: try row.text("written_by"), words: String(decoding: words, as: UTF8.self))
        }
    }
}

extension Transaction {
    /// Keeps a round as it is now, beside what earlier closings kept.
    package mutating func freeze(_ value: some Encodable, ofRound round: RecordID, at now: Instant) throws {
        let number = try count(
            "SELECT COALESCE(MAX(number), 0) + 1 AS count FROM round_snapshot WHERE round_id = \(round)")
        let body = try seal(try SealedText.bytes(of: value), for: .snapshot(number, of: round))
        try execute(
            """
            INSERT INTO round_snapshot (round_id, number, taken_at, body)
            VALUES (\(round), \(number), \(now), \(body))
            """)
    }

    package mutating func insert(_ note: StoredRoundNote) throws {
        let body = try seal(Array(note.words.utf8), for: .roundNote(of: note.id))
        try execute(
            """
            INSERT INTO round_note (id, round_id, address, written_on, written_by, body)
            VALUES (\(note.id), \(note.roundID), \(note.address), \(note.on), \(note.by), \(body))
            """)
    }
}

extension Keys.Field {
    static func snapshot(_ number: Int, of round: RecordID) -> Keys.Field {
        Keys.Field(table: "round_snapshot", column: "body", row: "\(round.text)/\(number)")
    }

    static func roundNote(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "round_note", column: "body", row: id.text)
    }
}

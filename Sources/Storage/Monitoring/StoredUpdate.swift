package import CommunitySafety
internal import Foundation
package import Proofreading

/// An answer as it was given; it is never changed, and what comes later stands after it.
package struct StoredUpdate: Sendable, Hashable {
    /// In what capacity it was entered.
    package enum Capacity: String, Sendable, Hashable, CaseIterable { case link, behalf, account }

    package let id: RecordID
    package let roundID: RecordID
    package let address: String
    /// Counts from 1 within the round and action.
    package let number: Int
    /// The form that it came with, so that one sent twice is kept once.
    package let formKey: String
    package let capacity: Capacity
    /// As the audit trail names whoever entered it.
    package let enteredBy: String
    package let enteredOn: CalendarDate
    package let enteredAt: Instant
    /// Sealed in the database: names may stand in it.
    package let update: ActionUpdate

    package init(
        id: RecordID, roundID: RecordID, address: String, number: Int, formKey: String, capacity: Capacity,
        enteredBy: String, enteredOn: CalendarDate, enteredAt: Instant, update: ActionUpdate
    ) {
        self.id = id
        self.roundID = roundID
        self.address = address
        self.number = number
        self.formKey = formKey
        self.capacity = capacity
        self.enteredBy = enteredBy
        self.enteredOn = enteredOn
        self.enteredAt = enteredAt
        self.update = update
    }

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        self.init(
            id: id, roundID: try row.id("round_id"), address: try row.text("address"),
            number: try row.integer("number"), formKey: try row.text("form_key"), capacity: try row.choice("capacity"),
            enteredBy: try row.text("entered_by"), enteredOn: try row.date("entered_on"),
            enteredAt: try row.instant("entered_at"),
            update: try SealedText.value(try open(try row.bytes("body"), .updateBody(of: id.text))))
    }

    static let columns: SQL = """
        SELECT id, round_id, address, number, form_key, capacity, entered_by, entered_on, entered_at, body
        FROM action_update
        """
}

extension ReadTransaction {
    /// All answers of a round, by action and in the order in which they came.
    package func updates(ofRound round: RecordID) throws -> [StoredUpdate] {
        try all("\(StoredUpdate.columns) WHERE round_id = \(round) ORDER BY address, number") {
            try StoredUpdate($0, open: open)
        }
    }

    /// What somebody kept for later, by action's address.
    package func kept<Value: Decodable>(_ type: Value.Type, ofRound round: RecordID) throws -> [String: Value] {
        var kept: [String: Value] = [:]
        try forEach("SELECT address, body FROM kept_update WHERE round_id = \(round)") { row in
            let address = try row.text("address")
            kept[address] = try SealedText.value(
                try open(try row.bytes("body"), for: .keptUpdate(address, of: round)))
        }
        return kept
    }
}

extension Transaction {
    /// The same, for whoever writes.
    package func updates(ofRound round: RecordID) throws -> [StoredUpdate] {
        try all("\(StoredUpdate.columns) WHERE round_id = \(round) ORDER BY address, number") {
            try StoredUpdate($0, open: open)
        }
    }

    package mutating func insert(_ stored: StoredUpdate) throws {
        let body = try seal(try SealedText.bytes(of: stored.update), for: .updateBody(of: stored.id.text))
        try execute(
            """
            INSERT INTO action_update (id, round_id, address, number, form_key, capacity, entered_by, entered_on,
                entered_at, body)
            VALUES (\(stored.id), \(stored.roundID), \(stored.address), \(stored.number), \(stored.formKey),
                \(stored.capacity.rawValue), \(stored.enteredBy), \(stored.enteredOn), \(stored.enteredAt), \(body))
            """)
    }

    /// Keeps what somebody typed and hasn't sent; it is nobody's deed.
    package mutating func keep(
        _ typed: some Encodable, of address: String, in round: RecordID, at now: Instant
    ) throws {
        let body = try seal(try SealedText.bytes(of: typed), for: .keptUpdate(address, of: round))
        try jot(
            """
            INSERT INTO kept_update (round_id, address, kept_at, body)
            VALUES (\(round), \(address), \(now), \(body))
            ON CONFLICT (round_id, address) DO UPDATE SET kept_at = excluded.kept_at, body = excluded.body
            """)
    }

    /// What was kept has been sent.
    package mutating func forgetKept(_ address: String, in round: RecordID) throws {
        try jot("DELETE FROM kept_update WHERE round_id = \(round) AND address = \(address)")
    }
}

extension Keys.Field {
    static func updateBody(of id: String) -> Keys.Field { Keys.Field(table: "action_update", column: "body", row: id) }

    static func keptUpdate(_ address: String, of round: RecordID) -> Keys.Field {
        Keys.Field(table: "kept_update", column: "body", row: "\(round.text)/\(address)")
    }
}

/// Values as they are sealed: JSON with sorted keys.
enum SealedText {
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return [UInt8](try encoder.encode(value))
    }

    static func value<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(bytes))
    }
}

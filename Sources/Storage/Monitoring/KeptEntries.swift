extension ReadTransaction {
    /// What a party kept for an action in a round; `keeper` is its name in the trail.
    package func keptEntry<Value: Decodable>(
        _ type: Value.Type, of address: String, in round: RecordID, by keeper: String
    ) throws -> Value? {
        try first(
            """
            SELECT body
            FROM kept_entry
            WHERE round_id = \(round) AND address = \(address) AND keeper = \(keeper)
            """
        ) { row in
            try SealedText.value(try open(try row.bytes("body"), for: .keptEntry(address, of: round, by: keeper)))
        }
    }
}

extension Transaction {
    /// Keeps what a party typed and hasn’t sent; it is nobody’s deed.
    package mutating func keep(
        _ typed: some Encodable, of address: String, in round: RecordID, by keeper: String, at now: Instant
    ) throws {
        let body = try seal(try SealedText.bytes(of: typed), for: .keptEntry(address, of: round, by: keeper))
        try jot(
            """
            INSERT INTO kept_entry (round_id, address, keeper, kept_at, body)
            VALUES (\(round), \(address), \(keeper), \(now), \(body))
            ON CONFLICT (round_id, address, keeper) DO UPDATE SET kept_at = excluded.kept_at, body = excluded.body
            """)
    }

    /// What was kept has been sent.
    package mutating func forgetKept(_ address: String, in round: RecordID, by keeper: String) throws {
        try jot(
            "DELETE FROM kept_entry WHERE round_id = \(round) AND address = \(address) AND keeper = \(keeper)")
    }

    /// Whether a form was sent as an answer already.
    package func isSent(_ formKey: String, of address: String, in round: RecordID) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM action_update
            WHERE round_id = \(round) AND address = \(address) AND form_key = \(formKey)
            """) > 0
    }
}

extension Keys.Field {
    static func keptEntry(_ address: String, of round: RecordID, by keeper: String) -> Keys.Field {
        Keys.Field(table: "kept_entry", column: "body", row: "\(round.text)/\(address)/\(keeper)")
    }
}

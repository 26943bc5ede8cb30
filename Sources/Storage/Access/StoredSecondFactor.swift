/// An account's second factor: the secret that it shares with the person's authenticator.
package struct StoredSecondFactor: Sendable, Hashable {
    package let secret: [UInt8]
    /// Whether the person has shown a code of it; until then it counts for nothing.
    package let isConfirmed: Bool
    /// The last time step whose code was used; no code of it or an earlier one is taken again.
    package let lastStep: Int

    package init(secret: [UInt8], isConfirmed: Bool, lastStep: Int) {
        self.secret = secret
        self.isConfirmed = isConfirmed
        self.lastStep = lastStep
    }
}

extension Transaction {
    package func secondFactor(of account: RecordID) throws -> StoredSecondFactor? {
        try first(
            """
            SELECT secret, confirmed_at, last_step
            FROM second_factor
            WHERE account_id = \(account)
            """
        ) { row in
            StoredSecondFactor(
                secret: try open(try row.bytes("secret"), for: .totpSecret(of: account)),
                isConfirmed: try row.optionalText("confirmed_at") != nil, lastStep: try row.integer("last_step"))
        }
    }

    /// Begins an enrolment; an older one that wasn't confirmed is forgotten.
    package mutating func beginSecondFactor(_ secret: [UInt8], of account: RecordID, at instant: Instant) throws {
        let sealed = try seal(secret, for: .totpSecret(of: account))
        try execute(
            """
            INSERT INTO second_factor (account_id, secret, begun_at, confirmed_at, last_step)
            VALUES (\(account), \(sealed), \(instant), NULL, 0)
            ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at,
                confirmed_at = NULL, last_step = 0
            """)
    }

    /// Uses up a step: true unless it or a later one was used already. Confirms the factor at its first use.
    package mutating func useStep(_ step: Int, of account: RecordID, at instant: Instant) throws -> Bool {
        try execute(
            """
            UPDATE second_factor
            SET last_step = \(step), confirmed_at = COALESCE(confirmed_at, \(instant))
            WHERE account_id = \(account) AND last_step < \(step)
            """) == 1
    }

    package mutating func removeSecondFactor(of account: RecordID) throws {
        try execute("DELETE FROM second_factor WHERE account_id = \(account)")
        try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
    }
}

extension Querying {
    /// Whether the account has a second factor that its person has confirmed.
    package func hasSecondFactor(_ account: RecordID) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM second_factor
            WHERE account_id = \(account) AND confirmed_at IS NOT NULL
            """) > 0
    }
}

extension Keys.Field {
    static func totpSecret(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "second_factor", column: "secret", row: id.text)
    }
}

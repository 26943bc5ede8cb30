extension Transaction {
    /// Replaces an account's recovery codes; only their keyed hashes are kept.
    package mutating func setRecoveryCodes(
        _ hashes: [[UInt8]], of account: RecordID, at instant: Instant, ids: IDSource
    ) throws {
        try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
        for hash in hashes {
            try execute(
                """
                INSERT INTO recovery_code (id, account_id, hash, made_at)
                VALUES (\(ids.next()), \(account), \(hash), \(instant))
                """)
        }
    }

    /// Uses a code up: true when it was the account's and hadn't been used.
    package mutating func useRecoveryCode(_ hash: [UInt8], of account: RecordID, at instant: Instant) throws -> Bool {
        try execute(
            """
            UPDATE recovery_code
            SET used_at = \(instant)
            WHERE account_id = \(account) AND hash = \(hash) AND used_at IS NULL
            """) == 1
    }
}

extension Querying {
    /// How many codes an account has left.
    package func recoveryCodesLeft(of account: RecordID) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM recovery_code
            WHERE account_id = \(account) AND used_at IS NULL
            """)
    }
}

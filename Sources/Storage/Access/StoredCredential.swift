/// A password's hash with everything that it was made with, so that the cost can be raised later.
package struct StoredCredential: Sendable, Hashable {
    /// scrypt's parameters (RFC 7914): N, r and p.
    package let rounds: Int
    package let blockSize: Int
    package let parallelism: Int
    package let salt: [UInt8]
    package let hash: [UInt8]

    package init(rounds: Int, blockSize: Int, parallelism: Int, salt: [UInt8], hash: [UInt8]) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.salt = salt
        self.hash = hash
    }
}

extension Querying {
    /// An account's password hash; nil while none was set.
    package func credential(of account: RecordID) throws -> StoredCredential? {
        try first(
            """
            SELECT rounds, block_size, parallelism, salt, hash
            FROM credential
            WHERE account_id = \(account)
            """
        ) { row in
            StoredCredential(
                rounds: try row.integer("rounds"), blockSize: try row.integer("block_size"),
                parallelism: try row.integer("parallelism"), salt: try row.bytes("salt"), hash: try row.bytes("hash"))
        }
    }
}

extension Transaction {
    /// Sets an account's password hash in the place of the one before.
    package mutating func set(_ credential: StoredCredential, of account: RecordID, at instant: Instant) throws {
        try execute(
            """
            INSERT INTO credential (account_id, rounds, block_size, parallelism, salt, hash, set_at)
            VALUES (\(account), \(credential.rounds), \(credential.blockSize), \(credential.parallelism),
                \(credential.salt), \(credential.hash), \(instant))
            ON CONFLICT (account_id) DO UPDATE SET rounds = excluded.rounds, block_size = excluded.block_size,
                parallelism = excluded.parallelism, salt = excluded.salt, hash = excluded.hash, set_at = excluded.set_at
            """)
    }

    /// Takes an account's password away, so that only a one-time link leads in.
    package mutating func removeCredential(of account: RecordID) throws {
        try execute("DELETE FROM credential WHERE account_id = \(account)")
    }
}

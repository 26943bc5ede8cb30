extension ReadTransaction {
    /// The session that a token's hash belongs to, ended and expired ones included.
    package func session(tokenHash: [UInt8]) throws -> FoundSession? {
        try first(
            """
            SELECT \(StoredSession.columns), \(StoredAccount.columns), account_person.name, session.token_hash,
                session.next_hash
            FROM session
            JOIN account ON account.id = session.account_id
            JOIN account_person ON account_person.account_id = session.account_id
            WHERE session.token_hash = \(tokenHash) OR session.next_hash = \(tokenHash)
                OR session.rotated_from = \(tokenHash)
            """
        ) { row in
            let account = try StoredAccount(row)
            let next = try row.optionalBytes("next_hash")
            let isCurrent = try row.bytes("token_hash") == tokenHash
            let name = try open(try row.bytes("name"), for: .accountName(of: account.id))
            return FoundSession(
                session: try StoredSession(row), account: account,
                token: isCurrent ? .current : next == tokenHash ? .next : .former,
                name: String(decoding: name, as: UTF8.self), isRotating: next != nil)
        }
    }
}

extension Querying {
    /// An account's sessions that haven't ended, the last used first.
    package func sessions(of account: RecordID) throws -> [StoredSession] {
        try all(
            """
            SELECT \(StoredSession.columns)
            FROM session
            WHERE account_id = \(account) AND ended_at IS NULL
            ORDER BY used_at DESC
            """
        ) { try StoredSession($0) }
    }

    package func session(_ id: RecordID) throws -> StoredSession? {
        try first("SELECT \(StoredSession.columns) FROM session WHERE id = \(id)") { try StoredSession($0) }
    }
}

extension Transaction {
    package mutating func insert(_ session: StoredSession, tokenHash: [UInt8]) throws {
        try execute(
            """
            INSERT INTO session (id, account_id, token_hash, rotated_at, is_proved, device, created_at, used_at,
                expires_at)
            VALUES (\(session.id), \(session.accountID), \(tokenHash), \(session.rotatedAt), \(session.isProved),
                \(session.device), \(session.createdAt), \(session.usedAt), \(session.expiresAt))
            """)
    }

    /// Gives a session another token at once and marks what it has proved; every older token is dead.
    package mutating func renew(
        _ session: RecordID, tokenHash: [UInt8], isProved: Bool, at instant: Instant
    ) throws {
        try execute(
            """
            UPDATE session
            SET token_hash = \(tokenHash), next_hash = NULL, rotated_from = NULL, rotated_at = \(instant),
                is_proved = \(isProved), used_at = \(instant)
            WHERE id = \(session) AND ended_at IS NULL
            """)
    }

    /// Ends one session; answers whether it was still open.
    package mutating func end(_ session: RecordID, at instant: Instant) throws -> Bool {
        try execute("UPDATE session SET ended_at = \(instant) WHERE id = \(session) AND ended_at IS NULL") == 1
    }

    /// Ends all sessions of an account but the one named, and answers how many.
    @discardableResult
    package mutating func endSessions(
        of account: RecordID, except kept: RecordID? = nil, at instant: Instant
    ) throws -> Int {
        try execute(
            """
            UPDATE session
            SET ended_at = \(instant)
            WHERE account_id = \(account) AND ended_at IS NULL AND id <> \(kept?.text ?? "")
            """)
    }
}

/// Housekeeping of sessions: jottings, not deeds.
extension Transaction {
    package mutating func noteUse(of session: RecordID, at instant: Instant) throws {
        try jot("UPDATE session SET used_at = \(instant) WHERE id = \(session)")
    }

    /// Gives out the token that takes the current one's place once it is used.
    package mutating func offer(_ tokenHash: [UInt8], to session: RecordID, at instant: Instant) throws {
        try jot(
            """
            UPDATE session
            SET next_hash = \(tokenHash), rotated_at = \(instant)
            WHERE id = \(session) AND ended_at IS NULL
            """)
    }

    /// Puts the offered token in the place of the current one, which is remembered as the former.
    package mutating func takeUp(_ tokenHash: [UInt8], of session: RecordID, at instant: Instant) throws {
        try jot(
            """
            UPDATE session
            SET rotated_from = token_hash, token_hash = \(tokenHash), next_hash = NULL, rotated_at = \(instant),
                used_at = \(instant)
            WHERE id = \(session) AND next_hash = \(tokenHash)
            """)
    }

    /// Forgets sessions that ended or expired before a moment.
    package mutating func clearSessions(before instant: Instant) throws {
        try jot("DELETE FROM session WHERE expires_at < \(instant)")
    }
}

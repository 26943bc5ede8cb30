/// A link that lets one person set the password of one account, once.
package struct StoredAccountLink: Sendable, Hashable {
    package enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// A new account's first password.
        case invite
        /// A new password in the place of a lost one; the second factor is set up anew.
        case reset
    }

    package let id: RecordID
    package let accountID: RecordID
    package let purpose: Purpose
    package let createdAt: Instant
    package let expiresAt: Instant

    package init(id: RecordID, accountID: RecordID, purpose: Purpose, createdAt: Instant, expiresAt: Instant) {
        self.id = id
        self.accountID = accountID
        self.purpose = purpose
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}

extension Querying {
    /// The unused link that a token's hash belongs to; whether it has expired is for the caller to see.
    package func accountLink(tokenHash: [UInt8]) throws -> StoredAccountLink? {
        try first(
            """
            SELECT id, account_id, purpose, created_at, expires_at
            FROM account_link
            WHERE token_hash = \(tokenHash) AND used_at IS NULL
            """
        ) { row in
            StoredAccountLink(
                id: try row.id("id"), accountID: try row.id("account_id"), purpose: try row.choice("purpose"),
                createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"))
        }
    }
}

extension Transaction {
    /// Writes a link; older ones of the account lead nowhere from now on.
    package mutating func insert(_ link: StoredAccountLink, tokenHash: [UInt8]) throws {
        try useAccountLinks(of: link.accountID, at: link.createdAt)
        try execute(
            """
            INSERT INTO account_link (id, account_id, purpose, token_hash, created_at, expires_at)
            VALUES (\(link.id), \(link.accountID), \(link.purpose.rawValue), \(tokenHash), \(link.createdAt),
                \(link.expiresAt))
            """)
    }

    /// Uses up all links of an account.
    package mutating func useAccountLinks(of account: RecordID, at instant: Instant) throws {
        try execute("UPDATE account_link SET used_at = \(instant) WHERE account_id = \(account) AND used_at IS NULL")
    }
}

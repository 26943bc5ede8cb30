/// Somebody's signing in on one device. Of its tokens only hashes are kept.
package struct StoredSession: Sendable, Hashable {
    package let id: RecordID
    package let accountID: RecordID
    /// Whether everything that the role asks for was shown: password, and second factor.
    package let isProved: Bool
    /// The browser and system in words: “Firefox on Linux”.
    package let device: String
    package let createdAt: Instant
    package let usedAt: Instant
    package let rotatedAt: Instant
    package let expiresAt: Instant
    package let endedAt: Instant?

    package init(
        id: RecordID, accountID: RecordID, isProved: Bool, device: String, createdAt: Instant, expiresAt: Instant
    ) {
        self.id = id
        self.accountID = accountID
        self.isProved = isProved
        self.device = device
        self.createdAt = createdAt
        usedAt = createdAt
        rotatedAt = createdAt
        self.expiresAt = expiresAt
        endedAt = nil
    }

    init(_ row: Row) throws {
        id = try row.id("session_id")
        accountID = try row.id("session_account_id")
        isProved = try row.bool("is_proved")
        device = try row.text("device")
        createdAt = try row.instant("session_created_at")
        usedAt = try row.instant("used_at")
        rotatedAt = try row.instant("rotated_at")
        expiresAt = try row.instant("expires_at")
        endedAt = try row.optionalText("ended_at").flatMap { Instant(text: $0) }
    }

    static let columns: SQL = """
        session.id AS session_id, session.account_id AS session_account_id, session.is_proved, session.device,
            session.created_at AS session_created_at, session.used_at, session.rotated_at, session.expires_at,
            session.ended_at
        """
}

/// A session that a token belongs to, with its account.
package struct FoundSession: Sendable, Hashable {
    /// Which of the session's tokens it was.
    package enum Token: Sendable, Hashable {
        case current
        /// The one that is to take the current one's place, used for the first time.
        case next
        /// The one before the current one.
        case former
    }

    package let session: StoredSession
    package let account: StoredAccount
    package let token: Token
    /// The person's own name.
    package let name: String
    /// Whether a next token has been given out.
    package let isRotating: Bool
}

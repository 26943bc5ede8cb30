/// A link for somebody without an account: it opens one record for one purpose.
package struct StoredSignedLink: Sendable, Hashable {
    package let id: RecordID
    /// The permission that it gives, by its stable name.
    package let permission: String
    package let subject: AuditSubject
    /// Who it was made for, in the words of whoever made it; sealed in the database.
    package let label: String
    /// As the audit trail names whoever made it.
    package let madeBy: String
    package let createdAt: Instant
    package let expiresAt: Instant
    package let uses: Int
    /// Nil for any number.
    package let usesLeft: Int?
    package let revokedAt: Instant?
    /// When something was last sent with it.
    package let usedAt: Instant?

    package init(
        id: RecordID, permission: String, subject: AuditSubject, label: String, madeBy: String, createdAt: Instant,
        expiresAt: Instant, uses: Int = 0, usesLeft: Int? = nil, revokedAt: Instant? = nil,
        usedAt: Instant? = nil
    ) {
        self.id = id
        self.permission = permission
        self.subject = subject
        self.label = label
        self.madeBy = madeBy
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.uses = uses
        self.usesLeft = usesLeft
        self.revokedAt = revokedAt
        self.usedAt = usedAt
    }

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        self.init(
            id: id, permission: try row.text("permission"),
            subject: AuditSubject(kind: try row.text("subject_kind"), id: try row.text("subject_id")),
            label: String(decoding: try open(try row.bytes("label"), .linkLabel(of: id)), as: UTF8.self),
            madeBy: try row.text("made_by"), createdAt: try row.instant("created_at"),
            expiresAt: try row.instant("expires_at"), uses: try row.integer("uses"),
            usesLeft: try row.optionalInteger("uses_left"),
            revokedAt: try row.optionalText("revoked_at").flatMap { Instant(text: $0) },
            usedAt: try row.optionalText("used_at").flatMap { Instant(text: $0) })
    }
}

extension Unsealing {
    package func signedLink(_ id: RecordID) throws -> StoredSignedLink? {
        try first("SELECT \(StoredSignedLink.columns) FROM signed_link WHERE id = \(id)") {
            try StoredSignedLink($0, open: open)
        }
    }
}

extension ReadTransaction {
    /// The links made for a record, newest first.
    package func signedLinks(of subject: AuditSubject) throws -> [StoredSignedLink] {
        try all(
            """
            SELECT \(StoredSignedLink.columns)
            FROM signed_link
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id)
            ORDER BY created_at DESC, id DESC
            """
        ) { try StoredSignedLink($0, open: open) }
    }

    /// The links that open drafts of a plan, whole or one priority of it, newest first. A priority's subject is the version's
    /// id, a slash and the slug.
    package func signedLinks(ofPlan plan: RecordID) throws -> [StoredSignedLink] {
        try all(
            """
            SELECT \(StoredSignedLink.columns)
            FROM signed_link
            WHERE subject_kind IN ('plan_version', 'plan_priority') AND EXISTS (
                SELECT 1
                FROM plan_version
                WHERE plan_version.plan_id = \(plan)
                    AND substr(signed_link.subject_id, 1, length(plan_version.id)) = plan_version.id
            )
            ORDER BY created_at DESC, id DESC
            """
        ) { try StoredSignedLink($0, open: open) }
    }
}

extension Transaction {
    package mutating func insert(_ link: StoredSignedLink) throws {
        let label = try seal(Array(link.label.utf8), for: .linkLabel(of: link.id))
        try execute(
            """
            INSERT INTO signed_link (id, permission, subject_kind, subject_id, label, made_by, created_at, expires_at,
                uses, uses_left)
            VALUES (\(link.id), \(link.permission), \(link.subject.kind), \(link.subject.id), \(label), \(link.madeBy),
                \(link.createdAt), \(link.expiresAt), 0, \(link.usesLeft))
            """)
    }

    /// Counts one use: false when the link is revoked, has expired or has none left.
    package mutating func useSignedLink(_ id: RecordID, at instant: Instant) throws -> Bool {
        try execute(
            """
            UPDATE signed_link
            SET uses = uses + 1, uses_left = uses_left - 1, used_at = \(instant)
            WHERE id = \(id) AND revoked_at IS NULL AND expires_at > \(instant) AND COALESCE(uses_left, 1) > 0
            """) == 1
    }

    package mutating func revokeSignedLink(_ id: RecordID, at instant: Instant) throws -> Bool {
        try execute("UPDATE signed_link SET revoked_at = \(instant) WHERE id = \(id) AND revoked_at IS NULL") == 1
    }
}

extension StoredSignedLink {
    static let columns: SQL = """
        id, permission, subject_kind, subject_id, label, made_by, created_at, expires_at, uses, uses_left, revoked_at,
        used_at
        """
}

extension Keys.Field {
    static func linkLabel(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "signed_link", column: "label", row: id.text)
    }
}

package import CommunitySafety

/// What somebody had typed into a record's form when it was last saved by itself. Only they see it.
package struct StoredDraft: Sendable, Hashable {
    package let actor: String
    package let recordID: RecordID
    package let planVersionID: RecordID
    /// The row's version that the form was made from; 0 for a record that isn't there yet.
    package let baseVersion: Int
    package let text: RecordText
    package let savedAt: Instant

    package init(
        actor: String, recordID: RecordID, planVersionID: RecordID, baseVersion: Int, text: RecordText, savedAt: Instant
    ) {
        self.actor = actor
        self.recordID = recordID
        self.planVersionID = planVersionID
        self.baseVersion = baseVersion
        self.text = text
        self.savedAt = savedAt
    }
}

extension Querying {
    /// What this actor had typed into this record's form; nil when there is nothing.
    package func draft(of record: RecordID, by actor: String) throws -> StoredDraft? {
        try first(
            """
            SELECT actor, record_id, plan_version_id, base_version, body, saved_at
            FROM editing_draft
            WHERE actor = \(actor) AND record_id = \(record)
            """
        ) { try StoredDraft($0) }
    }

    /// Everything that this actor has typed and not saved, newest first.
    package func drafts(by actor: String) throws -> [StoredDraft] {
        try all(
            """
            SELECT actor, record_id, plan_version_id, base_version, body, saved_at
            FROM editing_draft
            WHERE actor = \(actor)
            ORDER BY saved_at DESC, record_id
            """
        ) { try StoredDraft($0) }
    }
}

extension Transaction {
    /// Keeps what is being typed. It is nobody else's business yet, so it leaves no audit entry.
    package func keep(_ draft: StoredDraft) throws {
        _ = try connection.execute(
            """
            INSERT INTO editing_draft (actor, record_id, kind, plan_version_id, base_version, body, saved_at)
            VALUES (\(draft.actor), \(draft.recordID), \(draft.text.kind.rawValue), \(draft.planVersionID),
                \(draft.baseVersion), \(try RecordBody.json(of: draft.text)), \(draft.savedAt))
            ON CONFLICT (actor, record_id) DO UPDATE SET
                base_version = excluded.base_version, body = excluded.body, saved_at = excluded.saved_at
            """)
    }

    /// Throws away what this actor had typed, once it is saved or no longer wanted.
    package func dropDraft(of record: RecordID, by actor: String) throws {
        _ = try connection.execute(
            "DELETE FROM editing_draft WHERE actor = \(actor) AND record_id = \(record)")
    }
}

extension StoredDraft {
    init(_ row: Row) throws {
        self.init(
            actor: try row.text("actor"), recordID: try row.id("record_id"),
            planVersionID: try row.id("plan_version_id"), baseVersion: try row.integer("base_version"),
            text: try RecordBody.text(in: try row.text("body")), savedAt: try row.instant("saved_at"))
    }
}

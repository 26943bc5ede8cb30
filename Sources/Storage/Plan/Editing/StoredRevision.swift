package import CommunitySafety

/// One record's part of one change: what stood before and what after. A change can touch several records.
package struct StoredRevision: Sendable, Hashable {
    /// What stood in a record at one time; nil on the side where the record wasn't there.
    package struct Side: Sendable, Hashable {
        package let position: Int
        package let text: RecordText

        package init(position: Int, text: RecordText) {
            self.position = position
            self.text = text
        }
    }

    /// The sequence of the change's audit entry, by which changes are ordered.
    package let change: Int
    /// Counts from 1 within the change.
    package let item: Int
    package let planVersionID: RecordID
    package let kind: RecordKind
    package let recordID: RecordID
    /// The row's version after the change.
    package let rowVersion: Int
    package let deed: RevisionDeed
    /// Who, as the audit trail names them.
    package let actor: String
    package let at: Instant
    package let before: Side?
    package let after: Side?
    /// The change that this one takes back.
    package let undoes: Int?

    package init(
        change: Int, item: Int, planVersionID: RecordID, kind: RecordKind, recordID: RecordID, rowVersion: Int,
        deed: RevisionDeed, actor: String, at: Instant, before: Side?, after: Side?, undoes: Int? = nil
    ) {
        self.change = change
        self.item = item
        self.planVersionID = planVersionID
        self.kind = kind
        self.recordID = recordID
        self.rowVersion = rowVersion
        self.deed = deed
        self.actor = actor
        self.at = at
        self.before = before
        self.after = after
        self.undoes = undoes
    }
}

extension StoredRecord {
    /// What stands in it now, as a revision keeps it.
    package var side: StoredRevision.Side { StoredRevision.Side(position: position, text: text) }
}

extension StoredRevision {
    static let columns: SQL = """
        SELECT change, item, plan_version_id, kind, record_id, row_version, deed, actor, at, before_position,
            before_text, after_position, after_text, undoes
        FROM plan_revision
        """

    init(_ row: Row) throws {
        self.init(
            change: try row.integer("change"), item: try row.integer("item"),
            planVersionID: try row.id("plan_version_id"), kind: try row.choice("kind"),
            recordID: try row.id("record_id"), rowVersion: try row.integer("row_version"),
            deed: try row.choice("deed"), actor: try row.text("actor"), at: try row.instant("at"),
            before: try Side(row, "before_position", "before_text"),
            after: try Side(row, "after_position", "after_text"),
            undoes: try row.optionalInteger("undoes"))
    }
}

extension StoredRevision.Side {
    init?(_ row: Row, _ position: String, _ text: String) throws {
        guard let place = try row.optionalInteger(position), let body = try row.optionalText(text) else { return nil }
        self.init(position: place, text: try RecordBody.text(in: body))
    }
}

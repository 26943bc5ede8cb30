import CommunitySafety

extension Querying {
    /// A record's history, newest first, so many of it, starting below a row's version where one is given.
    package func history(of record: RecordID, before version: Int? = nil, limit: Int) throws -> [StoredRevision] {
        try all(
            """
            \(StoredRevision.columns)
            WHERE record_id = \(record) AND row_version < \(version ?? Int.max)
            ORDER BY row_version DESC
            LIMIT \(limit)
            """
        ) { try StoredRevision($0) }
    }

    /// What was done to a record first after its row had this version: its `before` is what stood there then.
    package func revision(of record: RecordID, after version: Int) throws -> StoredRevision? {
        try first(
            """
            \(StoredRevision.columns)
            WHERE record_id = \(record) AND row_version > \(version)
            ORDER BY row_version
            LIMIT 1
            """
        ) { try StoredRevision($0) }
    }

    /// The last thing that was done to a record.
    package func lastRevision(of record: RecordID) throws -> StoredRevision? { try history(of: record, limit: 1).first }

    /// All that one change did, in its order.
    package func revisions(of change: Int) throws -> [StoredRevision] {
        try all("\(StoredRevision.columns) WHERE change = \(change) ORDER BY item") { try StoredRevision($0) }
    }

    /// The change that took this one back; nil while it stands.
    package func undoing(of change: Int) throws -> Int? {
        try first(
            """
            SELECT change
            FROM plan_revision
            WHERE undoes = \(change)
            LIMIT 1
            """
        ) { try $0.integer("change") }
    }

    /// The newest changes of a version, one revision for each record concerned.
    package func recentRevisions(of version: RecordID, limit: Int) throws -> [StoredRevision] {
        try all(
            """
            \(StoredRevision.columns)
            WHERE plan_version_id = \(version)
            ORDER BY change DESC, item
            LIMIT \(limit)
            """
        ) { try StoredRevision($0) }
    }
}

extension Transaction {
    /// Adds to the history.
    package mutating func insert(_ revision: StoredRevision) throws {
        let before = try revision.before.map { try RecordBody.json(of: $0.text) }
        let after = try revision.after.map { try RecordBody.json(of: $0.text) }
        try execute(
            """
            INSERT INTO plan_revision
                (change, item, plan_version_id, kind, record_id, row_version, deed, actor, at, before_position,
                 before_text, after_position, after_text, undoes)
            VALUES (\(revision.change), \(revision.item), \(revision.planVersionID), \(revision.kind.rawValue),
                \(revision.recordID), \(revision.rowVersion), \(revision.deed.rawValue), \(revision.actor),
                \(revision.at), \(revision.before?.position), \(before), \(revision.after?.position), \(after),
                \(revision.undoes))
            """)
    }
}

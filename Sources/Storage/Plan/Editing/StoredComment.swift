/// What somebody said about a part of a draft, and what was done about it.
package struct StoredComment: Sendable, Hashable {
    /// What it is about: a kind of record, or the plan as a whole.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        case plan, section, priority, action, measure, member
        case funding, theme
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        case open, resolved
        /// Left for the next version or the next plan.
        case carriedOver = "carried-over"
    }

    package let id: RecordID
    package let planVersionID: RecordID
    package let subject: Subject
    /// The record's id; the version's for the plan as a whole.
    package let recordID: RecordID
    /// The words that it is about, as they stood; empty for the whole record.
    package let quote: String
    package let words: String
    /// Who, as the audit trail names them.
    package let author: String
    package let writtenAt: Instant
    package let state: State
    /// What was done about it; empty while it is open.
    package let outcome: String
    package let settledBy: String?
    package let settledAt: Instant?
    package let version: Int
    /// The comment on an earlier version that it was carried over from.
    package let carriedFrom: RecordID?

    package init(
        id: RecordID, planVersionID: RecordID, subject: Subject, recordID: RecordID, quote: String, words: String,
        author: String, writtenAt: Instant, state: State = .open, outcome: String = "", settledBy: String? = nil,
        settledAt: Instant? = nil, version: Int = 1, carriedFrom: RecordID? = nil
    ) {
        self.id = id
        self.planVersionID = planVersionID
        self.subject = subject
        self.recordID = recordID
        self.quote = quote
        self.words = words
        self.author = author
        self.writtenAt = writtenAt
        self.state = state
        self.outcome = outcome
        self.settledBy = settledBy
        self.settledAt = settledAt
        self.version = version
        self.carriedFrom = carriedFrom
    }
}

extension Querying {
    /// All comments on a version, oldest first.
    package func comments(onVersion version: RecordID) throws -> [StoredComment] {
        try all("\(StoredComment.columns) WHERE plan_version_id = \(version) ORDER BY written_at, id") {
            try StoredComment($0)
        }
    }

    /// The comments on one record, oldest first.
    package func comments(onRecord record: RecordID) throws -> [StoredComment] {
        try all("\(StoredComment.columns) WHERE record_id = \(record) ORDER BY written_at, id") {
            try StoredComment($0)
        }
    }

    /// What is to be carried over from a version: what is open, and what was left for later, unless it was carried over already.
    package func commentsToCarry(from version: RecordID) throws -> [StoredComment] {
        try all(
            """
            \(StoredComment.columns)
            WHERE plan_version_id = \(version) AND state IN ('open', 'carried-over') AND NOT EXISTS (
                SELECT 1
                FROM plan_comment AS later
                WHERE later.carried_from = plan_comment.id
            )
            ORDER BY written_at, plan_comment.id
            """
        ) { try StoredComment($0) }
    }

    package func comment(_ id: RecordID) throws -> StoredComment? {
        try first("\(StoredComment.columns) WHERE id = \(id)") { try StoredComment($0) }
    }
}

extension Transaction {
    package mutating func insert(_ comment: StoredComment) throws {
        try execute(
            """
            INSERT INTO plan_comment
                (id, plan_version_id, kind, record_id, quote, words, author, written_at, state, outcome,
                carried_from)
            VALUES (\(comment.id), \(comment.planVersionID), \(comment.subject.rawValue), \(comment.recordID),
                \(comment.quote), \(comment.words), \(comment.author), \(comment.writtenAt), 'open', '',
                \(comment.carriedFrom))
            """)
    }

    /// Gives a comment that is still open other words; throws `staleVersion` when it was changed or settled meanwhile.
    package mutating func correct(_ comment: StoredComment, to words: String) throws {
        try change(
            "plan_comment", comment.id,
            by: """
                UPDATE plan_comment
                SET words = \(words), version = version + 1
                WHERE id = \(comment.id) AND version = \(comment.version) AND state = 'open'
                """)
    }

    /// Says what was done about a comment; throws `staleVersion` when somebody was quicker.
    package mutating func settle(
        _ comment: StoredComment, as state: StoredComment.State, outcome: String, by actor: String, at instant: Instant
    ) throws {
        try change(
            "plan_comment", comment.id,
            by: """
                UPDATE plan_comment
                SET state = \(state.rawValue), outcome = \(outcome), settled_by = \(actor), settled_at = \(instant),
                    version = version + 1
                WHERE id = \(comment.id) AND version = \(comment.version)
                """)
    }
}

extension StoredComment {
    static let columns: SQL = """
        SELECT plan_comment.id AS id, plan_version_id, kind, record_id, quote, words, author, written_at, state, outcome,
            settled_by, settled_at, version, carried_from
        FROM plan_comment
        """

    init(_ row: Row) throws {
        let settledAt = try row.optionalText("settled_at") == nil ? nil : try row.instant("settled_at")
        self.init(
            id: try row.id("id"), planVersionID: try row.id("plan_version_id"), subject: try row.choice("kind"),
            recordID: try row.id("record_id"), quote: try row.text("quote"), words: try row.text("words"),
            author: try row.text("author"), writtenAt: try row.instant("written_at"), state: try row.choice("state"),
            outcome: try row.text("outcome"), settledBy: try row.optionalText("settled_by"), settledAt: settledAt,
            version: try row.integer("version"), carriedFrom: try row.optionalID("carried_from"))
    }
}

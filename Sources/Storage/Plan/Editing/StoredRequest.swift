package import Proofreading

/// Something that somebody is asked to do about a part of a draft: “please fill in the baseline”.
package struct StoredRequest: Sendable, Hashable {
    package let id: RecordID
    package let planVersionID: RecordID
    package let subject: StoredComment.Subject
    package let recordID: RecordID
    package let words: String
    /// Who asked, as the audit trail names them.
    package let askedBy: String
    /// The account that is asked.
    package let askedOf: RecordID
    package let askedAt: Instant
    package let dueOn: CalendarDate?
    package let doneAt: Instant?
    package let doneBy: String?
    package let version: Int

    package init(
        id: RecordID, planVersionID: RecordID, subject: StoredComment.Subject, recordID: RecordID, words: String,
        askedBy: String, askedOf: RecordID, askedAt: Instant, dueOn: CalendarDate? = nil, doneAt: Instant? = nil,
        doneBy: String? = nil, version: Int = 1
    ) {
        self.id = id
        self.planVersionID = planVersionID
        self.subject = subject
        self.recordID = recordID
        self.words = words
        self.askedBy = askedBy
        self.askedOf = askedOf
        self.askedAt = askedAt
        self.dueOn = dueOn
        self.doneAt = doneAt
        self.doneBy = doneBy
        self.version = version
    }
}

extension Querying {
    package func request(_ id: RecordID) throws -> StoredRequest? {
        try first("\(StoredRequest.columns) WHERE id = \(id)") { try StoredRequest($0) }
    }

    /// What an account is asked and hasn't done, the most urgent first.
    package func openRequests(of account: RecordID) throws -> [StoredRequest] {
        try all(
            """
            \(StoredRequest.columns)
            WHERE asked_of = \(account) AND done_at IS NULL
            ORDER BY COALESCE(due_on, '9999-12-31'), asked_at, id
            LIMIT 200
            """
        ) { try StoredRequest($0) }
    }

    /// The requests about one record, oldest first.
    package func requests(onRecord record: RecordID) throws -> [StoredRequest] {
        try all("\(StoredRequest.columns) WHERE record_id = \(record) ORDER BY asked_at, id") {
            try StoredRequest($0)
        }
    }

    /// What is still to be done about a version.
    package func openRequests(onVersion version: RecordID) throws -> [StoredRequest] {
        try all("\(StoredRequest.columns) WHERE plan_version_id = \(version) AND done_at IS NULL ORDER BY asked_at, id")
        {
            try StoredRequest($0)
        }
    }
}

extension Transaction {
    package mutating func insert(_ request: StoredRequest) throws {
        try execute(
            """
            INSERT INTO record_request
                (id, plan_version_id, kind, record_id, words, asked_by, asked_of, asked_at, due_on)
            VALUES (\(request.id), \(request.planVersionID), \(request.subject.rawValue), \(request.recordID),
                \(request.words), \(request.askedBy), \(request.askedOf), \(request.askedAt), \(request.dueOn))
            """)
    }

    /// Ticks a request off; throws `staleVersion` when somebody did already.
    package mutating func finish(_ request: StoredRequest, by actor: String, at instant: Instant) throws {
        try change(
            "record_request", request.id,
            by: """
                UPDATE record_request
                SET done_at = \(instant), done_by = \(actor), version = version + 1
                WHERE id = \(request.id) AND version = \(request.version) AND done_at IS NULL
                """)
    }

    /// Lets a request stand on the same record of another version.
    package mutating func move(_ request: StoredRequest, to version: RecordID, record: RecordID) throws {
        try execute(
            """
            UPDATE record_request
            SET plan_version_id = \(version), record_id = \(record), version = version + 1
            WHERE id = \(request.id)
            """)
    }
}

extension StoredRequest {
    static let columns: SQL = """
        SELECT id, plan_version_id, kind, record_id, words, asked_by, asked_of, asked_at, due_on, done_at, done_by,
            version
        FROM record_request
        """

    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), planVersionID: try row.id("plan_version_id"), subject: try row.choice("kind"),
            recordID: try row.id("record_id"), words: try row.text("words"), askedBy: try row.text("asked_by"),
            askedOf: try row.id("asked_of"), askedAt: try row.instant("asked_at"),
            dueOn: try row.optionalDate("due_on"),
            doneAt: try row.optionalText("done_at").flatMap { Instant(text: $0) },
            doneBy: try row.optionalText("done_by"), version: try row.integer("version"))
    }
}

package import CommunitySafety
package import Proofreading

/// Figures that an agency is asked for.
package struct StoredDataRequest: Sendable, Hashable {
    package let id: RecordID
    package let assessmentID: RecordID
    /// As the partnership names it.
    package let agency: String
    /// The issue that it is about; empty for none.
    package let issue: String
    /// What is asked.
    package let wanted: String
    package let askedOn: CalendarDate
    package var dueOn: CalendarDate
    package var state: DataRequestState
    /// Since when it isn't waited for; nil while it is.
    package var settledOn: CalendarDate?
    package let version: Int

    package init(
        id: RecordID, assessmentID: RecordID, agency: String, issue: String, wanted: String, askedOn: CalendarDate,
        dueOn: CalendarDate, state: DataRequestState = .asked, settledOn: CalendarDate? = nil, version: Int = 1
    ) {
        self.id = id
        self.assessmentID = assessmentID
        self.agency = agency
        self.issue = issue
        self.wanted = wanted
        self.askedOn = askedOn
        self.dueOn = dueOn
        self.state = state
        self.settledOn = settledOn
        self.version = version
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), assessmentID: try row.id("assessment_id"), agency: try row.text("agency"),
            issue: try row.text("issue_key"), wanted: try row.text("wanted"), askedOn: try row.date("asked_on"),
            dueOn: try row.date("due_on"), state: try row.choice("state"),
            settledOn: try row.optionalDate("settled_on"),
            version: try row.integer("version"))
    }

    fileprivate static let columns: SQL = """
        SELECT id, assessment_id, agency, issue_key, wanted, asked_on, due_on, state, settled_on, version
        FROM data_request
        """
}

extension Querying {
    /// Everything that was asked for an assessment, the earliest due first.
    package func dataRequests(ofAssessment id: RecordID) throws -> [StoredDataRequest] {
        try all("\(StoredDataRequest.columns) WHERE assessment_id = \(id) ORDER BY due_on, id") {
            try StoredDataRequest($0)
        }
    }

    package func dataRequest(_ id: RecordID) throws -> StoredDataRequest? {
        try first("\(StoredDataRequest.columns) WHERE id = \(id)") { try StoredDataRequest($0) }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredDataRequest) throws {
        try execute(
            """
            INSERT INTO data_request (id, assessment_id, agency, issue_key, wanted, asked_on, due_on, state)
            VALUES (\(stored.id), \(stored.assessmentID), \(stored.agency), \(stored.issue), \(stored.wanted),
                \(stored.askedOn), \(stored.dueOn), 'asked')
            """)
    }

    /// Writes its day and how far it is; throws `staleVersion` when somebody was quicker.
    package mutating func keep(_ stored: StoredDataRequest) throws {
        try change(
            "data_request", stored.id,
            by: """
                UPDATE data_request
                SET due_on = \(stored.dueOn), state = \(stored.state.rawValue), settled_on = \(stored.settledOn),
                    version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }
}

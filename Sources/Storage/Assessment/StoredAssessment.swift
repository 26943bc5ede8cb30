package import CommunitySafety
package import Proofreading

/// The assessment that a plan year's priorities are chosen by.
package struct StoredAssessment: Sendable, Hashable {
    package let id: RecordID
    package let year: PlanYear
    package let schemeKey: String
    package let schemeNumber: Int
    /// The days whose figures it looks at.
    package let window: DateRange
    package let state: AssessmentState
    package let openedOn: CalendarDate
    package let agreedOn: CalendarDate?
    package let version: Int

    package init(
        id: RecordID, year: PlanYear, schemeKey: String, schemeNumber: Int, window: DateRange,
        state: AssessmentState = .scoring, openedOn: CalendarDate, agreedOn: CalendarDate? = nil, version: Int = 1
    ) {
        self.id = id
        self.year = year
        self.schemeKey = schemeKey
        self.schemeNumber = schemeNumber
        self.window = window
        self.state = state
        self.openedOn = openedOn
        self.agreedOn = agreedOn
        self.version = version
    }

    init(_ row: Row) throws {
        let window = DateRange(from: try row.date("window_from"), to: try row.date("window_to"))
        guard let window else { throw StorageError.unexpectedValue(table: "assessment", column: "window_to") }
        self.init(
            id: try row.id("id"), year: try PlanYear(row), schemeKey: try row.text("scheme_key"),
            schemeNumber: try row.integer("scheme_number"), window: window, state: try row.choice("state"),
            openedOn: try row.date("opened_on"), agreedOn: try row.optionalDate("agreed_on"),
            version: try row.integer("version"))
    }

    static let columns: SQL = """
        SELECT id, year_start, scheme_key, scheme_number, window_from, window_to, state, opened_on, agreed_on, version
        FROM assessment
        """
}

extension Querying {
    package func assessment(of year: PlanYear) throws -> StoredAssessment? {
        try first("\(StoredAssessment.columns) WHERE year_start = \(year)") { try StoredAssessment($0) }
    }

    package func assessment(_ id: RecordID) throws -> StoredAssessment? {
        try first("\(StoredAssessment.columns) WHERE id = \(id)") { try StoredAssessment($0) }
    }

    /// All of them, the newest year first.
    package func assessments() throws -> [StoredAssessment] {
        try all("\(StoredAssessment.columns) ORDER BY year_start DESC") { try StoredAssessment($0) }
    }

    /// What an assessment looks at, in its order, as it was called when it was taken in.
    package func issues(ofAssessment id: RecordID) throws -> [CommunityIssue] {
        try all("SELECT body FROM assessment_issue WHERE assessment_id = \(id) ORDER BY position, key") { row in
            try SealedText.value(Array(try row.text("body").utf8))
        }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredAssessment) throws {
        try execute(
            """
            INSERT INTO assessment (id, year_start, scheme_key, scheme_number, window_from, window_to, state, opened_on)
            VALUES (\(stored.id), \(stored.year), \(stored.schemeKey), \(stored.schemeNumber), \(stored.window.from),
                \(stored.window.to), 'scoring', \(stored.openedOn))
            """)
    }

    package mutating func insert(_ issue: CommunityIssue, at position: Int, ofAssessment id: RecordID) throws {
        let body = String(decoding: try SealedText.bytes(of: issue), as: UTF8.self)
        try execute(
            """
            INSERT INTO assessment_issue (assessment_id, key, position, body)
            VALUES (\(id), \(issue.key), \(position), \(body))
            """)
    }
}

package import CommunitySafety
package import Proofreading

/// A score as it was given; it is never changed, and what comes later stands after it.
package struct StoredScore: Sendable, Hashable {
    package let assessmentID: RecordID
    package let issue: String
    package let criterion: String
    /// Counts from 1 within the issue and the criterion.
    package let number: Int
    /// As the audit trail names whoever gave it.
    package let givenBy: String
    package let givenOn: CalendarDate
    /// False where it was taken back: the issue has no score there.
    package let isStanding: Bool
    /// Sealed in the database.
    package let score: CriterionScore

    package init(
        assessmentID: RecordID, issue: String, criterion: String, number: Int, givenBy: String, givenOn: CalendarDate,
        isStanding: Bool = true, score: CriterionScore
    ) {
        self.assessmentID = assessmentID
        self.issue = issue
        self.criterion = criterion
        self.number = number
        self.givenBy = givenBy
        self.givenOn = givenOn
        self.isStanding = isStanding
        self.score = score
    }

    fileprivate init(_ row: Row, of id: RecordID, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let (issue, criterion) = (try row.text("issue_key"), try row.text("criterion_key"))
        let number = try row.integer("number")
        self.init(
            assessmentID: id, issue: issue, criterion: criterion, number: number, givenBy: try row.text("given_by"),
            givenOn: try row.date("given_on"), isStanding: try row.bool("is_standing"),
            score: try SealedText.value(try open(try row.bytes("body"), .score(id, issue, criterion, number))))
    }

    fileprivate static let columns: SQL = """
        SELECT issue_key, criterion_key, number, given_by, given_on, is_standing, body
        FROM assessment_score
        """
}

extension Querying {
    /// Which criteria each issue has a standing score on, without opening one.
    package func scoredCriteria(ofAssessment id: RecordID) throws -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        try forEach(
            """
            SELECT issue_key, criterion_key
            FROM assessment_score
            WHERE assessment_id = \(id) AND is_standing = 1 AND NOT EXISTS (
                SELECT 1 FROM assessment_score newer
                WHERE newer.assessment_id = assessment_score.assessment_id
                    AND newer.issue_key = assessment_score.issue_key
                    AND newer.criterion_key = assessment_score.criterion_key
                    AND newer.number > assessment_score.number
            )
            """
        ) { row in found[try row.text("issue_key"), default: []].insert(try row.text("criterion_key")) }
        return found
    }
}

extension ReadTransaction {
    /// The latest score of each issue on each criterion; those that were taken back too.
    package func latestScores(ofAssessment id: RecordID) throws -> [StoredScore] {
        try all(StoredScore.latest(id)) { try StoredScore($0, of: id, open: open) }
    }

    /// Everything that was given for one issue, by criterion and in order.
    package func scores(of issue: String, inAssessment id: RecordID) throws -> [StoredScore] {
        try all(
            """
            \(StoredScore.columns)
            WHERE assessment_id = \(id) AND issue_key = \(issue)
            ORDER BY criterion_key, number
            """
        ) { try StoredScore($0, of: id, open: open) }
    }
}

extension Transaction {
    /// The same, for whoever writes.
    package func latestScores(ofAssessment id: RecordID) throws -> [StoredScore] {
        try all(StoredScore.latest(id)) { try StoredScore($0, of: id, open: open) }
    }

    package mutating func insert(_ stored: StoredScore) throws {
        let field = Keys.Field.score(stored.assessmentID, stored.issue, stored.criterion, stored.number)
        let body = try seal(try SealedText.bytes(of: stored.score), for: field)
        try execute(
            """
            INSERT INTO assessment_score (assessment_id, issue_key, criterion_key, number, given_by, given_on,
                is_standing, body)
            VALUES (\(stored.assessmentID), \(stored.issue), \(stored.criterion), \(stored.number), \(stored.givenBy),
                \(stored.givenOn), \(stored.isStanding ? 1 : 0), \(body))
            """)
    }
}

extension StoredScore {
    fileprivate static func latest(_ id: RecordID) -> SQL {
        """
        \(columns)
        WHERE assessment_id = \(id) AND NOT EXISTS (
            SELECT 1 FROM assessment_score newer
            WHERE newer.assessment_id = assessment_score.assessment_id
                AND newer.issue_key = assessment_score.issue_key
                AND newer.criterion_key = assessment_score.criterion_key
                AND newer.number > assessment_score.number
        )
        ORDER BY issue_key, criterion_key
        """
    }
}

extension Keys.Field {
    fileprivate static func score(_ id: RecordID, _ issue: String, _ criterion: String, _ number: Int) -> Keys.Field {
        Keys.Field(table: "assessment_score", column: "body", row: "\(id.text)/\(issue)/\(criterion)/\(number)")
    }
}

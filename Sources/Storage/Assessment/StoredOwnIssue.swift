package import CommunitySafety
package import Proofreading

/// An issue that the partnership added to those of the catalogue.
package struct StoredOwnIssue: Sendable, Hashable {
    package let issue: CommunityIssue
    /// Since when it isn't offered to assessments any more; nil while it is.
    package let retiredOn: CalendarDate?
    package let version: Int

    package init(issue: CommunityIssue, retiredOn: CalendarDate? = nil, version: Int = 1) {
        self.issue = issue
        self.retiredOn = retiredOn
        self.version = version
    }

    init(_ row: Row) throws {
        self.init(
            issue: try SealedText.value(Array(try row.text("body").utf8)),
            retiredOn: try row.optionalDate("retired_on"),
            version: try row.integer("version"))
    }

    static let columns: SQL = "SELECT body, retired_on, version FROM community_issue"
}

extension Querying {
    /// All of them, the retired ones too, by name.
    package func ownIssues() throws -> [StoredOwnIssue] {
        try all("\(StoredOwnIssue.columns) ORDER BY name, key") { try StoredOwnIssue($0) }
    }

    package func ownIssue(_ key: String) throws -> StoredOwnIssue? {
        try first("\(StoredOwnIssue.columns) WHERE key = \(key)") { try StoredOwnIssue($0) }
    }

    /// The largest number of a place in an assessment's order; 0 where it holds nothing.
    package func lastIssuePosition(ofAssessment id: RecordID) throws -> Int {
        try first("SELECT COALESCE(MAX(position), 0) AS last FROM assessment_issue WHERE assessment_id = \(id)") {
            try $0.integer("last")
        } ?? 0
    }
}

extension Transaction {
    /// As if it had never been taken in; what was typed on it in a workshop goes with it.
    package mutating func removeIssue(_ key: String, ofAssessment id: RecordID) throws {
        try execute("DELETE FROM workshop_note WHERE assessment_id = \(id) AND issue_key = \(key)")
        try execute("DELETE FROM assessment_issue WHERE assessment_id = \(id) AND key = \(key)")
    }

    package mutating func insert(_ stored: StoredOwnIssue) throws {
        let body = String(decoding: try SealedText.bytes(of: stored.issue), as: UTF8.self)
        try execute(
            """
            INSERT INTO community_issue (key, name, body, retired_on)
            VALUES (\(stored.issue.key), \(stored.issue.name), \(body), \(stored.retiredOn))
            """)
    }

    /// Writes an issue over its row; throws `staleVersion` when somebody was quicker.
    package mutating func keep(_ stored: StoredOwnIssue) throws {
        let body = String(decoding: try SealedText.bytes(of: stored.issue), as: UTF8.self)
        let changed = try execute(
            """
            UPDATE community_issue
            SET name = \(stored.issue.name), body = \(body), retired_on = \(stored.retiredOn), version = version + 1
            WHERE key = \(stored.issue.key) AND version = \(stored.version)
            """)
        guard changed == 1 else { throw StorageError.staleVersion(table: "community_issue", id: stored.issue.key) }
    }
}

internal import Foundation
package import Proofreading

/// Something that was decided about an assessment; never changed.
package struct StoredDecision<Body: Codable & Sendable & Hashable>: Sendable, Hashable {
    package let assessmentID: RecordID
    package let about: DecisionSubject
    /// The issue's or the head's; empty for the assessment as a whole.
    package let key: String
    /// Counts from 1 within what it is about and the key.
    package let number: Int
    package let body: Body
    /// As the audit trail names whoever entered it.
    package let givenBy: String
    package let givenOn: CalendarDate

    package init(
        assessmentID: RecordID, about: DecisionSubject, key: String = "", number: Int, body: Body, givenBy: String,
        givenOn: CalendarDate
    ) {
        self.assessmentID = assessmentID
        self.about = about
        self.key = key
        self.number = number
        self.body = body
        self.givenBy = givenBy
        self.givenOn = givenOn
    }

    /// Of what it says, as the audit trail keeps it.
    package func digest() throws -> String { FileDigest.sha256(try SealedText.bytes(of: body)) }

    fileprivate init(_ row: Row, of id: RecordID, about: DecisionSubject) throws {
        self.init(
            assessmentID: id, about: about, key: try row.text("key"), number: try row.integer("number"),
            body: try SealedText.value(Array(try row.text("body").utf8)), givenBy: try row.text("given_by"),
            givenOn: try row.date("given_on"))
    }
}

/// What a decision is about. Raw values stand in the store.
package enum DecisionSubject: String, Sendable, Hashable {
    case issue, head, signOff = "sign-off", amendment
}

extension Querying {
    /// Everything that was decided about one kind of thing, by key and in order.
    package func decisions<Body: Codable & Sendable & Hashable>(
        _ type: Body.Type, about: DecisionSubject, ofAssessment id: RecordID
    ) throws -> [StoredDecision<Body>] {
        try all(
            """
            SELECT key, number, body, given_by, given_on
            FROM assessment_decision
            WHERE assessment_id = \(id) AND about = \(about.rawValue)
            ORDER BY key, number
            """
        ) { try StoredDecision($0, of: id, about: about) }
    }
}

extension Transaction {
    package mutating func insert<Body: Codable & Sendable & Hashable>(_ stored: StoredDecision<Body>) throws {
        let body = String(decoding: try SealedText.bytes(of: stored.body), as: UTF8.self)
        try execute(
            """
            INSERT INTO assessment_decision (assessment_id, about, key, number, body, given_by, given_on)
            VALUES (\(stored.assessmentID), \(stored.about.rawValue), \(stored.key), \(stored.number), \(body),
                \(stored.givenBy), \(stored.givenOn))
            """)
    }

    /// From now on nothing of it changes.
    package mutating func agree(assessment id: RecordID, on day: CalendarDate) throws {
        try execute(
            """
            UPDATE assessment SET state = 'agreed', agreed_on = \(day), version = version + 1
            WHERE id = \(id) AND state = 'scoring'
            """)
    }
}

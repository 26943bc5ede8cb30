package import CommunitySafety
internal import Foundation
package import Proofreading

/// An answer to a request with its row.
package struct StoredRequestAnswer: Sendable, Hashable {
    package let id: RecordID
    package let answer: RequestAnswer
    /// As the audit trail names whoever answered.
    package let answeredBy: String
    package let answeredAt: Instant
    package let version: Int

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        let year = try row.integer("year")
        guard let reference = RequestReference(year: year, number: try row.integer("request_number")) else {
            throw StorageError.unexpectedValue(table: "evidence_request", column: "number")
        }
        let question = try open(try row.bytes("question"), .answer("question", of: id))
        let figures = Data(try row.text("figures").utf8)
        let protection = Data(try row.text("protection").utf8)
        let answeredAt = try row.instant("answered_at")
        self.id = id
        answer = RequestAnswer(
            reference: reference, number: try row.integer("number"),
            question: String(decoding: question, as: UTF8.self),
            text: try row.text("body"), figures: try JSONDecoder().decode(FigureBook.self, from: figures),
            protection: try JSONDecoder().decode(AnswerProtection.self, from: protection),
            receivedOn: try row.date("received_on"), answeredOn: answeredAt.day,
            isPublished: try row.optionalText("published_at") != nil)
        answeredBy = try row.text("answered_by")
        self.answeredAt = answeredAt
        version = try row.integer("version")
    }

    static let columns: SQL = """
        SELECT request_answer.id AS id, evidence_request.year AS year, evidence_request.number AS request_number,
            evidence_request.received_on AS received_on, request_answer.number AS number,
            request_answer.question AS question, body, figures, protection, answered_by, answered_at, published_at,
            request_answer.version AS version
        FROM request_answer
        JOIN evidence_request ON evidence_request.id = request_answer.request_id
        """
}

extension Keys.Field {
    static func answer(_ column: String, of id: RecordID) -> Keys.Field {
        Keys.Field(table: "request_answer", column: column, row: id.text)
    }
}

extension ReadTransaction {
    /// All answers to a request, the newest first.
    package func answers(to reference: RequestReference) throws -> [StoredRequestAnswer] {
        try all(
            """
            \(StoredRequestAnswer.columns)
            WHERE evidence_request.year = \(reference.year) AND evidence_request.number = \(reference.number)
            ORDER BY request_answer.number DESC
            """
        ) { try StoredRequestAnswer($0, open: open) }
    }

    /// The answers that everybody may read, the newest first.
    package func publishedAnswers(limit: Int) throws -> [StoredRequestAnswer] {
        try all(
            """
            \(StoredRequestAnswer.columns)
            WHERE published_at IS NOT NULL
            ORDER BY answered_at DESC, request_answer.id DESC
            LIMIT \(limit)
            """
        ) { try StoredRequestAnswer($0, open: open) }
    }
}

extension Querying {
    /// Every count that a figure of any answer printed, each once. Whatever was sent to one counts as known to all.
    package func answeredFacts() throws -> Set<QuotedFigure.Fact> {
        var facts: Set<QuotedFigure.Fact> = []
        try forEach("SELECT figures FROM request_answer") { row in
            let book = try JSONDecoder().decode(FigureBook.self, from: Data(try row.text("figures").utf8))
            for figure in book.figures.values { facts.formUnion(figure.facts) }
        }
        return facts
    }

    /// The counts of a measure that answers printed, each with the first day.
    package func answeredFacts(of measure: String) throws -> [QuotedFigure.Fact: CalendarDate] {
        var facts: [QuotedFigure.Fact: CalendarDate] = [:]
        try forEach("SELECT figures, answered_at FROM request_answer WHERE figures LIKE \("%" + measure + "%")") {
            row in
            let book = try JSONDecoder().decode(FigureBook.self, from: Data(try row.text("figures").utf8))
            let day = try row.instant("answered_at").day
            for fact in book.figures.values.flatMap(\.facts) where fact.measure == measure {
                facts[fact] = min(facts[fact] ?? day, day)
            }
        }
        return facts
    }
}

extension Transaction {
    package func answers(to reference: RequestReference) throws -> [StoredRequestAnswer] {
        try all(
            """
            \(StoredRequestAnswer.columns)
            WHERE evidence_request.year = \(reference.year) AND evidence_request.number = \(reference.number)
            ORDER BY request_answer.number DESC
            """
        ) { try StoredRequestAnswer($0, open: open) }
    }

    /// Keeps an answer as it goes out.
    package mutating func insert(
        _ answer: RequestAnswer, to request: StoredEvidenceRequest, id: RecordID, by party: String, at instant: Instant
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let figures = String(decoding: try encoder.encode(answer.figures), as: UTF8.self)
        let protection = String(decoding: try encoder.encode(answer.protection), as: UTF8.self)
        let question = try seal(Array(answer.question.utf8), for: .answer("question", of: id))
        try execute(
            """
            INSERT INTO request_answer
                (id, request_id, number, question, body, figures, protection, answered_by, answered_at, published_at)
            VALUES (\(id), \(request.id), \(answer.number), \(question), \(answer.text), \(figures), \(protection),
                \(party), \(instant), \(answer.isPublished ? instant : nil))
            """)
    }

    /// Lets everybody read an answer, or nobody but officers. Throws `staleVersion`.
    package mutating func set(_ stored: StoredRequestAnswer, publishedAt instant: Instant?) throws {
        try change(
            "request_answer", stored.id,
            by: """
                UPDATE request_answer
                SET published_at = \(instant), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }
}

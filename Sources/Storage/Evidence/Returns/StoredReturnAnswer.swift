package import CommunitySafety
package import Proofreading

/// What came of one period of a return, with its row.
package struct StoredReturnAnswer: Sendable, Hashable {
    package let part: ReturnPart
    package let answer: ReturnAnswer
    /// As the audit trail names whoever entered it.
    package let enteredBy: String
    package let enteredAt: Instant
    package let version: Int

    package init(_ part: ReturnPart, _ answer: ReturnAnswer, by actor: String, at instant: Instant, version: Int = 1) {
        self.part = part
        self.answer = answer
        enteredBy = actor
        enteredAt = instant
        self.version = version
    }

    init(_ row: Row) throws {
        let answer = ReturnAnswer(
            try row.choice("kind"), on: try row.date("answered_on"), reason: try row.text("reason"),
            load: try row.optionalInteger("load_number"), file: try row.optionalText("file_reference"))
        guard let answer else { throw StorageError.unexpectedValue(table: "return_answer", column: "reason") }
        self.init(
            try ReturnPart(row), answer, by: try row.text("entered_by"), at: try row.instant("entered_at"),
            version: try row.integer("version"))
    }

    static let columns: SQL = """
        SELECT return_id, from_day, to_day, kind, answered_on, reason, load_number, file_reference, entered_by,
            entered_at, version
        FROM return_answer
        """
}

extension Querying {
    /// What came of periods that end within a stretch of days, by part.
    package func returnAnswers(endingIn range: DateRange) throws -> [ReturnPart: StoredReturnAnswer] {
        let found = try all("\(StoredReturnAnswer.columns) WHERE to_day BETWEEN \(range.from) AND \(range.to)") {
            try StoredReturnAnswer($0)
        }
        return Dictionary(found.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func returnAnswer(_ part: ReturnPart) throws -> StoredReturnAnswer? {
        try first(
            """
            \(StoredReturnAnswer.columns)
            WHERE return_id = \(part.returnID) AND from_day = \(part.period.from) AND to_day = \(part.period.to)
            """
        ) { try StoredReturnAnswer($0) }
    }
}

extension Transaction {
    /// Enters what came of a period; answers false when something stands there already.
    package mutating func enter(_ stored: StoredReturnAnswer) throws -> Bool {
        let (part, answer) = (stored.part, stored.answer)
        return try execute(
            """
            INSERT INTO return_answer (return_id, from_day, to_day, kind, answered_on, reason, load_number,
                file_reference, entered_by, entered_at)
            VALUES (\(part.returnID), \(part.period.from), \(part.period.to), \(answer.kind.rawValue), \(answer.on),
                \(answer.reason), \(answer.load), \(answer.file), \(stored.enteredBy), \(stored.enteredAt))
            ON CONFLICT (return_id, from_day, to_day) DO NOTHING
            """) == 1
    }

    /// Takes out what was entered for a period, as it was read; answers false when it isn't there any more.
    package mutating func takeOut(_ stored: StoredReturnAnswer) throws -> Bool {
        try execute(
            """
            DELETE FROM return_answer
            WHERE return_id = \(stored.part.returnID) AND from_day = \(stored.part.period.from)
                AND to_day = \(stored.part.period.to) AND version = \(stored.version)
                AND entered_at = \(stored.enteredAt)
            """) == 1
    }

    /// Says by which load the periods were taken in that a file answered.
    package mutating func note(load number: Int, ofFile reference: String) throws {
        try execute(
            """
            UPDATE return_answer
            SET load_number = \(number), version = version + 1
            WHERE file_reference = \(reference)
            """)
    }

    /// The periods that a file answered are open again.
    package mutating func reopenAnswers(ofFile reference: String) throws {
        try execute("DELETE FROM return_answer WHERE file_reference = \(reference)")
    }
}

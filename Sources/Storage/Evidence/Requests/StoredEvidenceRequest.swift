package import CommunitySafety
internal import Proofreading

/// A request for figures with its row.
package struct StoredEvidenceRequest: Sendable, Hashable {
    package let id: RecordID
    package let request: EvidenceRequest
    /// Who asked, where it was noted: for those who answer, and for nothing that goes out.
    package let asker: String
    /// The answer in the making.
    package let draft: String
    package let version: Int

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        func opened(_ column: String) throws -> String {
            String(decoding: try open(try row.bytes(column), .request(column, of: id)), as: UTF8.self)
        }
        let year = try row.integer("year")
        guard let reference = RequestReference(year: year, number: try row.integer("number")) else {
            throw StorageError.unexpectedValue(table: "evidence_request", column: "number")
        }
        let isWithdrawn = try row.optionalText("withdrawn_at") != nil
        let answers = try row.integer("answers")
        self.id = id
        request = EvidenceRequest(
            reference: reference, capacity: try row.choice("capacity"), receivedOn: try row.date("received_on"),
            wantedBy: try row.optionalDate("wanted_by"), question: try opened("question"),
            state: isWithdrawn ? .withdrawn : answers > 0 ? .answered : .open)
        asker = try opened("asker")
        draft = try row.text("draft")
        version = try row.integer("version")
    }

    static let columns: SQL = """
        SELECT id, year, number, capacity, asker, received_on, wanted_by, question, draft, withdrawn_at, version,
            (SELECT COUNT(*) FROM request_answer WHERE request_answer.request_id = evidence_request.id) AS answers
        FROM evidence_request
        """
}

extension Keys.Field {
    static func request(_ column: String, of id: RecordID) -> Keys.Field {
        Keys.Field(table: "evidence_request", column: column, row: id.text)
    }
}

extension ReadTransaction {
    /// Every request, the newest first.
    package func requests(limit: Int) throws -> [StoredEvidenceRequest] {
        try all(
            """
            \(StoredEvidenceRequest.columns)
            ORDER BY year DESC, number DESC
            LIMIT \(limit)
            """
        ) { try StoredEvidenceRequest($0, open: open) }
    }

    package func request(_ reference: RequestReference) throws -> StoredEvidenceRequest? {
        try first("\(StoredEvidenceRequest.columns) WHERE year = \(reference.year) AND number = \(reference.number)") {
            try StoredEvidenceRequest($0, open: open)
        }
    }
}

extension Transaction {
    package func request(_ reference: RequestReference) throws -> StoredEvidenceRequest? {
        try first("\(StoredEvidenceRequest.columns) WHERE year = \(reference.year) AND number = \(reference.number)") {
            try StoredEvidenceRequest($0, open: open)
        }
    }

    /// The next reference of a year; nil when a year has had too many. Requests are never removed, so none is given twice.
    package func nextReference(in year: Int) throws -> RequestReference? {
        let last = try count(
            "SELECT COALESCE(MAX(number), 0) AS count FROM evidence_request WHERE year = \(year)")
        return RequestReference(year: year, number: last + 1)
    }

    package mutating func insert(_ request: EvidenceRequest, asker: String, id: RecordID) throws {
        let sealed = try seal(Array(asker.utf8), for: .request("asker", of: id))
        let question = try seal(Array(request.question.utf8), for: .request("question", of: id))
        try execute(
            """
            INSERT INTO evidence_request (id, year, number, capacity, asker, received_on, wanted_by, question)
            VALUES (\(id), \(request.reference.year), \(request.reference.number), \(request.capacity.rawValue),
                \(sealed), \(request.receivedOn), \(request.wantedBy), \(question))
            """)
    }

    /// Throws `staleVersion` when somebody was quicker.
    package mutating func update(_ stored: StoredEvidenceRequest, to request: EvidenceRequest, asker: String) throws {
        let sealed = try seal(Array(asker.utf8), for: .request("asker", of: stored.id))
        let question = try seal(Array(request.question.utf8), for: .request("question", of: stored.id))
        try change(
            "evidence_request", stored.id,
            by: """
                UPDATE evidence_request
                SET capacity = \(request.capacity.rawValue), asker = \(sealed), received_on = \(request.receivedOn),
                    wanted_by = \(request.wantedBy), question = \(question), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }

    /// Keeps the answer in the making. Throws `staleVersion`.
    package mutating func set(_ stored: StoredEvidenceRequest, draft: String) throws {
        try change(
            "evidence_request", stored.id,
            by: """
                UPDATE evidence_request
                SET draft = \(draft), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }

    /// Closes a request without an answer, or opens it again. Throws `staleVersion`.
    package mutating func set(_ stored: StoredEvidenceRequest, withdrawnAt instant: Instant?) throws {
        try change(
            "evidence_request", stored.id,
            by: """
                UPDATE evidence_request
                SET withdrawn_at = \(instant), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }
}

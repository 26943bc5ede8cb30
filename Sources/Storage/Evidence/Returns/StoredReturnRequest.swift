internal import CommunitySafety
package import Proofreading

/// What an agency was asked for by a signed link.
package struct StoredReturnRequest: Sendable, Hashable {
    package let id: RecordID
    package let linkID: RecordID
    package let agency: String
    package let agencyName: String
    /// What was added in words.
    package let words: String
    package let askedOn: CalendarDate
    package let parts: [ReturnPart]

    package init(
        id: RecordID, linkID: RecordID, agency: String, agencyName: String, words: String, askedOn: CalendarDate,
        parts: [ReturnPart]
    ) {
        self.id = id
        self.linkID = linkID
        self.agency = agency
        self.agencyName = agencyName
        self.words = words
        self.askedOn = askedOn
        self.parts = parts
    }
}

extension Querying {
    package func returnRequest(_ id: RecordID) throws -> StoredReturnRequest? {
        let parts = try all(
            """
            SELECT return_id, from_day, to_day
            FROM return_request_part
            WHERE request_id = \(id)
            ORDER BY to_day, return_id
            """
        ) { try ReturnPart($0) }
        return try first(
            "SELECT link_id, agency_id, agency_name, words, asked_on FROM return_request WHERE id = \(id)"
        ) { row in
            StoredReturnRequest(
                id: id, linkID: try row.id("link_id"), agency: try row.text("agency_id"),
                agencyName: try row.text("agency_name"), words: try row.text("words"),
                askedOn: try row.date("asked_on"), parts: parts)
        }
    }

    /// The requests made last, newest first, without their parts.
    package func newestRequests(limit: Int) throws -> [StoredReturnRequest] {
        try all(
            """
            SELECT id, link_id, agency_id, agency_name, words, asked_on
            FROM return_request
            ORDER BY asked_on DESC, id DESC
            LIMIT \(limit)
            """
        ) { row in
            StoredReturnRequest(
                id: try row.id("id"), linkID: try row.id("link_id"), agency: try row.text("agency_id"),
                agencyName: try row.text("agency_name"), words: try row.text("words"),
                askedOn: try row.date("asked_on"), parts: [])
        }
    }

    /// When each period that ends within a stretch of days was last asked for by a link.
    package func lastAsked(endingIn range: DateRange) throws -> [ReturnPart: CalendarDate] {
        var asked: [ReturnPart: CalendarDate] = [:]
        try forEach(
            """
            SELECT return_id, from_day, to_day, MAX(asked_on) AS asked_on
            FROM return_request_part
            JOIN return_request ON return_request.id = return_request_part.request_id
            WHERE to_day BETWEEN \(range.from) AND \(range.to)
            GROUP BY return_id, from_day, to_day
            """
        ) { asked[try ReturnPart($0)] = try $0.date("asked_on") }
        return asked
    }
}

extension Transaction {
    /// The link must be there.
    package mutating func insert(_ request: StoredReturnRequest) throws {
        try execute(
            """
            INSERT INTO return_request (id, link_id, agency_id, agency_name, words, asked_on)
            VALUES (\(request.id), \(request.linkID), \(request.agency), \(request.agencyName), \(request.words),
                \(request.askedOn))
            """)
        for part in request.parts {
            try execute(
                """
                INSERT INTO return_request_part (request_id, return_id, from_day, to_day)
                VALUES (\(request.id), \(part.returnID), \(part.period.from), \(part.period.to))
                """)
        }
    }
}

internal import CommunitySafety
package import Proofreading

/// A file that an agency sent, as it is kept: its content stands apart, and goes before it does.
package struct StoredReceivedFile: Sendable, Hashable {
    /// Raw values are stable.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Its content is kept until somebody loads it.
        case waiting
        case loaded, discarded
        /// Nobody loaded it in time.
        case expired
    }

    package let id: RecordID
    /// What people call it by: `R-2024-0012`.
    package let reference: String
    package let agency: String
    package let agencyName: String
    package let requestID: RecordID?
    /// Sealed in the database, as are who sent it and the note: a name may stand in any of them.
    package let name: String
    package let sender: String
    package let note: String
    package let byteCount: Int
    /// SHA-256 in hexadecimal.
    package let digest: String
    package let receivedOn: CalendarDate
    package let receivedAt: Instant
    package let receivedBy: String
    package let state: State
    package let load: Int?

    package init(
        id: RecordID, reference: String, agency: String, agencyName: String, requestID: RecordID?, name: String,
        sender: String, note: String, byteCount: Int, digest: String, receivedOn: CalendarDate, receivedAt: Instant,
        receivedBy: String, state: State = .waiting, load: Int? = nil
    ) {
        self.id = id
        self.reference = reference
        self.agency = agency
        self.agencyName = agencyName
        self.requestID = requestID
        self.name = name
        self.sender = sender
        self.note = note
        self.byteCount = byteCount
        self.digest = digest
        self.receivedOn = receivedOn
        self.receivedAt = receivedAt
        self.receivedBy = receivedBy
        self.state = state
        self.load = load
    }

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        func opened(_ column: String) throws -> String {
            String(decoding: try open(try row.bytes(column), .receivedFile(column, of: id)), as: UTF8.self)
        }
        self.init(
            id: id, reference: try row.text("reference"), agency: try row.text("agency_id"),
            agencyName: try row.text("agency_name"), requestID: try row.optionalID("request_id"),
            name: try opened("name"), sender: try opened("sender"), note: try opened("note"),
            byteCount: try row.integer("byte_count"), digest: try row.text("digest"),
            receivedOn: try row.date("received_on"), receivedAt: try row.instant("received_at"),
            receivedBy: try row.text("received_by"), state: try row.choice("state"),
            load: try row.optionalInteger("load_number"))
    }

    static let columns: SQL = """
        SELECT id, reference, agency_id, agency_name, request_id, name, sender, note, byte_count, digest, received_on,
            received_at, received_by, state, load_number
        FROM received_file
        """
}

extension Keys.Field {
    static func receivedFile(_ column: String, of id: RecordID) -> Keys.Field {
        Keys.Field(table: "received_file", column: column, row: id.text)
    }
}

extension ReadTransaction {
    /// Files that wait to be loaded, oldest first.
    package func waitingFiles() throws -> [StoredReceivedFile] {
        try all("\(StoredReceivedFile.columns) WHERE state = 'waiting' ORDER BY received_at, id LIMIT 200") {
            try StoredReceivedFile($0, open: open)
        }
    }

    package func receivedFile(_ id: RecordID) throws -> StoredReceivedFile? {
        try first("\(StoredReceivedFile.columns) WHERE id = \(id)") { try StoredReceivedFile($0, open: open) }
    }

    /// The files that came with a request, newest first.
    package func receivedFiles(ofRequest request: RecordID) throws -> [StoredReceivedFile] {
        try all("\(StoredReceivedFile.columns) WHERE request_id = \(request) ORDER BY received_at DESC, id DESC") {
            try StoredReceivedFile($0, open: open)
        }
    }

    /// The newest file that came for a period of a return that ended before a day; one that was thrown away doesn't count.
    package func lastFile(of returnID: RecordID, endingBefore day: CalendarDate) throws -> StoredReceivedFile? {
        try first(
            """
            \(StoredReceivedFile.columns)
            WHERE state <> 'discarded' AND id IN (
                SELECT file_id
                FROM received_file_part
                WHERE return_id = \(returnID) AND to_day < \(day)
            )
            ORDER BY received_at DESC, id DESC
            LIMIT 1
            """
        ) { try StoredReceivedFile($0, open: open) }
    }
}

extension Querying {
    /// The periods of returns that a file holds.
    package func parts(ofFile id: RecordID) throws -> [ReturnPart] {
        try all(
            """
            SELECT return_id, from_day, to_day
            FROM received_file_part
            WHERE file_id = \(id)
            ORDER BY to_day, return_id
            """
        ) { try ReturnPart($0) }
    }

    /// How many files have come whose reference begins so.
    package func receivedFileCount(beginning start: String) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM received_file
            WHERE substr(reference, 1, length(\(start))) = \(start)
            """)
    }

    /// How many files wait that came before a moment.
    package func waitingFileCount(before instant: Instant) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM received_file
            WHERE state = 'waiting' AND received_at < \(instant)
            """)
    }
}

extension Querying {
    /// The newest file that holds a period of a return and wasn't thrown away.
    package func otherFile(holding part: ReturnPart) throws -> RecordID? {
        try first(
            """
            SELECT received_file.id AS id
            FROM received_file
            JOIN received_file_part ON received_file_part.file_id = received_file.id
            WHERE received_file_part.return_id = \(part.returnID)
                AND received_file_part.from_day = \(part.period.from) AND received_file_part.to_day = \(part.period.to)
                AND received_file.state <> 'discarded'
            ORDER BY received_file.received_at DESC
            LIMIT 1
            """
        ) { try $0.id("id") }
    }
}

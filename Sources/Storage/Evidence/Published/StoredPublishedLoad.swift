package import CommunitySafety

/// Files that wait to be taken in as an office published them, with what reading them gave.
package struct StoredPublishedLoad: Sendable, Hashable {
    /// Raw values are stable.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Nobody has read them yet.
        case waiting
        /// What they would change was told.
        case ready
        /// They can't be read, or not taken in.
        case failed
        /// They turned out to be partners' tables, which wait by themselves now.
        case tables
        case taken
    }

    package let id: RecordID
    package let name: String
    /// SHA-256 in hexadecimal: the file's own, or that of the list of several.
    package let digest: String
    package let byteCount: Int
    package let preparedBy: String
    package let preparedAt: Instant
    package let state: State
    package let kind: LoadKind?
    /// What the services wrote of it.
    package let report: [UInt8]?
    package let load: Int?
    /// Goes up with each report.
    package let version: Int

    package init(
        id: RecordID, name: String, digest: String, byteCount: Int, preparedBy: String, preparedAt: Instant,
        state: State = .waiting, kind: LoadKind? = nil, report: [UInt8]? = nil, load: Int? = nil, version: Int = 1
    ) {
        self.id = id
        self.name = name
        self.digest = digest
        self.byteCount = byteCount
        self.preparedBy = preparedBy
        self.preparedAt = preparedAt
        self.state = state
        self.kind = kind
        self.report = report
        self.load = load
        self.version = version
    }

    init(_ row: Row, report: [UInt8]?) throws {
        self.init(
            id: try row.id("id"), name: try row.text("name"), digest: try row.text("digest"),
            byteCount: try row.integer("byte_count"), preparedBy: try row.text("prepared_by"),
            preparedAt: try row.instant("prepared_at"), state: try row.choice("state"),
            kind: try row.optionalText("kind").flatMap(LoadKind.init), report: report,
            load: try row.optionalInteger("load_number"), version: try row.integer("version"))
    }

    static let columns: SQL = """
        SELECT id, name, digest, byte_count, prepared_by, prepared_at, state, kind, report, load_number, version
        FROM published_load
        """
}

extension Keys.Field {
    static func publishedReport(_ id: RecordID) -> Keys.Field {
        Keys.Field(table: "published_load", column: "report", row: id.text)
    }

    static func publishedBody(_ id: RecordID, _ place: Int) -> Keys.Field {
        Keys.Field(table: "published_load_file", column: "body", row: "\(id.text) \(place)")
    }
}

extension ReadTransaction {
    /// One of them; nil when it was thrown away or never was.
    package func publishedLoad(_ id: RecordID) throws -> StoredPublishedLoad? {
        try first("\(StoredPublishedLoad.columns) WHERE id = \(id)") { row in
            let report = try row.optionalBytes("report").map { try open($0, for: .publishedReport(id)) }
            return try StoredPublishedLoad(row, report: report)
        }
    }

    /// What is in its files, in the order in which they were given; empty once they are gone.
    package func publishedFiles(_ id: RecordID) throws -> [(name: String, bytes: [UInt8])] {
        try all("SELECT place, name, body FROM published_load_file WHERE load_id = \(id) ORDER BY place") { row in
            let field = Keys.Field.publishedBody(id, try row.integer("place"))
            return (try row.text("name"), try open(try row.bytes("body"), for: field))
        }
    }
}

extension Querying {
    /// What wasn't taken in yet, newest first, without what reading it gave.
    package func publishedLoads() throws -> [StoredPublishedLoad] {
        try all(
            """
            \(StoredPublishedLoad.columns)
            WHERE state IN ('waiting', 'ready', 'failed')
            ORDER BY prepared_at DESC, id DESC
            """
        ) { try StoredPublishedLoad($0, report: nil) }
    }
}

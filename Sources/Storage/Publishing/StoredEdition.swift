/// One file that was published from a plan version.
package struct StoredEdition: Sendable, Hashable {
    package let id: RecordID
    package let planVersionID: RecordID
    /// The format's word on the command line.
    package let format: String
    package let fileName: String
    /// In hexadecimal.
    package let sha256: String
    package let byteCount: Int
    package let publishedAt: Instant

    package init(
        id: RecordID, planVersionID: RecordID, format: String, fileName: String, sha256: String, byteCount: Int,
        publishedAt: Instant
    ) {
        self.id = id
        self.planVersionID = planVersionID
        self.format = format
        self.fileName = fileName
        self.sha256 = sha256
        self.byteCount = byteCount
        self.publishedAt = publishedAt
    }
}

extension Querying {
    /// What was published from a version, newest first.
    package func editions(of version: RecordID) throws -> [StoredEdition] {
        try all(
            """
            SELECT id, plan_version_id, format, file_name, sha256, byte_count, published_at
            FROM edition
            WHERE plan_version_id = \(version)
            ORDER BY published_at DESC, file_name
            """
        ) { row in
            StoredEdition(
                id: try row.id("id"), planVersionID: try row.id("plan_version_id"), format: try row.text("format"),
                fileName: try row.text("file_name"), sha256: try row.text("sha256"),
                byteCount: try row.integer("byte_count"), publishedAt: try row.instant("published_at"))
        }
    }
}

extension Transaction {
    package mutating func insert(_ edition: StoredEdition) throws {
        try execute(
            """
            INSERT INTO edition (id, plan_version_id, format, file_name, sha256, byte_count, published_at)
            VALUES (\(edition.id), \(edition.planVersionID), \(edition.format), \(edition.fileName),
                \(edition.sha256), \(edition.byteCount), \(edition.publishedAt))
            """)
    }
}

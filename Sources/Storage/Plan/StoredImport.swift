package import CommunitySafety

/// One import of a plan from a file.
package struct StoredImport: Sendable, Hashable {
    package let id: RecordID
    package let planVersionID: RecordID
    package let fileName: String
    /// In hexadecimal.
    package let sha256: String
    package let byteCount: Int
    package let format: String
    package let counts: ImportCounts
    package let importedAt: Instant
    package let isUndone: Bool
    /// The row's version, for whoever changes it.
    package let version: Int

    /// An import about to be written.
    package init(
        id: RecordID, planVersionID: RecordID, fileName: String, sha256: String, byteCount: Int, format: String,
        counts: ImportCounts, importedAt: Instant
    ) {
        self.init(
            id: id, planVersionID: planVersionID, fileName: fileName, sha256: sha256, byteCount: byteCount,
            format: format, counts: counts, importedAt: importedAt, isUndone: false, version: 1)
    }

    init(
        id: RecordID, planVersionID: RecordID, fileName: String, sha256: String, byteCount: Int, format: String,
        counts: ImportCounts, importedAt: Instant, isUndone: Bool, version: Int
    ) {
        self.id = id
        self.planVersionID = planVersionID
        self.fileName = fileName
        self.sha256 = sha256
        self.byteCount = byteCount
        self.format = format
        self.counts = counts
        self.importedAt = importedAt
        self.isUndone = isUndone
        self.version = version
    }
}

/// How many records of each kind an import brought.
package struct ImportCounts: Sendable, Hashable, Codable {
    package let priorities: Int
    package let actions: Int
    package let successMeasures: Int
    package let members: Int
    package let diagnostics: Int

    package init(priorities: Int, actions: Int, successMeasures: Int, members: Int, diagnostics: Int) {
        self.priorities = priorities
        self.actions = actions
        self.successMeasures = successMeasures
        self.members = members
        self.diagnostics = diagnostics
    }
}

extension Querying {
    /// All imports, newest first.
    package func imports() throws -> [StoredImport] {
        try all("\(StoredImport.columns) ORDER BY imported_at DESC, id DESC") { try StoredImport($0) }
    }

    package func planImport(_ id: RecordID) throws -> StoredImport? {
        try first("\(StoredImport.columns) WHERE id = \(id)") { try StoredImport($0) }
    }

    /// The import that made a plan version.
    package func planImport(ofVersion version: RecordID) throws -> StoredImport? {
        try first("\(StoredImport.columns) WHERE plan_version_id = \(version)") { try StoredImport($0) }
    }

    /// What became of each block of an import's document, without its words.
    package func blockUses(of planImport: RecordID) throws -> [BlockUse] {
        try all(
            """
            SELECT block, used_as, section
            FROM plan_import_block
            WHERE import_id = \(planImport)
            ORDER BY block
            """
        ) { row in
            BlockUse(
                block: try row.integer("block"), use: try row.choice("used_as"), section: try row.text("section"),
                excerpt: "")
        }
    }
}

extension StoredImport {
    static let columns: SQL = """
        SELECT id, plan_version_id, file_name, sha256, byte_count, format, action_count, priority_count,
            measure_count, member_count, diagnostic_count, imported_at, undone_at, version
        FROM plan_import
        """

    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), planVersionID: try row.id("plan_version_id"), fileName: try row.text("file_name"),
            sha256: try row.text("sha256"), byteCount: try row.integer("byte_count"), format: try row.text("format"),
            counts: ImportCounts(
                priorities: try row.integer("priority_count"), actions: try row.integer("action_count"),
                successMeasures: try row.integer("measure_count"), members: try row.integer("member_count"),
                diagnostics: try row.integer("diagnostic_count")),
            importedAt: try row.instant("imported_at"), isUndone: try row.optionalText("undone_at") != nil,
            version: try row.integer("version"))
    }
}

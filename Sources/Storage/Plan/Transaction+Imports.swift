package import CommunitySafety

extension Transaction {
    /// Writes an import's row, what became of each block, and the file itself, sealed.
    package mutating func insert(_ planImport: StoredImport, source: [UInt8], blocks: [BlockUse]) throws {
        let counts = planImport.counts
        try execute(
            """
            INSERT INTO plan_import
                (id, plan_version_id, file_name, sha256, byte_count, format, action_count, priority_count,
                 measure_count, member_count, diagnostic_count, imported_at)
            VALUES (\(planImport.id), \(planImport.planVersionID), \(planImport.fileName), \(planImport.sha256),
                \(planImport.byteCount), \(planImport.format), \(counts.actions), \(counts.priorities),
                \(counts.successMeasures), \(counts.members), \(counts.diagnostics), \(planImport.importedAt))
            """)
        for block in blocks {
            try execute(
                """
                INSERT INTO plan_import_block (import_id, block, used_as, section)
                VALUES (\(planImport.id), \(block.block), \(block.use.rawValue), \(block.section))
                """)
        }
        let sealed = try seal(source, for: .importSource(of: planImport.id))
        try execute("INSERT INTO plan_import_source (import_id, body) VALUES (\(planImport.id), \(sealed))")
    }

    /// Withdraws the version that an import made, with its contacts and its source; throws `staleVersion` when somebody
    /// was quicker.
    package mutating func undo(_ planImport: StoredImport, of version: StoredPlanVersion, at instant: Instant) throws {
        try change(
            "plan_import", planImport.id,
            by: """
                UPDATE plan_import
                SET undone_at = \(instant), version = version + 1
                WHERE id = \(planImport.id) AND version = \(planImport.version) AND undone_at IS NULL
                """)
        try change(
            "plan_version", version.id,
            by: """
                UPDATE plan_version
                SET state = 'withdrawn', withdrawn_at = \(instant), version = version + 1
                WHERE id = \(version.id) AND version = \(version.version) AND state = 'draft'
                """)
        try removeContacts(of: version.id)
        try execute("DELETE FROM plan_import_source WHERE import_id = \(planImport.id)")
    }

    /// The bytes of the file that an import read; nil when it was undone.
    package func source(of planImport: RecordID) throws -> [UInt8]? {
        let sealed = try first("SELECT body FROM plan_import_source WHERE import_id = \(planImport)") {
            try $0.bytes("body")
        }
        return try sealed.map { try open($0, for: .importSource(of: planImport)) }
    }
}

extension Keys.Field {
    /// The file that an import read.
    static func importSource(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "plan_import_source", column: "body", row: id.text)
    }
}

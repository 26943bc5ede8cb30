package import CommunitySafety

/// A return that is owed, with its row.
package struct StoredReturn: Sendable, Hashable {
    package let id: RecordID
    package let terms: DataReturn
    package let version: Int
    package let isRemoved: Bool

    package init(id: RecordID, terms: DataReturn, version: Int = 1, isRemoved: Bool = false) {
        self.id = id
        self.terms = terms
        self.version = version
        self.isRemoved = isRemoved
    }

    init(_ row: Row) throws {
        let terms = DataReturn(
            agency: try row.text("agency_id"), agencyName: try row.text("agency_name"),
            dataset: try row.text("dataset"), wanted: try row.text("wanted"), rhythm: try row.choice("rhythm"),
            dueDays: try row.optionalInteger("due_days"), from: try row.date("starts_on"),
            to: try row.optionalDate("ends_on"), statutoryKey: try row.optionalText("statutory_key"))
        guard let terms else { throw StorageError.unexpectedValue(table: "data_return", column: "dataset") }
        self.init(
            id: try row.id("id"), terms: terms, version: try row.integer("version"),
            isRemoved: try row.optionalText("removed_at") != nil)
    }

    static let columns: SQL = """
        SELECT id, agency_id, agency_name, dataset, wanted, rhythm, due_days, starts_on, ends_on, statutory_key,
            removed_at, version
        FROM data_return
        """
}

extension Querying {
    /// What is owed, without what was removed, by agency and data set.
    package func dataReturns() throws -> [StoredReturn] {
        try all("\(StoredReturn.columns) WHERE removed_at IS NULL ORDER BY agency_name, dataset, id") {
            try StoredReturn($0)
        }
    }

    /// One of them, removed or not.
    package func dataReturn(_ id: RecordID) throws -> StoredReturn? {
        try first("\(StoredReturn.columns) WHERE id = \(id)") { try StoredReturn($0) }
    }
}

extension Transaction {
    package mutating func insert(_ terms: DataReturn, id: RecordID) throws {
        try execute(
            """
            INSERT INTO data_return (id, agency_id, agency_name, dataset, wanted, rhythm, due_days, starts_on, ends_on,
                statutory_key)
            VALUES (\(id), \(terms.agency), \(terms.agencyName), \(terms.dataset), \(terms.wanted),
                \(terms.rhythm.rawValue), \(terms.dueDays), \(terms.from), \(terms.to), \(terms.statutoryKey))
            """)
    }

    /// Throws `staleVersion` when somebody was quicker.
    package mutating func update(_ stored: StoredReturn, to terms: DataReturn) throws {
        try change(
            "data_return", stored.id,
            by: """
                UPDATE data_return
                SET agency_id = \(terms.agency), agency_name = \(terms.agencyName), dataset = \(terms.dataset),
                    wanted = \(terms.wanted), rhythm = \(terms.rhythm.rawValue), due_days = \(terms.dueDays),
                    starts_on = \(terms.from), ends_on = \(terms.to), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version) AND removed_at IS NULL
                """)
    }

    /// Removes one, or brings it back. Throws `staleVersion`.
    package mutating func set(_ stored: StoredReturn, removedAt instant: Instant?) throws {
        try change(
            "data_return", stored.id,
            by: """
                UPDATE data_return
                SET removed_at = \(instant), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }
}

package import CommunitySafety
internal import Foundation

/// A file that waits to be taken in as a plan, with what was corrected so far; file and corrections are sealed.
package struct StoredProposal: Sendable, Hashable {
    package let id: RecordID
    package let fileName: String
    /// The year that was given at the upload; nil when the document says it.
    package let year: PlanYear?
    package let preparedAt: Instant
    package let bytes: [UInt8]
    package let corrections: ReadingCorrections
    /// The row's version, for whoever changes it.
    package let version: Int

    package init(
        id: RecordID, fileName: String, year: PlanYear?, preparedAt: Instant, bytes: [UInt8],
        corrections: ReadingCorrections = ReadingCorrections(), version: Int = 1
    ) {
        self.id = id
        self.fileName = fileName
        self.year = year
        self.preparedAt = preparedAt
        self.bytes = bytes
        self.corrections = corrections
        self.version = version
    }
}

extension Transaction {
    package mutating func insert(_ proposal: StoredProposal, by actor: String) throws {
        let body = try seal(proposal.bytes, for: .proposal("body", proposal.id))
        let corrections = try seal(encoded(proposal.corrections), for: .proposal("corrections", proposal.id))
        try execute(
            """
            INSERT INTO import_proposal
                (id, file_name, year_start, prepared_by, prepared_at, body, corrections)
            VALUES (\(proposal.id), \(proposal.fileName), \(proposal.year?.start), \(actor), \(proposal.preparedAt),
                \(body), \(corrections))
            """)
    }

    /// Replaces what was corrected; throws `staleVersion` when somebody was quicker.
    package mutating func change(_ proposal: StoredProposal, to corrections: ReadingCorrections) throws {
        let sealed = try seal(encoded(corrections), for: .proposal("corrections", proposal.id))
        try change(
            "import_proposal", proposal.id,
            by: """
                UPDATE import_proposal
                SET corrections = \(sealed), version = version + 1
                WHERE id = \(proposal.id) AND version = \(proposal.version)
                """)
    }

    /// Answers whether it was there.
    @discardableResult
    package mutating func removeProposal(_ id: RecordID) throws -> Bool {
        try execute("DELETE FROM import_proposal WHERE id = \(id)") == 1
    }

    /// Removes what nobody took in; answers how many.
    @discardableResult
    package mutating func removeProposals(preparedBefore instant: Instant) throws -> Int {
        try execute("DELETE FROM import_proposal WHERE prepared_at < \(instant)")
    }

    /// One proposal with its file; nil when it was taken in, thrown away or never was.
    package func proposal(_ id: RecordID) throws -> StoredProposal? {
        try first(
            """
            SELECT id, file_name, year_start, prepared_at, body, corrections, version
            FROM import_proposal
            WHERE id = \(id)
            """
        ) { row in
            let corrections = try open(try row.bytes("corrections"), for: .proposal("corrections", id))
            return StoredProposal(
                id: id, fileName: try row.text("file_name"),
                year: try row.optionalInteger("year_start").flatMap { PlanYear(start: $0) },
                preparedAt: try row.instant("prepared_at"),
                bytes: try open(try row.bytes("body"), for: .proposal("body", id)),
                corrections: try JSONDecoder().decode(ReadingCorrections.self, from: Data(corrections)),
                version: try row.integer("version"))
        }
    }

    private func encoded(_ corrections: ReadingCorrections) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return [UInt8](try encoder.encode(corrections))
    }
}

extension Querying {
    /// What waits, newest first, without the files.
    package func waitingProposals() throws -> [(id: RecordID, fileName: String, preparedAt: Instant)] {
        try all(
            """
            SELECT id, file_name, prepared_at
            FROM import_proposal
            ORDER BY prepared_at DESC, id DESC
            """
        ) { (try $0.id("id"), try $0.text("file_name"), try $0.instant("prepared_at")) }
    }
}

extension Keys.Field {
    fileprivate static func proposal(_ column: String, _ id: RecordID) -> Keys.Field {
        Keys.Field(table: "import_proposal", column: column, row: id.text)
    }
}

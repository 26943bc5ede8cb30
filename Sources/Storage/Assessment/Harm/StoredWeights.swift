package import CommunitySafety
package import Proofreading

/// An edition of severity weights as it was loaded; none is ever changed, and one that was taken back can come into force again.
package struct StoredWeights: Sendable, Hashable {
    /// Counts from 1; of those that stand the highest is in force.
    package let number: Int
    package let edition: String
    package let source: String
    package let fileName: String
    /// SHA-256 of the file.
    package let digest: String
    package let codeCount: Int
    package let loadedBy: String
    package let loadedOn: CalendarDate
    /// Nil while it stands.
    package let takenBackBy: String?
    package let takenBackOn: CalendarDate?
    package let version: Int

    package init(
        number: Int, weights: SeverityWeights, fileName: String, digest: String, loadedBy: String,
        loadedOn: CalendarDate
    ) {
        self.number = number
        (edition, source, codeCount) = (weights.edition, weights.source, weights.weights.count)
        (self.fileName, self.digest) = (fileName, digest)
        (self.loadedBy, self.loadedOn) = (loadedBy, loadedOn)
        (takenBackBy, takenBackOn, version) = (nil, nil, 1)
    }

    init(_ row: Row) throws {
        number = try row.integer("number")
        (edition, source) = (try row.text("edition"), try row.text("source"))
        (fileName, digest) = (try row.text("file_name"), try row.text("digest"))
        codeCount = try row.integer("code_count")
        (loadedBy, loadedOn) = (try row.text("loaded_by"), try row.date("loaded_on"))
        (takenBackBy, takenBackOn) = (try row.optionalText("taken_back_by"), try row.optionalDate("taken_back_on"))
        version = try row.integer("version")
    }

    package var isStanding: Bool { takenBackOn == nil }

    static let columns: SQL = """
        SELECT number, edition, source, file_name, digest, code_count, loaded_by, loaded_on, taken_back_by,
            taken_back_on, version
        FROM severity_weights
        """
}

extension Querying {
    /// Every edition, the newest first.
    package func severityEditions() throws -> [StoredWeights] {
        try all("\(StoredWeights.columns) ORDER BY number DESC") { try StoredWeights($0) }
    }

    /// The weights that are in force; nil where none is loaded, or each was taken back.
    package func severityWeights() throws -> SeverityWeights? {
        try first("SELECT body FROM severity_weights WHERE taken_back_on IS NULL ORDER BY number DESC LIMIT 1") {
            try SealedText.value(Array(try $0.text("body").utf8))
        }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredWeights, _ weights: SeverityWeights) throws {
        let body = String(decoding: try SealedText.bytes(of: weights), as: UTF8.self)
        try execute(
            """
            INSERT INTO severity_weights
                (number, edition, source, file_name, digest, code_count, body, loaded_by, loaded_on)
            VALUES (\(stored.number), \(stored.edition), \(stored.source), \(stored.fileName), \(stored.digest),
                \(stored.codeCount), \(body), \(stored.loadedBy), \(stored.loadedOn))
            """)
    }

    /// Takes an edition back, or, without a day, puts it into force again. Throws `staleVersion` where somebody did meanwhile.
    package mutating func takeBack(
        severityWeights number: Int, by actor: String?, on day: CalendarDate?, version: Int
    ) throws {
        try change(
            "severity_weights", RecordID(String(number)),
            by: """
                UPDATE severity_weights
                SET taken_back_by = \(actor), taken_back_on = \(day), version = version + 1
                WHERE number = \(number) AND version = \(version)
                """)
    }
}

package import CommunitySafety

/// One loading of figures: a file, a pasted block, a grid typed in.
package struct StoredLoad: Sendable, Hashable {
    /// Counts from 1 in the order of loading; a later load revises an earlier one.
    package let number: Int
    /// How it was read: `police.uk`, `table` …
    package let kind: String
    package let name: String
    /// SHA-256 of what was given, in hexadecimal.
    package let digest: String
    package let madeAt: Instant
    package let madeBy: String
    package let tally: LoadTally
    /// What else is to be said of it, as JSON.
    package let report: String
    package let undoneAt: Instant?

    static let columns: SQL = """
        SELECT number, kind, name, digest, made_at, made_by, row_count, added, revised, unchanged, refused, report, undone_at
        FROM evidence_load
        """

    init(_ row: Row) throws {
        number = try row.integer("number")
        kind = try row.text("kind")
        name = try row.text("name")
        digest = try row.text("digest")
        madeAt = try row.instant("made_at")
        madeBy = try row.text("made_by")
        tally = LoadTally(
            rows: try row.integer("row_count"), added: try row.integer("added"),
            revised: try row.integer("revised"), unchanged: try row.integer("unchanged"),
            refused: try row.integer("refused"))
        report = try row.text("report")
        undoneAt = try row.optionalText("undone_at").flatMap { Instant(text: $0) }
    }
}

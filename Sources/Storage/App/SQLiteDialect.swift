/// Turns the standard statements of a migration into SQLite's.
enum SQLiteDialect {
    private static let types = [("DOUBLE PRECISION", "REAL"), ("BIGINT", "INTEGER"), ("BYTEA", "BLOB")]

    /// Types become SQLite's own outside quoted text, and a table becomes strict about them.
    static func statement(_ standard: String) -> String {
        let pieces = standard.split(separator: "'", omittingEmptySubsequences: false)
        let translated = pieces.enumerated().map { position, piece in
            position.isMultiple(of: 2) ? Self.typed(String(piece)) : String(piece)
        }
        let text = translated.joined(separator: "'")
        return standard.hasPrefix("CREATE TABLE") ? "\(text) STRICT" : text
    }

    private static func typed(_ text: String) -> String {
        types.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

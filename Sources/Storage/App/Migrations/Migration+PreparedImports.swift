extension Migration {
    /// Files that somebody uploaded and is still looking at before they become a plan.
    static let preparedImports = Migration(
        number: 4, name: "prepared imports",
        statements: [
            """
            CREATE TABLE import_proposal (
                id TEXT NOT NULL PRIMARY KEY,
                file_name TEXT NOT NULL,
                year_start BIGINT CHECK (year_start BETWEEN 1900 AND 2199),
                prepared_by TEXT NOT NULL CHECK (prepared_by <> ''),
                prepared_at TEXT NOT NULL,
                body BYTEA NOT NULL,
                corrections BYTEA NOT NULL,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE INDEX import_proposal_by_time ON import_proposal (prepared_at)",
        ])
}

extension Migration {
    /// Packs: what is written into one before it is issued, and each as it was issued. Those for the partnership are sealed; those
    /// for everybody aren't, since everybody may read them.
    static let packs = Migration(
        number: 31, name: "packs",
        statements: [
            """
            CREATE TABLE pack_draft (
                id TEXT NOT NULL PRIMARY KEY,
                year_start BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                body BYTEA NOT NULL,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX pack_draft_by_name ON pack_draft (year_start, name)",
            """
            CREATE TABLE issued_pack (
                id TEXT NOT NULL PRIMARY KEY,
                year_start BIGINT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                kind TEXT NOT NULL,
                quarter TEXT CHECK (quarter IN ('q1', 'q2', 'q3', 'q4')),
                place TEXT,
                issue BIGINT NOT NULL CHECK (issue > 0),
                as_at TEXT NOT NULL CHECK (length(as_at) = 10),
                issued_by TEXT NOT NULL CHECK (issued_by <> ''),
                issued_at TEXT NOT NULL,
                figures TEXT NOT NULL,
                body TEXT,
                sealed BYTEA,
                CHECK ((body IS NULL) <> (sealed IS NULL))
            )
            """,
            "CREATE UNIQUE INDEX issued_pack_by_number ON issued_pack (year_start, number)",
        ])
}

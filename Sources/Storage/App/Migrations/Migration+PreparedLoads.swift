extension Migration {
    /// Tables of partners that somebody is still looking at, how such tables are read, and figures half typed in.
    static let preparedLoads = Migration(
        number: 14, name: "prepared loads",
        statements: [
            """
            CREATE TABLE table_mapping (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                fingerprint TEXT NOT NULL,
                sheet_key TEXT NOT NULL,
                file_key TEXT NOT NULL,
                body TEXT NOT NULL CHECK (body <> ''),
                made_at TEXT NOT NULL,
                made_by TEXT NOT NULL CHECK (made_by <> ''),
                used_at TEXT NOT NULL,
                removed_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            """
            CREATE TABLE prepared_load (
                id TEXT NOT NULL PRIMARY KEY,
                file_name TEXT NOT NULL,
                digest TEXT NOT NULL,
                prepared_by TEXT NOT NULL CHECK (prepared_by <> ''),
                prepared_at TEXT NOT NULL,
                mapping_id TEXT REFERENCES table_mapping (id),
                body BYTEA NOT NULL,
                mapping BYTEA NOT NULL,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE INDEX prepared_load_by_time ON prepared_load (prepared_at)",
            """
            CREATE TABLE typing_draft (
                party TEXT NOT NULL PRIMARY KEY CHECK (party <> ''),
                body BYTEA NOT NULL,
                kept_at TEXT NOT NULL
            )
            """,
        ])
}

extension Migration {
    /// Files that an office publishes, kept as they were given while somebody looks at what they would change.
    static let publishedLoads = Migration(
        number: 18, name: "published loads",
        statements: [
            """
            CREATE TABLE published_load (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                byte_count BIGINT NOT NULL CHECK (byte_count > 0),
                prepared_by TEXT NOT NULL CHECK (prepared_by <> ''),
                prepared_at TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'failed', 'tables', 'taken')),
                kind TEXT,
                report BYTEA,
                load_number BIGINT REFERENCES evidence_load (number),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK (load_number IS NULL OR state = 'taken'),
                CHECK (state <> 'ready' OR (kind IS NOT NULL AND report IS NOT NULL)),
                CHECK (state <> 'failed' OR report IS NOT NULL)
            )
            """,
            "CREATE INDEX published_load_by_time ON published_load (prepared_at)",
            """
            CREATE TABLE published_load_file (
                load_id TEXT NOT NULL REFERENCES published_load (id),
                place BIGINT NOT NULL CHECK (place >= 0),
                name TEXT NOT NULL CHECK (name <> ''),
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                byte_count BIGINT NOT NULL CHECK (byte_count > 0),
                body BYTEA NOT NULL,
                PRIMARY KEY (load_id, place)
            )
            """,
        ])
}

extension Migration {
    /// Files that show what an update says. Names and what is in them are sealed; what was taken back keeps its row and no body.
    static let updateFiles = Migration(
        number: 39, name: "update files",
        statements: [
            """
            CREATE TABLE update_file (
                id TEXT NOT NULL PRIMARY KEY,
                round_id TEXT NOT NULL REFERENCES monitoring_round (id),
                address TEXT NOT NULL,
                name BYTEA NOT NULL,
                byte_count BIGINT NOT NULL CHECK (byte_count > 0),
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                capacity TEXT NOT NULL CHECK (capacity IN ('link', 'behalf', 'account')),
                given_by TEXT NOT NULL CHECK (given_by <> ''),
                given_on TEXT NOT NULL CHECK (length(given_on) = 10),
                taken_back_at TEXT
            )
            """,
            "CREATE INDEX update_file_by_round ON update_file (round_id, address)",
            """
            CREATE TABLE update_file_body (
                file_id TEXT NOT NULL PRIMARY KEY REFERENCES update_file (id),
                body BYTEA NOT NULL
            )
            """,
        ])
}

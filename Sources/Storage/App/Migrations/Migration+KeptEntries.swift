extension Migration {
    /// What somebody with an account typed for an action in a round and hasn’t sent.
    static let keptEntries = Migration(
        number: 29, name: "kept entries",
        statements: [
            """
            CREATE TABLE kept_entry (
                round_id TEXT NOT NULL REFERENCES monitoring_round (id),
                address TEXT NOT NULL,
                keeper TEXT NOT NULL CHECK (keeper <> ''),
                kept_at TEXT NOT NULL,
                body BYTEA NOT NULL,
                PRIMARY KEY (round_id, address, keeper)
            )
            """
        ])
}

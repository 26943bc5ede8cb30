extension Migration {
    /// Calendars that people subscribe to, by an address of which only a hash is kept; how often each entry changed; and when
    /// meetings begin.
    static let calendars = Migration(
        number: 28, name: "calendars",
        statements: [
            """
            CREATE TABLE calendar_feed (
                id TEXT NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('person', 'agency', 'partnership')),
                agency TEXT CHECK (agency <> ''),
                account_id TEXT REFERENCES account (id),
                token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
                made_at TEXT NOT NULL,
                revoked_at TEXT,
                CHECK ((agency IS NOT NULL) = (kind = 'agency')),
                CHECK (kind <> 'person' OR account_id IS NOT NULL)
            )
            """,
            "CREATE UNIQUE INDEX calendar_feed_by_token ON calendar_feed (token_hash)",
            """
            CREATE TABLE calendar_entry (
                entry_key TEXT NOT NULL PRIMARY KEY,
                state TEXT NOT NULL,
                sequence BIGINT NOT NULL CHECK (sequence >= 0),
                changed_at TEXT NOT NULL
            )
            """,
            "ALTER TABLE route_meeting ADD COLUMN starts_at TEXT CHECK (length(starts_at) = 5)",
        ])
}

extension Migration {
    /// What the partnership did. What people said stands sealed, since it may hold something about somebody.
    static let activity = Migration(
        number: 16, name: "activity",
        statements: [
            """
            CREATE TABLE activity (
                id TEXT NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN
                    ('training', 'safety-walk', 'event', 'session', 'outreach', 'campaign', 'media')),
                held_on TEXT NOT NULL CHECK (length(held_on) = 10),
                place TEXT NOT NULL,
                area_id BIGINT REFERENCES area (id),
                agency_id TEXT REFERENCES agency (id),
                agency_name TEXT NOT NULL,
                audience TEXT NOT NULL,
                people BIGINT CHECK (people >= 0),
                said BYTEA NOT NULL,
                passed_to TEXT NOT NULL,
                answer BYTEA NOT NULL,
                removed_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE INDEX activity_by_day ON activity (held_on, kind)",
        ])
}

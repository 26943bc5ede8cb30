extension Migration {
    /// Who asked for figures and what they were told. The question may say something of somebody, so it stands sealed, as does the
    /// name. An answer's row never changes but for whether everybody may read it.
    static let evidenceRequests = Migration(
        number: 24, name: "requests",
        statements: [
            """
            CREATE TABLE evidence_request (
                id TEXT NOT NULL PRIMARY KEY,
                year BIGINT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                capacity TEXT NOT NULL CHECK (capacity IN ('councillor', 'local-council', 'resident', 'press',
                    'freedom-of-information', 'partner', 'other')),
                asker BYTEA NOT NULL,
                received_on TEXT NOT NULL CHECK (length(received_on) = 10),
                wanted_by TEXT CHECK (length(wanted_by) = 10),
                question BYTEA NOT NULL,
                draft TEXT NOT NULL DEFAULT '',
                withdrawn_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                UNIQUE (year, number)
            )
            """,
            """
            CREATE TABLE request_answer (
                id TEXT NOT NULL PRIMARY KEY,
                request_id TEXT NOT NULL REFERENCES evidence_request (id),
                number BIGINT NOT NULL CHECK (number > 0),
                question BYTEA NOT NULL,
                body TEXT NOT NULL,
                figures TEXT NOT NULL,
                protection TEXT NOT NULL,
                answered_by TEXT NOT NULL CHECK (answered_by <> ''),
                answered_at TEXT NOT NULL,
                published_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                UNIQUE (request_id, number)
            )
            """,
        ])
}

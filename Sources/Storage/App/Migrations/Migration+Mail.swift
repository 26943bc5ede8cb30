extension Migration {
    /// Messages to be sent, each with its fate, what is known of a server, and who wants no reminders. Addresses, texts and what
    /// servers said are sealed; a link's token stands nowhere.
    static let mail = Migration(
        number: 30, name: "mail",
        statements: [
            """
            CREATE TABLE mail_setting (
                id TEXT NOT NULL PRIMARY KEY CHECK (id = 'mail'),
                host TEXT NOT NULL,
                port BIGINT NOT NULL CHECK (port > 0 AND port < 65536),
                security TEXT NOT NULL CHECK (security IN ('starttls', 'tls', 'none')),
                credentials BYTEA NOT NULL,
                sender TEXT NOT NULL,
                site TEXT NOT NULL,
                alarm_hours BIGINT NOT NULL CHECK (alarm_hours > 0),
                reminders BIGINT NOT NULL CHECK (reminders IN (0, 1)),
                days_before BIGINT NOT NULL CHECK (days_before >= 0),
                days_after BIGINT NOT NULL CHECK (days_after >= 0),
                days_to_escalate BIGINT NOT NULL CHECK (days_to_escalate >= 0),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            """
            CREATE TABLE outbox (
                id TEXT NOT NULL PRIMARY KEY,
                occasion TEXT NOT NULL CHECK (occasion <> ''),
                kind TEXT NOT NULL CHECK (kind IN
                    ('notice', 'before', 'due', 'after', 'nudge', 'escalation', 'test')),
                round_id TEXT REFERENCES monitoring_round (id),
                links TEXT NOT NULL,
                addressee BYTEA NOT NULL,
                letter BYTEA NOT NULL,
                state TEXT NOT NULL CHECK (state IN
                    ('waiting', 'sending', 'handing-over', 'sent', 'deferred', 'refused', 'given-up', 'in-doubt',
                    'stopped', 'by-hand')),
                made_at TEXT NOT NULL,
                since TEXT NOT NULL,
                next_at TEXT NOT NULL,
                changed_at TEXT NOT NULL,
                tries BIGINT NOT NULL DEFAULT 0 CHECK (tries >= 0),
                code BIGINT NOT NULL DEFAULT 0,
                reply BYTEA,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX outbox_by_occasion ON outbox (occasion)",
            "CREATE INDEX outbox_by_state ON outbox (state, next_at)",
            "CREATE INDEX outbox_by_round ON outbox (round_id)",
            """
            CREATE TABLE mail_choice (
                addressee BYTEA NOT NULL PRIMARY KEY,
                wants_reminders BIGINT NOT NULL CHECK (wants_reminders IN (0, 1)),
                changed_at TEXT NOT NULL
            )
            """,
        ])
}

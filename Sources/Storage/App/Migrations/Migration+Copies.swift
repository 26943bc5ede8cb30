extension Migration {
    /// Word to whoever had an answer typed in their name, with a choice of its own. The outbox's kinds are checked, and a check
    /// can't be changed in both engines: the table is made anew.
    static let copies = Migration(number: 36, name: "copies", statements: statements)

    private static let statements = [
        """
        CREATE TABLE outbox_anew (
            id TEXT NOT NULL PRIMARY KEY,
            occasion TEXT NOT NULL CHECK (occasion <> ''),
            kind TEXT NOT NULL CHECK (kind IN
                ('notice', 'before', 'due', 'after', 'nudge', 'escalation', 'copy', 'test')),
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
        """
        INSERT INTO outbox_anew (id, occasion, kind, round_id, links, addressee, letter, state, made_at, since,
            next_at, changed_at, tries, code, reply, version)
        SELECT id, occasion, kind, round_id, links, addressee, letter, state, made_at, since, next_at, changed_at,
            tries, code, reply, version
        FROM outbox
        """,
        "DROP TABLE outbox",
        "ALTER TABLE outbox_anew RENAME TO outbox",
        "CREATE UNIQUE INDEX outbox_by_occasion ON outbox (occasion)",
        "CREATE INDEX outbox_by_state ON outbox (state, next_at)",
        "CREATE INDEX outbox_by_round ON outbox (round_id)",
        """
        ALTER TABLE mail_choice
        ADD COLUMN wants_copies BIGINT NOT NULL DEFAULT 1 CHECK (wants_copies IN (0, 1))
        """,
    ]
}

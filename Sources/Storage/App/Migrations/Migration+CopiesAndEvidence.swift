extension Migration {
    /// Word to whoever had an answer typed in their name, with a choice of its own; and files and links that were given as
    /// evidence in a round, whose names, addresses and bytes are sealed. What of it goes out is a copy.
    static let copiesAndEvidence = Migration(
        number: 36, name: "copies and evidence", statements: copies + evidence)

    /// The outbox's kinds are checked, and a check can't be changed in both engines: the table is made anew.
    private static let copies = [
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

    private static let evidence = [
        """
        CREATE TABLE round_evidence (
            id TEXT NOT NULL PRIMARY KEY,
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            address TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('file', 'link')),
            form_key TEXT NOT NULL CHECK (form_key <> ''),
            capacity TEXT NOT NULL CHECK (capacity IN ('link', 'behalf', 'account')),
            given_by TEXT NOT NULL CHECK (given_by <> ''),
            given_on TEXT NOT NULL CHECK (length(given_on) = 10),
            is_public BIGINT NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
            withdrawn_on TEXT CHECK (length(withdrawn_on) = 10),
            body BYTEA NOT NULL,
            content BYTEA,
            CHECK ((kind = 'file') = (content IS NOT NULL)),
            CHECK (kind = 'link' OR is_public = 0)
        )
        """,
        "CREATE INDEX round_evidence_by_round ON round_evidence (round_id, address)",
        """
        CREATE TABLE published_link (
            round_id TEXT NOT NULL REFERENCES published_round (round_id),
            address TEXT NOT NULL,
            position BIGINT NOT NULL CHECK (position > 0),
            label TEXT NOT NULL CHECK (label <> ''),
            target TEXT NOT NULL CHECK (target <> ''),
            PRIMARY KEY (round_id, address, position)
        )
        """,
    ]
}

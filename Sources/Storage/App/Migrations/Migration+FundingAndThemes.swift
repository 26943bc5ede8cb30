extension Migration {
    /// Funding lines and cross-cutting themes as records of a plan, which histories, drafts, comments and requests may be about.
    ///
    /// A table's check can't be widened in both engines, so that tables are made anew. Those that refer to one go with it.
    static let fundingAndThemes = Migration(
        number: 10, name: "funding and themes",
        statements: records + revisions + drafts + comments + requests)

    private static let kinds = "'section', 'priority', 'action', 'measure', 'member', 'funding', 'theme'"

    private static let records = [
        // The action's id has no foreign key: a line outlives the action's removal, which can be undone.
        """
        CREATE TABLE plan_funding (
            id TEXT NOT NULL PRIMARY KEY,
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            position BIGINT NOT NULL CHECK (position > 0),
            words TEXT NOT NULL CHECK (words <> ''),
            funder TEXT,
            amount_pence BIGINT CHECK (amount_pence BETWEEN 0 AND 1000000000000),
            amount_note TEXT,
            period TEXT,
            priority_slug TEXT,
            action_id TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        "CREATE UNIQUE INDEX plan_funding_position_is_one ON plan_funding (plan_version_id, position)",
        """
        CREATE TABLE plan_theme (
            id TEXT NOT NULL PRIMARY KEY,
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            position BIGINT NOT NULL CHECK (position > 0),
            name TEXT NOT NULL CHECK (name <> ''),
            narrative TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        "CREATE UNIQUE INDEX plan_theme_position_is_one ON plan_theme (plan_version_id, position)",
        """
        CREATE TABLE plan_theme_priority (
            theme_id TEXT NOT NULL REFERENCES plan_theme (id),
            position BIGINT NOT NULL CHECK (position > 0),
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            priority_slug TEXT NOT NULL CHECK (priority_slug <> ''),
            PRIMARY KEY (theme_id, position)
        )
        """,
        "CREATE INDEX plan_theme_priority_by_version ON plan_theme_priority (plan_version_id, theme_id, position)",
    ]

    private static let revisions = [
        """
        CREATE TABLE plan_revision_anew (
            change BIGINT NOT NULL REFERENCES audit_entry (sequence),
            item BIGINT NOT NULL CHECK (item > 0),
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            kind TEXT NOT NULL CHECK (kind IN (\(kinds))),
            record_id TEXT NOT NULL,
            row_version BIGINT NOT NULL CHECK (row_version > 0),
            deed TEXT NOT NULL CHECK (deed <> ''),
            actor TEXT NOT NULL CHECK (actor <> ''),
            at TEXT NOT NULL,
            before_position BIGINT,
            before_text TEXT,
            after_position BIGINT,
            after_text TEXT,
            undoes BIGINT REFERENCES audit_entry (sequence),
            PRIMARY KEY (change, item),
            CHECK ((before_position IS NULL) = (before_text IS NULL)),
            CHECK ((after_position IS NULL) = (after_text IS NULL)),
            CHECK (before_text IS NOT NULL OR after_text IS NOT NULL)
        )
        """,
        """
        INSERT INTO plan_revision_anew
            (change, item, plan_version_id, kind, record_id, row_version, deed, actor, at, before_position, before_text,
             after_position, after_text, undoes)
        SELECT change, item, plan_version_id, kind, record_id, row_version, deed, actor, at, before_position, before_text,
            after_position, after_text, undoes
        FROM plan_revision
        """,
        "DROP TABLE plan_revision",
        "ALTER TABLE plan_revision_anew RENAME TO plan_revision",
        "CREATE INDEX plan_revision_by_record ON plan_revision (record_id, row_version)",
        "CREATE INDEX plan_revision_by_version ON plan_revision (plan_version_id, change)",
        "CREATE INDEX plan_revision_by_undone ON plan_revision (undoes)",
    ]

    private static let drafts = [
        """
        CREATE TABLE editing_draft_anew (
            actor TEXT NOT NULL CHECK (actor <> ''),
            record_id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN (\(kinds))),
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            base_version BIGINT NOT NULL CHECK (base_version >= 0),
            body TEXT NOT NULL,
            saved_at TEXT NOT NULL,
            PRIMARY KEY (actor, record_id)
        )
        """,
        """
        INSERT INTO editing_draft_anew (actor, record_id, kind, plan_version_id, base_version, body, saved_at)
        SELECT actor, record_id, kind, plan_version_id, base_version, body, saved_at
        FROM editing_draft
        """,
        "DROP TABLE editing_draft",
        "ALTER TABLE editing_draft_anew RENAME TO editing_draft",
        "CREATE INDEX editing_draft_by_version ON editing_draft (plan_version_id)",
    ]

    /// The comments first, then who sent and who was mentioned, which refer to them; the old ones go in the other order.
    private static let comments = [
        """
        CREATE TABLE plan_comment_anew (
            id TEXT NOT NULL PRIMARY KEY,
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            kind TEXT NOT NULL CHECK (kind IN ('plan', \(kinds))),
            record_id TEXT NOT NULL,
            quote TEXT NOT NULL,
            words TEXT NOT NULL CHECK (words <> ''),
            author TEXT NOT NULL CHECK (author <> ''),
            written_at TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'resolved', 'carried-over')),
            outcome TEXT NOT NULL,
            settled_by TEXT,
            settled_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            carried_from TEXT,
            CHECK ((state = 'open') = (settled_by IS NULL)),
            CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
            CHECK (state = 'open' OR outcome <> '')
        )
        """,
        """
        INSERT INTO plan_comment_anew
            (id, plan_version_id, kind, record_id, quote, words, author, written_at, state, outcome, settled_by,
             settled_at, version, carried_from)
        SELECT id, plan_version_id, kind, record_id, quote, words, author, written_at, state, outcome, settled_by,
            settled_at, version, carried_from
        FROM plan_comment
        """,
        """
        CREATE TABLE comment_sender_anew (
            comment_id TEXT NOT NULL PRIMARY KEY REFERENCES plan_comment_anew (id),
            name BYTEA NOT NULL,
            agency BYTEA NOT NULL
        )
        """,
        """
        INSERT INTO comment_sender_anew (comment_id, name, agency)
        SELECT comment_id, name, agency
        FROM comment_sender
        """,
        """
        CREATE TABLE comment_mention_anew (
            comment_id TEXT NOT NULL REFERENCES plan_comment_anew (id),
            account_id TEXT NOT NULL REFERENCES account (id),
            seen_at TEXT,
            PRIMARY KEY (comment_id, account_id)
        )
        """,
        """
        INSERT INTO comment_mention_anew (comment_id, account_id, seen_at)
        SELECT comment_id, account_id, seen_at
        FROM comment_mention
        """,
        "DROP TABLE comment_mention",
        "DROP TABLE comment_sender",
        "DROP TABLE plan_comment",
        "ALTER TABLE plan_comment_anew RENAME TO plan_comment",
        "ALTER TABLE comment_sender_anew RENAME TO comment_sender",
        "ALTER TABLE comment_mention_anew RENAME TO comment_mention",
        "CREATE INDEX plan_comment_by_record ON plan_comment (record_id, written_at)",
        "CREATE INDEX plan_comment_by_version ON plan_comment (plan_version_id, written_at)",
        "CREATE INDEX plan_comment_by_state ON plan_comment (state, plan_version_id)",
        "CREATE INDEX plan_comment_by_origin ON plan_comment (carried_from)",
        "CREATE INDEX comment_mention_by_account ON comment_mention (account_id, seen_at)",
    ]

    private static let requests = [
        """
        CREATE TABLE record_request_anew (
            id TEXT NOT NULL PRIMARY KEY,
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            kind TEXT NOT NULL CHECK (kind IN ('plan', \(kinds))),
            record_id TEXT NOT NULL,
            words TEXT NOT NULL CHECK (words <> ''),
            asked_by TEXT NOT NULL CHECK (asked_by <> ''),
            asked_of TEXT NOT NULL REFERENCES account (id),
            asked_at TEXT NOT NULL,
            due_on TEXT CHECK (length(due_on) = 10),
            done_at TEXT,
            done_by TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK ((done_at IS NULL) = (done_by IS NULL))
        )
        """,
        """
        INSERT INTO record_request_anew
            (id, plan_version_id, kind, record_id, words, asked_by, asked_of, asked_at, due_on, done_at, done_by, version)
        SELECT id, plan_version_id, kind, record_id, words, asked_by, asked_of, asked_at, due_on, done_at, done_by, version
        FROM record_request
        """,
        "DROP TABLE record_request",
        "ALTER TABLE record_request_anew RENAME TO record_request",
        "CREATE INDEX record_request_by_account ON record_request (asked_of, done_at)",
        "CREATE INDEX record_request_by_record ON record_request (record_id, asked_at)",
        "CREATE INDEX record_request_by_version ON record_request (plan_version_id, done_at)",
    ]
}

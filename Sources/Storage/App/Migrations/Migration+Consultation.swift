extension Migration {
    /// What people without an account say of a draft, requests to colleagues, and consultations. None of these tables is
    /// public.
    static let consultation = Migration(
        number: 8, name: "consultation", statements: comments + requests + rounds)

    private static let comments = [
        "ALTER TABLE signed_link ADD COLUMN used_at TEXT",
        "ALTER TABLE plan_comment ADD COLUMN carried_from TEXT",
        "CREATE INDEX plan_comment_by_state ON plan_comment (state, plan_version_id)",
        "CREATE INDEX plan_comment_by_origin ON plan_comment (carried_from)",
        """
        CREATE TABLE comment_sender (
            comment_id TEXT NOT NULL PRIMARY KEY REFERENCES plan_comment (id),
            name BYTEA NOT NULL,
            agency BYTEA NOT NULL
        )
        """,
        """
        CREATE TABLE comment_mention (
            comment_id TEXT NOT NULL REFERENCES plan_comment (id),
            account_id TEXT NOT NULL REFERENCES account (id),
            seen_at TEXT,
            PRIMARY KEY (comment_id, account_id)
        )
        """,
        "CREATE INDEX comment_mention_by_account ON comment_mention (account_id, seen_at)",
    ]

    private static let requests = [
        """
        CREATE TABLE record_request (
            id TEXT NOT NULL PRIMARY KEY,
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            kind TEXT NOT NULL CHECK (kind IN ('plan', 'section', 'priority', 'action', 'measure', 'member')),
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
        "CREATE INDEX record_request_by_account ON record_request (asked_of, done_at)",
        "CREATE INDEX record_request_by_record ON record_request (record_id, asked_at)",
        "CREATE INDEX record_request_by_version ON record_request (plan_version_id, done_at)",
    ]

    private static let rounds = [
        """
        CREATE TABLE consultation (
            id TEXT NOT NULL PRIMARY KEY,
            plan_id TEXT NOT NULL REFERENCES plan (id),
            question TEXT NOT NULL CHECK (question <> ''),
            introduction TEXT NOT NULL,
            opens_on TEXT NOT NULL CHECK (length(opens_on) = 10),
            closes_on TEXT NOT NULL CHECK (length(closes_on) = 10),
            closed_at TEXT,
            made_by TEXT NOT NULL CHECK (made_by <> ''),
            made_at TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (opens_on <= closes_on)
        )
        """,
        "CREATE INDEX consultation_by_plan ON consultation (plan_id, opens_on)",
        """
        CREATE TABLE consultation_partner (
            id TEXT NOT NULL PRIMARY KEY,
            consultation_id TEXT NOT NULL REFERENCES consultation (id),
            plan_id TEXT NOT NULL REFERENCES plan (id),
            name TEXT NOT NULL CHECK (name <> ''),
            link_id TEXT NOT NULL REFERENCES signed_link (id),
            person BYTEA NOT NULL,
            email BYTEA NOT NULL,
            answered_at TEXT,
            outcome TEXT CHECK (outcome IN ('agreed', 'noted', 'not-agreed')),
            settled_by TEXT,
            settled_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK ((outcome IS NULL) = (settled_by IS NULL)),
            CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
            FOREIGN KEY (plan_id, name) REFERENCES plan_consultee (plan_id, name)
        )
        """,
        "CREATE UNIQUE INDEX consultation_partner_is_asked_once ON consultation_partner (consultation_id, name)",
        "CREATE INDEX consultation_partner_by_answer ON consultation_partner (settled_at, answered_at)",
    ]
}

extension Migration {
    /// Monitoring: rounds, whom they ask, what was answered, and what of it went out. Answers are sealed and never changed.
    static let monitoringRounds = Migration(
        number: 25, name: "monitoring rounds", statements: asked + answered + wentOut)

    private static let asked = [
        """
        CREATE TABLE monitoring_round (
            id TEXT NOT NULL PRIMARY KEY,
            year_start BIGINT NOT NULL,
            quarter TEXT NOT NULL CHECK (quarter IN ('q1', 'q2', 'q3', 'q4')),
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            opens_on TEXT NOT NULL CHECK (length(opens_on) = 10),
            due_on TEXT NOT NULL CHECK (length(due_on) = 10),
            closes_on TEXT NOT NULL CHECK (length(closes_on) = 10),
            state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
            closed_on TEXT CHECK (length(closed_on) = 10),
            cleared_on TEXT CHECK (length(cleared_on) = 10),
            clearance_note TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (opens_on <= due_on AND due_on <= closes_on),
            CHECK ((closed_on IS NULL) = (state = 'open')),
            CHECK (cleared_on IS NULL OR state = 'closed')
        )
        """,
        "CREATE UNIQUE INDEX monitoring_round_by_quarter ON monitoring_round (year_start, quarter)",
        """
        CREATE TABLE round_party (
            id TEXT NOT NULL PRIMARY KEY,
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            name TEXT NOT NULL CHECK (name <> ''),
            link_id TEXT NOT NULL REFERENCES signed_link (id)
        )
        """,
        "CREATE UNIQUE INDEX round_party_by_round ON round_party (round_id, name)",
        """
        CREATE TABLE round_action (
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            address TEXT NOT NULL,
            position BIGINT NOT NULL CHECK (position > 0),
            reference TEXT NOT NULL,
            words TEXT NOT NULL,
            priority_slug TEXT,
            by_when TEXT NOT NULL,
            due_on TEXT CHECK (length(due_on) = 10),
            recurs BIGINT NOT NULL CHECK (recurs IN (0, 1)),
            review_on TEXT CHECK (length(review_on) = 10),
            party_id TEXT REFERENCES round_party (id),
            PRIMARY KEY (round_id, address)
        )
        """,
    ]

    private static let answered = [
        """
        CREATE TABLE action_update (
            id TEXT NOT NULL PRIMARY KEY,
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            address TEXT NOT NULL,
            number BIGINT NOT NULL CHECK (number > 0),
            form_key TEXT NOT NULL CHECK (form_key <> ''),
            capacity TEXT NOT NULL CHECK (capacity IN ('link', 'behalf', 'account')),
            entered_by TEXT NOT NULL CHECK (entered_by <> ''),
            entered_on TEXT NOT NULL CHECK (length(entered_on) = 10),
            entered_at TEXT NOT NULL,
            body BYTEA NOT NULL
        )
        """,
        "CREATE UNIQUE INDEX action_update_by_number ON action_update (round_id, address, number)",
        """
        CREATE TABLE kept_update (
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            address TEXT NOT NULL,
            kept_at TEXT NOT NULL,
            body BYTEA NOT NULL,
            PRIMARY KEY (round_id, address)
        )
        """,
        """
        CREATE TABLE update_approval (
            id TEXT NOT NULL PRIMARY KEY,
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            address TEXT NOT NULL,
            update_id TEXT NOT NULL REFERENCES action_update (id),
            number BIGINT NOT NULL CHECK (number > 0),
            is_given BIGINT NOT NULL CHECK (is_given IN (0, 1)),
            words TEXT NOT NULL,
            given_by TEXT NOT NULL CHECK (given_by <> ''),
            given_at TEXT NOT NULL
        )
        """,
        "CREATE UNIQUE INDEX update_approval_by_number ON update_approval (round_id, address, number)",
        """
        CREATE TABLE round_snapshot (
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            number BIGINT NOT NULL CHECK (number > 0),
            taken_at TEXT NOT NULL,
            body BYTEA NOT NULL,
            PRIMARY KEY (round_id, number)
        )
        """,
        """
        CREATE TABLE round_note (
            id TEXT NOT NULL PRIMARY KEY,
            round_id TEXT NOT NULL REFERENCES monitoring_round (id),
            address TEXT NOT NULL,
            written_on TEXT NOT NULL CHECK (length(written_on) = 10),
            written_by TEXT NOT NULL CHECK (written_by <> ''),
            body BYTEA NOT NULL
        )
        """,
        "CREATE INDEX round_note_by_round ON round_note (round_id)",
    ]

    private static let wentOut = [
        """
        CREATE TABLE published_round (
            round_id TEXT NOT NULL PRIMARY KEY REFERENCES monitoring_round (id),
            year_start BIGINT NOT NULL,
            quarter TEXT NOT NULL,
            cleared_on TEXT NOT NULL CHECK (length(cleared_on) = 10)
        )
        """,
        """
        CREATE TABLE published_update (
            round_id TEXT NOT NULL REFERENCES published_round (round_id),
            address TEXT NOT NULL,
            position BIGINT NOT NULL CHECK (position > 0),
            reference TEXT NOT NULL,
            action_words TEXT NOT NULL,
            priority_slug TEXT,
            lead_view TEXT NOT NULL,
            words TEXT NOT NULL CHECK (words <> ''),
            PRIMARY KEY (round_id, address)
        )
        """,
    ]
}

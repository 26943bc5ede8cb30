extension Migration {
    /// Partners' votes on the issues of an assessment. What somebody gave is never changed: a second thought is another row. Who was asked, by
    /// name and address, and what they gave, are sealed.
    static let votes = Migration(
        number: 42, name: "votes",
        statements: [
            """
            CREATE TABLE ballot_round (
                id TEXT NOT NULL PRIMARY KEY,
                assessment_id TEXT NOT NULL REFERENCES assessment (id),
                number BIGINT NOT NULL CHECK (number > 0),
                criteria TEXT NOT NULL CHECK (criteria <> '')
            )
            """,
            "CREATE UNIQUE INDEX ballot_round_by_number ON ballot_round (assessment_id, number)",
            """
            CREATE TABLE ballot_opening (
                round_id TEXT NOT NULL REFERENCES ballot_round (id),
                number BIGINT NOT NULL CHECK (number > 0),
                opened_on TEXT NOT NULL CHECK (length(opened_on) = 10),
                closes_on TEXT NOT NULL CHECK (length(closes_on) = 10),
                closed_on TEXT CHECK (length(closed_on) = 10),
                PRIMARY KEY (round_id, number)
            )
            """,
            """
            CREATE TABLE ballot_invitation (
                id TEXT NOT NULL PRIMARY KEY,
                round_id TEXT NOT NULL REFERENCES ballot_round (id),
                agency TEXT NOT NULL CHECK (agency <> ''),
                link_id TEXT NOT NULL REFERENCES signed_link (id),
                invited_on TEXT NOT NULL CHECK (length(invited_on) = 10),
                body BYTEA NOT NULL
            )
            """,
            "CREATE INDEX ballot_invitation_by_round ON ballot_invitation (round_id)",
            """
            CREATE TABLE ballot_vote (
                invitation_id TEXT NOT NULL REFERENCES ballot_invitation (id),
                issue_key TEXT NOT NULL CHECK (issue_key <> ''),
                number BIGINT NOT NULL CHECK (number > 0),
                form_key TEXT NOT NULL CHECK (form_key <> ''),
                cast_at TEXT NOT NULL,
                is_late BIGINT NOT NULL CHECK (is_late IN (0, 1)),
                body BYTEA NOT NULL,
                PRIMARY KEY (invitation_id, issue_key, number)
            )
            """,
            "ALTER TABLE outbox ADD COLUMN ballot_round_id TEXT REFERENCES ballot_round (id)",
            "CREATE INDEX outbox_by_ballot_round ON outbox (ballot_round_id)",
        ])
}

extension Migration {
    /// What a voter chose and hasn't sent, and why they score as they do. Both are sealed: people may be named in them.
    static let ballotDrafts = Migration(
        number: 48, name: "ballot drafts and remarks",
        statements: [
            """
            CREATE TABLE ballot_draft (
                invitation_id TEXT NOT NULL REFERENCES ballot_invitation (id),
                issue_key TEXT NOT NULL CHECK (issue_key <> ''),
                form_key TEXT NOT NULL CHECK (form_key <> ''),
                turn BIGINT NOT NULL,
                body BYTEA NOT NULL,
                PRIMARY KEY (invitation_id, issue_key)
            )
            """,
            """
            CREATE TABLE ballot_remark (
                invitation_id TEXT NOT NULL REFERENCES ballot_invitation (id),
                issue_key TEXT NOT NULL CHECK (issue_key <> ''),
                body BYTEA NOT NULL,
                PRIMARY KEY (invitation_id, issue_key)
            )
            """,
        ])
}

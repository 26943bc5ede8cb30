extension Migration {
    /// What a workshop has on its screen, what is typed there before it is recorded, and which issue a plan's priority came from. What
    /// is typed is sealed: people may be named in it.
    static let workshops = Migration(
        number: 43, name: "assessment workshops",
        statements: [
            """
            CREATE TABLE assessment_workshop (
                assessment_id TEXT NOT NULL PRIMARY KEY REFERENCES assessment (id),
                body TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE workshop_note (
                assessment_id TEXT NOT NULL REFERENCES assessment (id),
                issue_key TEXT NOT NULL CHECK (issue_key <> ''),
                criterion_key TEXT NOT NULL CHECK (criterion_key <> ''),
                typed_by TEXT NOT NULL CHECK (typed_by <> ''),
                body BYTEA NOT NULL,
                PRIMARY KEY (assessment_id, issue_key, criterion_key, typed_by)
            )
            """,
            """
            CREATE TABLE priority_issue (
                year_start BIGINT NOT NULL,
                slug TEXT NOT NULL CHECK (slug <> ''),
                issue_key TEXT NOT NULL CHECK (issue_key <> ''),
                PRIMARY KEY (year_start, slug)
            )
            """,
        ])
}

extension Migration {
    /// The steps of an assessment's year as far as they differ from the usual ones, and what agencies are asked for.
    static let assessmentYear = Migration(
        number: 45, name: "assessment year",
        statements: [
            """
            CREATE TABLE assessment_step (
                assessment_id TEXT NOT NULL REFERENCES assessment (id),
                key TEXT NOT NULL CHECK (key <> ''),
                name TEXT NOT NULL,
                due_on TEXT NOT NULL CHECK (length(due_on) = 10),
                done_on TEXT CHECK (length(done_on) = 10),
                is_left_out BIGINT NOT NULL CHECK (is_left_out IN (0, 1)),
                version BIGINT NOT NULL DEFAULT 1,
                PRIMARY KEY (assessment_id, key)
            )
            """,
            """
            CREATE TABLE data_request (
                id TEXT NOT NULL PRIMARY KEY,
                assessment_id TEXT NOT NULL REFERENCES assessment (id),
                agency TEXT NOT NULL CHECK (agency <> ''),
                issue_key TEXT NOT NULL,
                wanted TEXT NOT NULL CHECK (wanted <> ''),
                asked_on TEXT NOT NULL CHECK (length(asked_on) = 10),
                due_on TEXT NOT NULL CHECK (length(due_on) = 10),
                state TEXT NOT NULL CHECK (state IN ('asked', 'received', 'withdrawn')),
                settled_on TEXT CHECK (length(settled_on) = 10),
                version BIGINT NOT NULL DEFAULT 1,
                CHECK ((settled_on IS NULL) = (state = 'asked'))
            )
            """,
            "CREATE INDEX data_request_by_assessment ON data_request (assessment_id)",
            "ALTER TABLE outbox ADD COLUMN data_request_id TEXT REFERENCES data_request (id)",
            "CREATE INDEX outbox_by_data_request ON outbox (data_request_id)",
        ])
}

extension Migration {
    /// What was decided about an assessment: of each issue, of each head of the law without a priority, its sign-off, and what was
    /// amended later. Each is kept as it was given; what comes later stands after it. None names a person but by post.
    static let decisions = Migration(
        number: 41, name: "assessment decisions",
        statements: [
            """
            CREATE TABLE assessment_decision (
                assessment_id TEXT NOT NULL REFERENCES assessment (id),
                about TEXT NOT NULL CHECK (about IN ('issue', 'head', 'sign-off', 'amendment')),
                key TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                body TEXT NOT NULL,
                given_by TEXT NOT NULL CHECK (given_by <> ''),
                given_on TEXT NOT NULL CHECK (length(given_on) = 10),
                PRIMARY KEY (assessment_id, about, key, number)
            )
            """
        ])
}

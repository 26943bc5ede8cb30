extension Migration {
    /// How issues are scored, the yearly assessments, and every score that was given. Why a score was given is sealed: people may
    /// be named in it.
    static let assessments = Migration(
        number: 37, name: "assessments",
        statements: [
            """
            CREATE TABLE scoring_scheme (
                key TEXT NOT NULL CHECK (key <> ''),
                number BIGINT NOT NULL CHECK (number > 0),
                name TEXT NOT NULL CHECK (name <> ''),
                body TEXT NOT NULL,
                kept_by TEXT NOT NULL CHECK (kept_by <> ''),
                kept_on TEXT NOT NULL CHECK (length(kept_on) = 10),
                PRIMARY KEY (key, number)
            )
            """,
            """
            CREATE TABLE assessment (
                id TEXT NOT NULL PRIMARY KEY,
                year_start BIGINT NOT NULL UNIQUE,
                scheme_key TEXT NOT NULL,
                scheme_number BIGINT NOT NULL,
                window_from TEXT NOT NULL CHECK (length(window_from) = 10),
                window_to TEXT NOT NULL CHECK (length(window_to) = 10),
                state TEXT NOT NULL CHECK (state IN ('scoring', 'agreed')),
                opened_on TEXT NOT NULL CHECK (length(opened_on) = 10),
                agreed_on TEXT CHECK (length(agreed_on) = 10),
                version BIGINT NOT NULL DEFAULT 1,
                FOREIGN KEY (scheme_key, scheme_number) REFERENCES scoring_scheme (key, number),
                CHECK ((agreed_on IS NULL) = (state = 'scoring'))
            )
            """,
            """
            CREATE TABLE assessment_issue (
                assessment_id TEXT NOT NULL REFERENCES assessment (id),
                key TEXT NOT NULL CHECK (key <> ''),
                position BIGINT NOT NULL,
                body TEXT NOT NULL,
                PRIMARY KEY (assessment_id, key)
            )
            """,
            """
            CREATE TABLE assessment_score (
                assessment_id TEXT NOT NULL REFERENCES assessment (id),
                issue_key TEXT NOT NULL,
                criterion_key TEXT NOT NULL CHECK (criterion_key <> ''),
                number BIGINT NOT NULL CHECK (number > 0),
                given_by TEXT NOT NULL CHECK (given_by <> ''),
                given_on TEXT NOT NULL CHECK (length(given_on) = 10),
                is_standing BIGINT NOT NULL CHECK (is_standing IN (0, 1)),
                body BYTEA NOT NULL,
                PRIMARY KEY (assessment_id, issue_key, criterion_key, number),
                FOREIGN KEY (assessment_id, issue_key) REFERENCES assessment_issue (assessment_id, key)
            )
            """,
        ])
}

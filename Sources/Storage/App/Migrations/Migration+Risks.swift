extension Migration {
    /// What stands beside rounds: risks and issues with their history, milestones of actions, and comments. All words are sealed.
    static let risks = Migration(
        number: 32, name: "risks and milestones",
        statements: [
            """
            CREATE TABLE risk_entry (
                risk_id TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                year_start BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('promise', 'dependency', 'risk')),
                owner TEXT NOT NULL CHECK (owner <> ''),
                address TEXT,
                since_on TEXT NOT NULL CHECK (length(since_on) = 10),
                due_on TEXT CHECK (length(due_on) = 10),
                closed_on TEXT CHECK (length(closed_on) = 10),
                written_by TEXT NOT NULL CHECK (written_by <> ''),
                written_on TEXT NOT NULL CHECK (length(written_on) = 10),
                body BYTEA NOT NULL,
                PRIMARY KEY (risk_id, number)
            )
            """,
            "CREATE INDEX risk_entry_by_year ON risk_entry (year_start)",
            """
            CREATE TABLE action_milestone (
                id TEXT NOT NULL PRIMARY KEY,
                year_start BIGINT NOT NULL,
                address TEXT NOT NULL CHECK (address <> ''),
                due_on TEXT NOT NULL CHECK (length(due_on) = 10),
                done_on TEXT CHECK (length(done_on) = 10),
                body BYTEA NOT NULL
            )
            """,
            "CREATE INDEX action_milestone_by_action ON action_milestone (year_start, address)",
            """
            CREATE TABLE round_comment (
                id TEXT NOT NULL PRIMARY KEY,
                round_id TEXT NOT NULL REFERENCES monitoring_round (id),
                address TEXT NOT NULL,
                written_by TEXT NOT NULL CHECK (written_by <> ''),
                written_on TEXT NOT NULL CHECK (length(written_on) = 10),
                for_pack BIGINT NOT NULL CHECK (for_pack IN (0, 1)),
                body BYTEA NOT NULL
            )
            """,
            "CREATE INDEX round_comment_by_round ON round_comment (round_id, address)",
        ])
}

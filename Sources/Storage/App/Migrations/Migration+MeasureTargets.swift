extension Migration {
    /// What the success measures of a plan year are judged by, set beside the plan.
    static let measureTargets = Migration(
        number: 26, name: "targets of success measures",
        statements: [
            """
            CREATE TABLE measure_target (
                year_start BIGINT NOT NULL,
                address TEXT NOT NULL CHECK (address <> ''),
                words TEXT NOT NULL,
                kind TEXT NOT NULL
                    CHECK (kind IN ('rank', 'count', 'rate', 'percentage', 'number', 'milestone', 'survey')),
                polarity TEXT NOT NULL CHECK (polarity IN ('lower', 'higher', 'neither')),
                goal_kind TEXT NOT NULL CHECK (goal_kind IN ('better', 'change', 'value')),
                goal DOUBLE PRECISION,
                baseline DOUBLE PRECISION,
                tolerance DOUBLE PRECISION NOT NULL CHECK (tolerance >= 0 AND tolerance <= 100),
                owner_name TEXT NOT NULL,
                due_on TEXT CHECK (length(due_on) = 10),
                basis TEXT NOT NULL CHECK (basis IN ('unset', 'evidence', 'action', 'typed')),
                basis_key TEXT,
                outturn DOUBLE PRECISION,
                outturn_of BIGINT,
                outturn_on TEXT CHECK (length(outturn_on) = 10),
                outturn_source TEXT,
                version BIGINT NOT NULL CHECK (version > 0),
                PRIMARY KEY (year_start, address),
                CHECK ((goal IS NULL) = (goal_kind = 'better')),
                CHECK ((basis_key IS NULL) = (basis IN ('unset', 'typed')))
            )
            """
        ])
}

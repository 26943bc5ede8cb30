extension Migration {
    /// Which way a success measure should go, where its figure comes from and by when; how far an action is, and the measures
    /// that it counts towards.
    static let measuresAndActions = Migration(
        number: 9, name: "measures and actions",
        statements: [
            "ALTER TABLE plan_measure ADD COLUMN polarity TEXT CHECK (polarity IN ('lower', 'higher', 'neither'))",
            "ALTER TABLE plan_measure ADD COLUMN source TEXT CHECK (source <> '')",
            """
            ALTER TABLE plan_measure ADD COLUMN by_when TEXT NOT NULL DEFAULT 'unstated'
                CHECK (by_when IN ('deadline', 'recurring', 'unclear', 'unstated'))
            """,
            "ALTER TABLE plan_measure ADD COLUMN by_when_printed TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE plan_measure ADD COLUMN due_on TEXT CHECK (length(due_on) = 10)",
            """
            ALTER TABLE plan_measure ADD COLUMN due_precision TEXT
                CHECK ((by_when = 'deadline') = (due_on IS NOT NULL AND due_precision IS NOT NULL))
            """,
            "ALTER TABLE plan_measure ADD COLUMN rhythm TEXT CHECK ((by_when = 'recurring') = (rhythm IS NOT NULL))",
            "ALTER TABLE plan_measure ADD COLUMN review_on TEXT CHECK (length(review_on) = 10)",
            """
            ALTER TABLE plan_action ADD COLUMN status TEXT
                CHECK (status IN ('not-started', 'in-progress', 'complete', 'stopped'))
            """,
            """
            CREATE TABLE plan_action_measure (
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                action_id TEXT NOT NULL REFERENCES plan_action (id),
                measure_id TEXT NOT NULL REFERENCES plan_measure (id),
                PRIMARY KEY (action_id, measure_id)
            )
            """,
            "CREATE INDEX plan_action_measure_by_version ON plan_action_measure (plan_version_id, action_id)",
            "CREATE INDEX plan_action_measure_by_measure ON plan_action_measure (measure_id, action_id)",
        ])
}

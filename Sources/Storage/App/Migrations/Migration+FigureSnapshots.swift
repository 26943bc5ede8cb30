extension Migration {
    /// The figures that a version of a plan quotes, as they stood when it went out; one row to each.
    static let figureSnapshots = Migration(
        number: 20, name: "figures as they went out",
        statements: [
            """
            CREATE TABLE figure_snapshot (
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                call TEXT NOT NULL,
                body TEXT NOT NULL,
                taken_at TEXT NOT NULL,
                PRIMARY KEY (plan_version_id, call)
            )
            """
        ])
}

extension Migration {
    /// How quoted figures read: each choice of a house style, the newest of which holds. `body` is JSON.
    static let figureStyles = Migration(
        number: 23, name: "house style of figures",
        statements: [
            """
            CREATE TABLE figure_style (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
                body TEXT NOT NULL,
                kept_by TEXT NOT NULL CHECK (kept_by <> ''),
                kept_at TEXT NOT NULL
            )
            """
        ])
}

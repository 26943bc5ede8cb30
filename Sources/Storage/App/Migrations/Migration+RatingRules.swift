extension Migration {
    /// By what rules the figures speak of actions: each choice, the newest of which holds. `body` is JSON.
    static let ratingRules = Migration(
        number: 40, name: "rules of what figures say",
        statements: [
            """
            CREATE TABLE rating_rules (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
                body TEXT NOT NULL,
                kept_by TEXT NOT NULL CHECK (kept_by <> ''),
                kept_on TEXT NOT NULL CHECK (length(kept_on) = 10)
            )
            """
        ])
}

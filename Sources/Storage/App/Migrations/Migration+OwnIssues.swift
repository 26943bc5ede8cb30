extension Migration {
    /// The issues that a partnership added to those of the catalogue. An assessment copies what it takes in, so a change here changes none.
    static let ownIssues = Migration(
        number: 44, name: "own issues",
        statements: [
            """
            CREATE TABLE community_issue (
                key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
                name TEXT NOT NULL CHECK (name <> ''),
                body TEXT NOT NULL,
                retired_on TEXT CHECK (length(retired_on) = 10),
                version BIGINT NOT NULL DEFAULT 1
            )
            """
        ])
}

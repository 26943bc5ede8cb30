extension Migration {
    /// Editions of what offences weigh, as they were loaded.
    static let severityWeights = Migration(
        number: 46, name: "severity weights",
        statements: [
            """
            CREATE TABLE severity_weights (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
                edition TEXT NOT NULL CHECK (edition <> ''),
                source TEXT NOT NULL CHECK (source <> ''),
                file_name TEXT NOT NULL,
                digest TEXT NOT NULL CHECK (digest <> ''),
                code_count BIGINT NOT NULL CHECK (code_count > 0),
                body TEXT NOT NULL CHECK (body <> ''),
                loaded_by TEXT NOT NULL,
                loaded_on TEXT NOT NULL CHECK (length(loaded_on) = 10),
                taken_back_by TEXT,
                taken_back_on TEXT CHECK (length(taken_back_on) = 10),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK ((taken_back_by IS NULL) = (taken_back_on IS NULL))
            )
            """
        ])
}

extension Migration {
    /// Money that comes in: awards, and the lines of their books in whole pence.
    static let fundingAwards = Migration(
        number: 34, name: "funding awards",
        statements: [
            """
            CREATE TABLE funding_award (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                funder TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('grant', 'core', 'in-kind')),
                pence BIGINT NOT NULL CHECK (pence >= 0),
                from_on TEXT NOT NULL CHECK (length(from_on) = 10),
                to_on TEXT NOT NULL CHECK (length(to_on) = 10),
                conditions TEXT NOT NULL,
                value_note TEXT NOT NULL,
                is_released BIGINT NOT NULL CHECK (is_released IN (0, 1)),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK (from_on <= to_on)
            )
            """,
            """
            CREATE TABLE funding_entry (
                id TEXT NOT NULL PRIMARY KEY,
                award_id TEXT NOT NULL REFERENCES funding_award (id),
                kind TEXT NOT NULL
                    CHECK (kind IN ('tranche', 'allocation', 'spend', 'commitment', 'repayment', 'report')),
                words TEXT NOT NULL CHECK (words <> ''),
                pence BIGINT CHECK (pence > 0),
                on_day TEXT CHECK (length(on_day) = 10),
                settled_on TEXT CHECK (length(settled_on) = 10),
                action_address TEXT,
                project_id TEXT REFERENCES funding_entry (id),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK ((pence IS NULL) = (kind = 'report'))
            )
            """,
            "CREATE INDEX funding_entry_by_award ON funding_entry (award_id)",
        ])
}

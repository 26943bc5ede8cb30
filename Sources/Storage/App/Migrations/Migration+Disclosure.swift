extension Migration {
    /// How small a count of each measure may be printed for everybody, and single counts of which somebody answered for
    /// printing them all the same.
    static let disclosure = Migration(
        number: 20, name: "disclosure",
        statements: [
            """
            ALTER TABLE measure ADD COLUMN profile TEXT NOT NULL DEFAULT 'standard'
                CHECK (profile IN ('open', 'standard', 'sensitive'))
            """,
            """
            UPDATE measure
            SET profile = 'open'
            WHERE (key LIKE 'population.%' OR key LIKE 'activity.%' OR key LIKE 'fly-tipping.%' OR key LIKE 'graffiti.%')
                AND key <> 'activity.people-trained'
            """,
            """
            UPDATE measure
            SET profile = 'sensitive'
            WHERE issue IN ('domestic-abuse', 'stalking', 'sexual', 'sexual-offences', 'sexual-violence',
                    'honour-based-abuse', 'prevent', 'exploitation', 'channel', 'modern-slavery')
                OR key = 'violence.first-time-entrants'
            """,
            """
            CREATE TABLE disclosure_override (
                id TEXT NOT NULL PRIMARY KEY,
                measure TEXT NOT NULL REFERENCES measure (key),
                area_id BIGINT NOT NULL REFERENCES area (id),
                from_day TEXT NOT NULL CHECK (length(from_day) = 10),
                to_day TEXT NOT NULL CHECK (length(to_day) = 10),
                value DOUBLE PRECISION NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                given_by TEXT NOT NULL CHECK (given_by <> ''),
                given_at TEXT NOT NULL,
                removed_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK (from_day <= to_day)
            )
            """,
            "CREATE INDEX disclosure_override_by_measure ON disclosure_override (measure)",
        ])
}

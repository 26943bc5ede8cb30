extension Migration {
    /// Places of the partnership's own: taken away and brought back, and joined to the official place that they are. And of a
    /// month of street records whether the load that says it counted its figures, or found them standing already; and what is held of each
    /// measure, which would cost a look at every figure to count.
    static let ownPlaces = Migration(
        number: 17, name: "own places",
        statements: [
            """
            CREATE TABLE own_place (
                area_id BIGINT NOT NULL PRIMARY KEY REFERENCES area (id),
                removed_at TEXT,
                joined_to BIGINT REFERENCES area (id),
                joined_by BIGINT REFERENCES evidence_load (number),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK ((joined_to IS NULL) = (joined_by IS NULL)),
                CHECK (joined_to <> area_id)
            )
            """,
            "CREATE INDEX own_place_by_joined ON own_place (joined_to)",
            "INSERT INTO own_place (area_id) SELECT id FROM area WHERE kind = 'custom'",
            """
            CREATE TABLE area_join_moved (
                load_number BIGINT NOT NULL REFERENCES evidence_load (number),
                holder TEXT NOT NULL CHECK (holder IN ('set', 'note', 'activity')),
                holder_id TEXT NOT NULL,
                PRIMARY KEY (load_number, holder, holder_id)
            )
            """,
            """
            ALTER TABLE street_month ADD COLUMN is_counted BIGINT NOT NULL DEFAULT 1 CHECK (is_counted IN (0, 1))
            """,
            "CREATE INDEX evidence_load_by_digest ON evidence_load (digest)",
            """
            CREATE TABLE held_measure (
                measure TEXT NOT NULL PRIMARY KEY REFERENCES measure (key),
                figures BIGINT NOT NULL CHECK (figures > 0),
                areas BIGINT NOT NULL CHECK (areas > 0),
                from_day TEXT NOT NULL,
                to_day TEXT NOT NULL
            )
            """,
            """
            INSERT INTO held_measure (measure, figures, areas, from_day, to_day)
            SELECT measure, COUNT(*), COUNT(DISTINCT area_id), MIN(from_day), MAX(to_day)
            FROM (
                SELECT DISTINCT measure, area_id, from_day, to_day, breakdown, source
                FROM observation
                WHERE load_number IN (SELECT number FROM evidence_load WHERE undone_at IS NULL)
            ) AS held
            GROUP BY measure
            """,
        ])
}

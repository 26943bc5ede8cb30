extension Migration {
    /// Places of the partnership's own: taken away and brought back, and joined to the official place that they are. And of a
    /// month of street records whether the load that says it counted its figures, or found them standing already.
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
        ])
}

extension Migration {
    /// What each load said of places, so that it can be taken back, and what stood before it.
    static let places = Migration(
        number: 13, name: "places",
        statements: [
            """
            CREATE TABLE place_entry (
                load_number BIGINT NOT NULL REFERENCES evidence_load (number),
                area_id BIGINT NOT NULL REFERENCES area (id),
                fact TEXT NOT NULL CHECK (fact IN ('called', 'name', 'edition', 'parent', 'boundary')),
                vintage BIGINT NOT NULL CHECK (vintage = 0 OR vintage BETWEEN 1900 AND 2200),
                parent_id BIGINT NOT NULL,
                name_key TEXT NOT NULL,
                name TEXT NOT NULL,
                PRIMARY KEY (load_number, area_id, fact, vintage, parent_id, name_key)
            )
            """,
            "CREATE INDEX place_entry_by_area ON place_entry (area_id, fact)",
            """
            CREATE TABLE area_boundary_former (
                load_number BIGINT NOT NULL REFERENCES evidence_load (number),
                area_id BIGINT NOT NULL REFERENCES area (id),
                vintage BIGINT NOT NULL,
                shape BYTEA NOT NULL,
                PRIMARY KEY (load_number, area_id, vintage)
            )
            """,
        ])
}

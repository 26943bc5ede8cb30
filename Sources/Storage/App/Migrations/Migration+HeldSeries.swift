extension Migration {
    /// What is held of each measure for each place by each source, counted when a load changes it, so that pages needn't.
    static let heldSeries = Migration(
        number: 22, name: "held series",
        statements: [
            """
            CREATE TABLE held_series (
                measure TEXT NOT NULL REFERENCES measure (key),
                area_id BIGINT NOT NULL REFERENCES area (id),
                source TEXT NOT NULL REFERENCES evidence_source (key),
                figures BIGINT NOT NULL CHECK (figures > 0),
                wholes BIGINT NOT NULL CHECK (wholes BETWEEN 0 AND figures),
                from_day TEXT NOT NULL,
                to_day TEXT NOT NULL,
                PRIMARY KEY (measure, area_id, source)
            )
            """,
            "CREATE INDEX held_series_by_source ON held_series (source, measure)",
            """
            INSERT INTO held_series (measure, area_id, source, figures, wholes, from_day, to_day)
            SELECT measure, area_id, source, COUNT(*), SUM(CASE WHEN breakdown = '' THEN 1 ELSE 0 END), MIN(from_day),
                MAX(to_day)
            FROM (
                SELECT DISTINCT measure, area_id, from_day, to_day, breakdown, source
                FROM observation
                WHERE load_number IN (SELECT number FROM evidence_load WHERE undone_at IS NULL)
                    AND area_id IN (SELECT id FROM area WHERE kind NOT IN ('lsoa', 'msoa'))
                    AND area_id NOT IN (SELECT area_id FROM own_place WHERE joined_to IS NOT NULL)
            ) AS held
            GROUP BY measure, area_id, source
            """,
        ])
}

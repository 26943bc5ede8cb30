extension Transaction {
    /// Counts anew what is held of the measures that a load has figures of. Cost: one look at each figure of those measures, so
    /// that pages needn't; the same few statements however many measures they are.
    mutating func countHeld(ofLoad number: Int) throws {
        try countHeld(
            of: "measure IN (SELECT DISTINCT measure FROM observation WHERE load_number = \(number))")
    }

    /// Counts anew what is held of measures, by their keys. Figures of a place that was joined to another count there only.
    mutating func countHeld(_ measures: [String]) throws {
        for measure in Set(measures).sorted() { try countHeld(of: "measure = \(measure)") }
    }

    private mutating func countHeld(of measures: SQL) throws {
        try jot("DELETE FROM held_measure WHERE \(measures)")
        try jot(
            """
            INSERT INTO held_measure (measure, figures, areas, from_day, to_day)
            SELECT measure, COUNT(*), COUNT(DISTINCT area_id), MIN(from_day), MAX(to_day)
            FROM (
                SELECT DISTINCT measure, area_id, from_day, to_day, breakdown, source
                FROM observation
                WHERE \(measures)
                    AND load_number IN (SELECT number FROM evidence_load WHERE undone_at IS NULL)
                    AND area_id NOT IN (SELECT area_id FROM own_place WHERE joined_to IS NOT NULL)
            ) AS held
            GROUP BY measure
            """)
        try countHeldSeries(of: measures)
    }

    /// By place and source; of the small areas of a census nothing is kept here, since no page lists them.
    private mutating func countHeldSeries(of measures: SQL) throws {
        try jot("DELETE FROM held_series WHERE \(measures)")
        try jot(
            """
            INSERT INTO held_series (measure, area_id, source, figures, wholes, from_day, to_day)
            SELECT measure, area_id, source, COUNT(*), SUM(CASE WHEN breakdown = '' THEN 1 ELSE 0 END), MIN(from_day),
                MAX(to_day)
            FROM (
                SELECT DISTINCT measure, area_id, from_day, to_day, breakdown, source
                FROM observation
                WHERE \(measures)
                    AND load_number IN (SELECT number FROM evidence_load WHERE undone_at IS NULL)
                    AND area_id IN (SELECT id FROM area WHERE kind NOT IN ('lsoa', 'msoa'))
                    AND area_id NOT IN (SELECT area_id FROM own_place WHERE joined_to IS NOT NULL)
            ) AS held
            GROUP BY measure, area_id, source
            """)
    }
}

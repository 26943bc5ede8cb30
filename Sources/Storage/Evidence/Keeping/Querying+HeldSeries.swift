package import CommunitySafety
internal import Proofreading

extension Querying {
    /// What a source holds of each measure, places of a census left out; by the measures' keys.
    package func heldMeasures(ofSource key: String) throws -> [HeldMeasure] {
        try all(
            """
            SELECT measure, SUM(figures) AS figures, COUNT(*) AS areas, MIN(from_day) AS from_day, MAX(to_day) AS to_day
            FROM held_series
            WHERE source = \(key)
            GROUP BY measure
            ORDER BY measure
            """
        ) {
            HeldMeasure(
                measure: try $0.text("measure"), figures: try $0.integer("figures"), areas: try $0.integer("areas"),
                from: try $0.date("from_day"), to: try $0.date("to_day"))
        }
    }

    /// The newest loads whose first figure is of a source, those taken back included. Cost: a look-up for each load on record.
    package func loads(ofSource key: String, limit: Int) throws -> [StoredLoad] {
        try all(
            """
            \(StoredLoad.columns)
            WHERE (SELECT source FROM observation WHERE load_number = number LIMIT 1) = \(key)
            ORDER BY number DESC
            LIMIT \(limit)
            """
        ) { try StoredLoad($0) }
    }

    /// The notes on quality of a source that stand, the newest time first.
    package func qualityNotes(ofSource key: String) throws -> [QualityNote] {
        try all(
            """
            SELECT source, measure, code, from_day, to_day, is_comparable, reason
            FROM quality_note
            LEFT JOIN area ON area.id = quality_note.area_id
            WHERE source = \(key) AND removed_at IS NULL
            ORDER BY from_day DESC, quality_note.id
            """
        ) { row in
            guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return nil }
            return QualityNote(
                source: try row.text("source"), measure: try row.optionalText("measure"),
                area: try row.optionalText("code"), period: EvidencePeriod(range),
                isComparable: try row.bool("is_comparable"), reason: try row.text("reason"))
        }.compactMap(\.self)
    }
}

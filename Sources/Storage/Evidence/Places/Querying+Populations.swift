internal import Proofreading

extension Querying {
    /// People and households of a place, the newest first.
    package func populations(ofArea number: Int) throws -> [StoredPopulation] {
        try populations(of: "area_id = \(number)")[number] ?? []
    }

    /// Those of every member of a comparator set, by the numbers of the places.
    package func populations(ofSet set: RecordID) throws -> [Int: [StoredPopulation]] {
        try populations(of: "area_id IN (SELECT area_id FROM area_set_member WHERE set_id = \(set))")
    }

    /// Of several loads of one figure the last stands.
    private func populations(of places: SQL) throws -> [Int: [StoredPopulation]] {
        var found: [Int: [PopulationKey: Double?]] = [:]
        try forEach(
            """
            SELECT area_id, measure, from_day, to_day, source, value
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            WHERE measure IN ('population.people', 'population.households') AND \(places) AND breakdown = ''
                AND undone_at IS NULL
            ORDER BY load_number
            """
        ) { row in
            let key = PopulationKey(
                measure: try row.text("measure"), from: try row.date("from_day"), to: try row.date("to_day"),
                source: try row.text("source"))
            found[try row.integer("area_id"), default: [:]][key] = .some(try row.optionalReal("value"))
        }
        return found.mapValues { held in
            held.compactMap { key, value in value.map { (key, $0) } }
                .sorted { ($1.0.from, $0.0.measure, $0.0.source) < ($0.0.from, $1.0.measure, $1.0.source) }
                .map { StoredPopulation(measure: $0.0.measure, on: $0.0.from, count: $0.1) }
        }
    }
}

/// What a figure of a population is of.
private struct PopulationKey: Hashable {
    let measure: String
    let from: CalendarDate
    let to: CalendarDate
    let source: String
}

package import CommunitySafety

/// What a figure would do to the one that stands.
package enum FigureChange: Sendable, Hashable {
    case new
    /// The value and status that it would replace.
    case revised(value: Double?, status: ObservationStatus)
    case unchanged
}

extension Querying {
    /// Loads, newest first, those taken back included.
    package func loads(limit: Int = 200) throws -> [StoredLoad] {
        try all("\(StoredLoad.columns) ORDER BY number DESC LIMIT \(limit)") { try StoredLoad($0) }
    }

    package func load(_ number: Int) throws -> StoredLoad? {
        try first("\(StoredLoad.columns) WHERE number = \(number)") { try StoredLoad($0) }
    }

    /// The figure that stands, of the latest load that wasn't undone, as it was at a moment; now when that is nil.
    package func standing(
        _ key: Observation.Key, area: Int, asAt instant: Instant? = nil
    ) throws -> (value: Double?, status: ObservationStatus)? {
        let moment = instant?.text ?? "9999"
        return try first(
            """
            SELECT observation.value AS value, observation.status AS status
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            WHERE measure = \(key.measure) AND area_id = \(area) AND from_day = \(key.period.from)
                AND to_day = \(key.period.to) AND breakdown = \(key.breakdown) AND source = \(key.source)
                AND made_at <= \(moment) AND (undone_at IS NULL OR undone_at > \(moment))
            ORDER BY load_number DESC
            LIMIT 1
            """
        ) { (try $0.optionalReal("value"), try $0.choice("status")) }
    }
}

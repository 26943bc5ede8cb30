package import CommunitySafety
package import Proofreading

/// A place with one of the names by which it is known.
package struct NamedArea: Sendable, Hashable {
    package let code: String
    package let kind: AreaKind
    /// As ``AreaNames/key(_:)`` writes it.
    package let key: String
    /// The name in use.
    package let name: String
}

/// What is held of one measure.
package struct HeldMeasure: Sendable, Hashable {
    package let measure: String
    /// How many figures of it stand.
    package let figures: Int
    /// How many places they are of.
    package let areas: Int
    package let from: CalendarDate
    package let to: CalendarDate
}

extension Querying {
    /// Every name of every place but the small census areas, whose names nobody types.
    package func areaNames() throws -> [NamedArea] {
        try all(
            """
            SELECT code, kind, name_key, area.name AS name
            FROM area
            JOIN area_name ON area_name.area_id = area.id
            WHERE kind NOT IN ('lsoa', 'msoa') AND \(StoredOwnPlace.isShown)
            ORDER BY area.name, code
            """
        ) {
            NamedArea(
                code: try $0.text("code"), kind: try $0.choice("kind"), key: try $0.text("name_key"),
                name: try $0.text("name"))
        }
    }

    /// The measures that hold figures, with what is held of each, as it was counted when a load last changed it.
    package func heldMeasures() throws -> [HeldMeasure] {
        try all("SELECT measure, figures, areas, from_day, to_day FROM held_measure ORDER BY measure") {
            HeldMeasure(
                measure: try $0.text("measure"), figures: try $0.integer("figures"), areas: try $0.integer("areas"),
                from: try $0.date("from_day"), to: try $0.date("to_day"))
        }
    }

    /// What a load brought of each measure.
    package func heldMeasures(ofLoad number: Int) throws -> [HeldMeasure] {
        try all(
            """
            SELECT measure, COUNT(*) AS figures, COUNT(DISTINCT area_id) AS areas, MIN(from_day) AS from_day,
                MAX(to_day) AS to_day
            FROM observation
            WHERE load_number = \(number)
            GROUP BY measure
            ORDER BY measure
            """
        ) {
            HeldMeasure(
                measure: try $0.text("measure"), figures: try $0.integer("figures"), areas: try $0.integer("areas"),
                from: try $0.date("from_day"), to: try $0.date("to_day"))
        }
    }

    /// The figures that a load brought, in the order of measure, place and period; so many at most.
    package func figures(ofLoad number: Int, limit: Int) throws -> [(
        measure: String, area: String, period: EvidencePeriod, breakdown: String, value: Double?,
        status: ObservationStatus
    )] {
        try all(
            """
            SELECT measure, area.name AS area, from_day, to_day, breakdown, value, status
            FROM observation
            JOIN area ON area.id = observation.area_id
            WHERE load_number = \(number)
            ORDER BY measure, area.name, from_day, breakdown
            LIMIT \(limit)
            """
        ) { row in
            let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day"))
            return try range.map {
                (
                    try row.text("measure"), try row.text("area"), EvidencePeriod($0), try row.text("breakdown"),
                    try row.optionalReal("value"), try row.choice("status")
                )
            }
        }.compactMap(\.self)
    }
}

extension Transaction {
    /// The next number for an area.
    package func nextAreaNumber() throws -> Int {
        try count("SELECT COALESCE(MAX(id), 0) + 1 AS count FROM area")
    }
}

extension Querying {
    /// The figure of a whole measure that stands for a place and period, of whatever source was loaded last.
    package func latest(
        _ measure: String, area: Int, _ period: EvidencePeriod
    ) throws -> (value: Double?, status: ObservationStatus)? {
        try first(
            """
            SELECT value, status
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            WHERE measure = \(measure) AND area_id = \(area) AND from_day = \(period.from) AND to_day = \(period.to)
                AND breakdown = '' AND undone_at IS NULL
            ORDER BY load_number DESC
            LIMIT 1
            """
        ) { (try $0.optionalReal("value"), try $0.choice("status")) }
    }
}

import CommunitySafety
package import Proofreading

extension Querying {
    /// The figures of a measure and an area that stand and lie within a time, for the whole measure, the earliest first.
    package func standingFigures(
        _ measure: String, area: Int, within range: DateRange
    ) throws -> [StandingFigure] {
        try all(
            """
            SELECT source, from_day, to_day, value, observation.status AS status, made_at
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            WHERE measure = \(measure) AND area_id = \(area) AND breakdown = '' AND from_day >= \(range.from)
                AND to_day <= \(range.to) AND undone_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM observation AS later
                    JOIN evidence_load AS later_load ON later_load.number = later.load_number
                    WHERE later.measure = observation.measure AND later.area_id = observation.area_id
                        AND later.from_day = observation.from_day AND later.to_day = observation.to_day
                        AND later.breakdown = '' AND later.source = observation.source
                        AND later.load_number > observation.load_number AND later_load.undone_at IS NULL)
            ORDER BY from_day, to_day DESC, source
            """
        ) { row in
            guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return nil }
            return StandingFigure(
                source: try row.text("source"), period: EvidencePeriod(range), value: try row.optionalReal("value"),
                status: try row.choice("status"), loadedOn: try row.instant("made_at").day)
        }.compactMap(\.self)
    }

    /// The keys of the measures that hold a figure of the whole measure.
    package func measuresHolding() throws -> Set<String> {
        Set(
            try all(
                """
                SELECT key
                FROM measure
                WHERE EXISTS (
                    SELECT 1 FROM observation
                    JOIN evidence_load ON evidence_load.number = observation.load_number
                    WHERE observation.measure = measure.key AND breakdown = '' AND undone_at IS NULL)
                """
            ) { try $0.text("key") })
    }

    /// The places but those of a census that hold figures of a measure, by name, each with how many.
    package func areasHolding(_ measure: String) throws -> [(area: StoredArea, figures: Int)] {
        try all(
            """
            SELECT area.id AS id, code, area.kind AS kind, area.name AS name, COUNT(*) AS figures
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            JOIN area ON area.id = observation.area_id
            WHERE measure = \(measure) AND breakdown = '' AND undone_at IS NULL AND area.kind NOT IN ('lsoa', 'msoa')
            GROUP BY area.id, code, area.kind, area.name
            ORDER BY area.name, code
            """
        ) { row in try StoredArea(row).map { ($0, try row.integer("figures")) } }.compactMap(\.self)
    }

    /// The reports of loads that stand, newest first.
    package func reportsOfLoads() throws -> [String] {
        try all("SELECT report FROM evidence_load WHERE undone_at IS NULL AND report <> '' ORDER BY number DESC") {
            try $0.text("report")
        }
    }
}

package import CommunitySafety
internal import Proofreading

extension Querying {
    /// The figures of a measure that stand, breakdowns included, in the order in which figures are given out; the work
    /// answers whether it wants the next. Places that were taken away, or joined to another, have none.
    ///
    /// Cost: what is held of the measure, or, with an area, of both.
    package func forEachStanding(
        _ measure: String, _ filter: OpenFilter, _ work: (OpenFigure) throws -> Bool
    ) throws {
        var waiting: OpenFigure?
        var isWanted = true
        let place: SQL = filter.area.map { "AND area_id = \($0)" } ?? "AND area.code >= \(filter.firstCode)"
        try forEach(
            """
            SELECT area.code AS code, area.kind AS kind, area.name AS name, from_day, to_day, breakdown, source,
                value, observation.status AS status
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            JOIN area ON area.id = observation.area_id
            WHERE measure = \(measure) AND undone_at IS NULL \(place)
                AND from_day >= \(filter.from?.iso ?? "") AND to_day <= \(filter.to?.iso ?? "9999-12-31")
                AND \(StoredOwnPlace.isShown)
            ORDER BY area.code, from_day, to_day, breakdown, source, load_number
            """
        ) { row in
            guard isWanted, let figure = try OpenFigure(row, of: measure) else { return }
            if let before = waiting, before.position != figure.position { isWanted = try work(before) }
            waiting = figure
        }
        if isWanted, let last = waiting { _ = try work(last) }
    }

    /// The measures after a key that hold figures and that such an audience may see, by their keys; with an area, those
    /// that hold figures of it.
    ///
    /// Cost: so many as are asked for, however many there are.
    package func openMeasures(
        after key: String, limit: Int, for audience: MeasureAudience, area: Int? = nil
    ) throws -> [Measure] {
        let place: SQL =
            area.map {
                "AND EXISTS (SELECT 1 FROM observation WHERE area_id = \($0) AND observation.measure = measure.key)"
            } ?? ""
        return try all(
            """
            SELECT key, name, unit, polarity, aggregation, basis, audience, smallest_area, profile, numerator, denominator,
                issue, note, asked
            FROM held_measure
            JOIN measure ON measure.key = held_measure.measure
            WHERE held_measure.measure > \(key) AND removed_at IS NULL AND \(Self.mayBeSeen(by: audience)) \(place)
            ORDER BY held_measure.measure
            LIMIT \(limit)
            """
        ) { try Measure(row: $0) }.compactMap(\.self)
    }

    /// The measure of a key, when it holds figures and such an audience may see it.
    package func openMeasure(_ key: String, for audience: MeasureAudience) throws -> Measure? {
        try first(
            """
            SELECT key, name, unit, polarity, aggregation, basis, audience, smallest_area, profile, numerator, denominator,
                issue, note, asked
            FROM held_measure
            JOIN measure ON measure.key = held_measure.measure
            WHERE key = \(key) AND removed_at IS NULL AND \(Self.mayBeSeen(by: audience))
            """
        ) { try Measure(row: $0) } ?? nil
    }

    private static func mayBeSeen(by audience: MeasureAudience) -> SQL {
        switch audience {
        case .everybody: "audience = 'public'"
        case .partnership: "audience <> 'restricted'"
        case .restricted: "audience <> ''"
        }
    }
}

extension OpenFigure {
    /// Nil where the row contradicts itself.
    fileprivate init?(_ row: Row, of measure: String) throws {
        guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")),
            let area = Area(code: try row.text("code"), kind: try row.choice("kind"), name: try row.text("name"))
        else { return nil }
        self.init(
            measure: measure, area: area, period: EvidencePeriod(range), breakdown: try row.text("breakdown"),
            source: try row.text("source"), value: try row.optionalReal("value"),
            status: OpenStatus(try row.choice("status")))
    }
}

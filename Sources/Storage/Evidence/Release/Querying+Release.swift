package import CommunitySafety
import Proofreading

/// A figure that stands, of any place, as a release is made from it.
package struct PlacedFigure: Sendable, Hashable {
    /// The place's number.
    package let area: Int
    package let kind: AreaKind
    package let figure: StandingFigure

    package init(area: Int, kind: AreaKind, figure: StandingFigure) {
        (self.area, self.kind, self.figure) = (area, kind, figure)
    }
}

/// That a place lies in another, by the look-up of a year.
package struct AreaNesting: Sendable, Hashable {
    package let area: Int
    package let kind: AreaKind
    package let parent: Int
    package let vintage: Int

    package init(area: Int, kind: AreaKind, parent: Int, vintage: Int) {
        (self.area, self.kind, self.parent, self.vintage) = (area, kind, parent, vintage)
    }
}

/// A figure as it is read, before its days are.
private struct FoundFigure {
    struct Key: Hashable {
        let area: Int
        let source, from, to: String
    }

    let kind: AreaKind
    let value: Double?
    let status: ObservationStatus
    let day: CalendarDate
}

extension Querying {
    /// The figures of a whole measure that stand, for all places but those of a census. Linear in what was ever loaded of it.
    package func placedFigures(_ measure: String) throws -> [PlacedFigure] {
        var found: [FoundFigure.Key: FoundFigure] = [:]
        var days: [String: CalendarDate] = [:]
        try forEach(
            """
            SELECT area_id, area.kind AS kind, source, from_day, to_day, value, observation.status AS status, made_at
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            JOIN area ON area.id = observation.area_id
            WHERE measure = \(measure) AND breakdown = '' AND undone_at IS NULL
                AND area.kind NOT IN ('lsoa', 'msoa') AND \(StoredOwnPlace.isShown)
            ORDER BY load_number
            """
        ) { row in
            let key = FoundFigure.Key(
                area: try row.integer("area_id"), source: try row.text("source"), from: try row.text("from_day"),
                to: try row.text("to_day"))
            let made = try row.text("made_at")
            let day = try days[made] ?? row.instant("made_at").day
            days[made] = day
            found[key] = FoundFigure(
                kind: try row.choice("kind"), value: try row.optionalReal("value"), status: try row.choice("status"),
                day: day)
        }
        var periods: [String: EvidencePeriod] = [:]
        return found.compactMap { key, found in
            let words = key.from + key.to
            let known =
                periods[words]
                ?? CalendarDate(iso: key.from).flatMap { from in
                    CalendarDate(iso: key.to).flatMap { DateRange(from: from, to: $0) }
                }.map { EvidencePeriod($0) }
            guard let period = known else { return nil }
            periods[words] = period
            return PlacedFigure(
                area: key.area, kind: found.kind,
                figure: StandingFigure(
                    source: key.source, period: period, value: found.value, status: found.status,
                    loadedOn: found.day))
        }
    }

    /// How all places but those of a census lie in each other.
    package func areaNestings() throws -> [AreaNesting] {
        try all(
            """
            SELECT area_id, area.kind AS kind, parent_id, vintage
            FROM area_parent
            JOIN area ON area.id = area_parent.area_id
            JOIN area AS parent ON parent.id = area_parent.parent_id
            WHERE area.kind NOT IN ('lsoa', 'msoa') AND parent.kind NOT IN ('lsoa', 'msoa')
            ORDER BY parent_id, vintage, area_id
            """
        ) {
            AreaNesting(
                area: try $0.integer("area_id"), kind: try $0.choice("kind"), parent: try $0.integer("parent_id"),
                vintage: try $0.integer("vintage"))
        }
    }

    /// What changes with every load, every load taken back, every change to places and to what may be printed of a measure.
    package func releaseStamp() throws -> [Int] {
        try [
            count("SELECT COALESCE(MAX(number), 0) AS count FROM evidence_load"),
            count("SELECT COUNT(*) AS count FROM evidence_load WHERE undone_at IS NOT NULL"),
            count("SELECT COUNT(*) AS count FROM area_parent"),
            count("SELECT COALESCE(SUM(version), 0) AS count FROM own_place"),
            count("SELECT COALESCE(SUM(version), 0) AS count FROM measure"),
            count("SELECT COALESCE(SUM(version), 0) AS count FROM disclosure_override"),
        ]
    }
}

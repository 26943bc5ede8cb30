package import CommunitySafety
import Proofreading

/// A figure of any place as a load brought it: releases are made from what stands and from what stood.
package struct PlacedFigure: Sendable, Hashable {
    /// The place's number.
    package let area: Int
    package let kind: AreaKind
    package let figure: StandingFigure
    /// The number of the load.
    package let load: Int
    /// The newest load when this one was taken back; nil where it wasn't.
    package let until: Int?

    package init(area: Int, kind: AreaKind, figure: StandingFigure, load: Int, until: Int? = nil) {
        (self.area, self.kind, self.figure) = (area, kind, figure)
        (self.load, self.until) = (load, until)
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
    let area, load: Int
    let source, from, to: String
    let kind: AreaKind
    let value: Double?
    let status: ObservationStatus
}

/// When a load was made and taken back, as the store writes instants: they sort as words.
private struct LoadTimes {
    let made: [Int: String]
    let undone: [Int: String]

    /// The newest load when this one was taken back; nil where it wasn't.
    func until(_ load: Int) -> Int? {
        guard let end = undone[load] else { return nil }
        return made.filter { $0.value <= end }.keys.max() ?? load
    }
}

extension Querying {
    /// Every figure that was ever loaded of a measure, for all places but those of a census, those of loads that were taken back
    /// too. Linear in them.
    package func placedFigures(_ measure: String) throws -> [PlacedFigure] {
        var found: [FoundFigure] = []
        try forEach(
            """
            SELECT area_id, area.kind AS kind, source, from_day, to_day, value, observation.status AS status, load_number
            FROM observation
            JOIN area ON area.id = observation.area_id
            WHERE measure = \(measure) AND breakdown = ''
                AND area.kind NOT IN ('lsoa', 'msoa') AND \(StoredOwnPlace.isShown)
            """
        ) { row in
            found.append(
                FoundFigure(
                    area: try row.integer("area_id"), load: try row.integer("load_number"),
                    source: try row.text("source"), from: try row.text("from_day"), to: try row.text("to_day"),
                    kind: try row.choice("kind"), value: try row.optionalReal("value"),
                    status: try row.choice("status")))
        }
        return found.isEmpty ? [] : try placed(found)
    }

    private func placed(_ found: [FoundFigure]) throws -> [PlacedFigure] {
        let times = try loadTimes()
        var days: [Int: CalendarDate] = [:]
        var until: [Int: Int] = [:]
        for load in Set(found.map(\.load)) {
            days[load] = times.made[load].flatMap { CalendarDate(iso: String($0.prefix(10))) }
            until[load] = times.until(load)
        }
        var periods: [String: EvidencePeriod] = [:]
        return found.compactMap { found in
            let words = found.from + found.to
            let known =
                periods[words]
                ?? CalendarDate(iso: found.from).flatMap { from in
                    CalendarDate(iso: found.to).flatMap { DateRange(from: from, to: $0) }
                }.map { EvidencePeriod($0) }
            guard let period = known, let day = days[found.load] else { return nil }
            periods[words] = period
            return PlacedFigure(
                area: found.area, kind: found.kind,
                figure: StandingFigure(
                    source: found.source, period: period, value: found.value, status: found.status, loadedOn: day),
                load: found.load, until: until[found.load])
        }
    }

    private func loadTimes() throws -> LoadTimes {
        var (made, undone) = ([Int: String](), [Int: String]())
        try forEach("SELECT number, made_at, undone_at FROM evidence_load") { row in
            let number = try row.integer("number")
            made[number] = try row.text("made_at")
            undone[number] = try row.optionalText("undone_at")
        }
        return LoadTimes(made: made, undone: undone)
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
            count("SELECT COUNT(*) AS count FROM figure_snapshot"),
            count("SELECT COUNT(*) AS count FROM request_answer"),
            count("SELECT COUNT(*) AS count FROM issued_pack WHERE figures LIKE '%\"facts\"%'"),
            lastPrinted(),
        ]
    }

    /// Changes whenever figures go out in a document.
    private func lastPrinted() throws -> Int {
        var last = 0
        try forEach("SELECT MAX(taken_at) AS taken_at FROM figure_snapshot") {
            last = try $0.optionalText("taken_at")?.hashValue ?? 0
        }
        return last
    }
}

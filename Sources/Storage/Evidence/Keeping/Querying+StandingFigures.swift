import CommunitySafety
package import Proofreading

extension Querying {
    /// The figures of a measure and an area that stand and lie within a time, for the whole measure, the earliest first.
    package func standingFigures(
        _ measure: String, area: Int, within range: DateRange
    ) throws -> [StandingFigure] {
        try standing(measure, "area_id = \(area)", range)[area] ?? []
    }

    /// The same of every member of a comparator set, by the numbers of the places.
    package func standingFigures(
        _ measure: String, ofSet set: RecordID, within range: DateRange
    ) throws -> [Int: [StandingFigure]] {
        try standing(measure, "area_id IN (SELECT area_id FROM area_set_member WHERE set_id = \(set))", range)
    }

    /// The same of every place that lies in one.
    package func standingFigures(
        _ measure: String, partsOf area: Int, within range: DateRange
    ) throws -> [Int: [StandingFigure]] {
        try standing(measure, "area_id IN (SELECT area_id FROM area_parent WHERE parent_id = \(area))", range)
    }

    private func standing(
        _ measure: String, _ places: SQL, _ range: DateRange
    ) throws -> [Int: [StandingFigure]] {
        var fold = StandingFold()
        try forEach(
            """
            \(StandingFold.columns)
            WHERE measure = \(measure) AND \(places) AND breakdown = '' AND from_day >= \(range.from)
                AND to_day <= \(range.to) AND undone_at IS NULL
            \(StandingFold.order)
            """
        ) { try fold.add($0) }
        return fold.sorted
    }

    /// The keys of the measures that hold a figure of the whole measure.
    package func measuresHolding() throws -> Set<String> {
        Set(try all("SELECT DISTINCT measure FROM held_series WHERE wholes > 0") { try $0.text("measure") })
    }

    /// The places but those of a census that hold figures of a measure, by name, each with how many.
    package func areasHolding(_ measure: String) throws -> [(area: StoredArea, figures: Int)] {
        try all(
            """
            SELECT area.id AS id, code, area.kind AS kind, area.name AS name, SUM(wholes) AS figures
            FROM held_series
            JOIN area ON area.id = held_series.area_id
            WHERE measure = \(measure) AND wholes > 0
            GROUP BY area.id, code, area.kind, area.name
            ORDER BY area.name, code
            """
        ) { row in try StoredArea(row).map { ($0, try row.integer("figures")) } }.compactMap(\.self)
    }

    /// In which district each of the places that hold figures of a measure lies, by its number: the name of the district.
    package func districtsHolding(_ measure: String) throws -> [Int: String] {
        let pairs = try all(
            """
            SELECT held_series.area_id AS id, area.name AS name
            FROM held_series
            JOIN area_parent ON area_parent.area_id = held_series.area_id
            JOIN area ON area.id = area_parent.parent_id
            WHERE measure = \(measure) AND area.kind = 'district'
            ORDER BY vintage
            """
        ) { (try $0.integer("id"), try $0.text("name")) }
        return Dictionary(pairs, uniquingKeysWith: { _, newest in newest })
    }

    /// The reports of loads that stand, newest first.
    package func reportsOfLoads() throws -> [String] {
        try all("SELECT report FROM evidence_load WHERE undone_at IS NULL AND report <> '' ORDER BY number DESC") {
            try $0.text("report")
        }
    }
}

package import CommunitySafety
package import Proofreading

extension Querying {
    /// How much of each kind was done in a period, kinds with nothing included.
    package func activityCounts(in period: EvidencePeriod) throws -> [ActivityCount] {
        var counts: [ActivityKind: ActivityCount] = [:]
        try forEach(
            """
            SELECT kind, COUNT(*) AS number, SUM(people) AS people
            FROM activity
            WHERE removed_at IS NULL AND held_on BETWEEN \(period.from) AND \(period.to)
            GROUP BY kind
            """
        ) { row in
            let kind: ActivityKind = try row.choice("kind")
            counts[kind] = ActivityCount(
                kind: kind, number: try row.integer("number"), people: try row.optionalInteger("people"))
        }
        return ActivityKind.allCases.map { counts[$0] ?? ActivityCount(kind: $0, number: 0, people: nil) }
    }

    /// The load of a kind that a day began; nil when there was none yet. One that was taken back doesn't count.
    package func runningLoad(of kind: LoadKind, on day: CalendarDate) throws -> Int? {
        try first(
            """
            SELECT number
            FROM evidence_load
            WHERE kind = \(kind.rawValue) AND undone_at IS NULL AND substr(made_at, 1, 10) = \(day)
            ORDER BY number DESC
            LIMIT 1
            """
        ) { try $0.integer("number") }
    }

    /// How many figures a load brought.
    package func figureCount(ofLoad number: Int) throws -> Int {
        try count("SELECT COUNT(*) AS count FROM observation WHERE load_number = \(number)")
    }

    /// Whether a source has any figure for an area.
    package func hasFigures(of source: String, area: Int) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM observation
            WHERE source = \(source) AND area_id = \(area)
            """) > 0
    }

    /// The code of the largest area of this name that a partnership may work in; nil where none is on record.
    package func workedArea(named name: String) throws -> String? {
        try first(
            """
            SELECT area.code AS code
            FROM area
            JOIN area_name ON area_name.area_id = area.id
            WHERE area_name.name_key = \(AreaNames.key(name)) AND area.kind IN ('partnership', 'district', 'county')
            ORDER BY CASE area.kind WHEN 'partnership' THEN 0 WHEN 'district' THEN 1 ELSE 2 END, area.code
            LIMIT 1
            """
        ) { try $0.text("code") }
    }

    /// The number for the next area that is put on record.
    package func nextAreaNumber() throws -> Int {
        try count("SELECT COALESCE(MAX(id), 0) + 1 AS count FROM area")
    }

    /// Wards and places of the partnership's own by code, for a choice of places.
    package func smallAreas(limit: Int) throws -> [Area] {
        try all(
            """
            SELECT code, kind, name
            FROM area
            WHERE kind IN ('ward', 'custom') AND \(StoredOwnPlace.isShown)
            ORDER BY name, code
            LIMIT \(limit)
            """
        ) { Area(code: try $0.text("code"), kind: try $0.choice("kind"), name: try $0.text("name")) }
        .compactMap(\.self)
    }
}

extension Transaction {
    /// Takes out of a running load what it says of one figure, so that it can be counted anew.
    package mutating func withdraw(_ key: Observation.Key, area: Int, fromLoad number: Int) throws {
        try execute(
            """
            DELETE FROM observation
            WHERE measure = \(key.measure) AND area_id = \(area) AND from_day = \(key.period.from)
                AND to_day = \(key.period.to) AND breakdown = \(key.breakdown) AND source = \(key.source)
                AND load_number = \(number)
            """)
    }
}

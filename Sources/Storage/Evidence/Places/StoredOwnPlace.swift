package import CommunitySafety

/// A place of the partnership's own with what is kept of it.
package struct StoredOwnPlace: Sendable, Hashable {
    package let number: Int
    package let area: Area
    package let isRemoved: Bool
    /// The official place that it is, and the load that said so; nil while it stands by itself.
    package let joined: Join?
    package let version: Int

    package struct Join: Sendable, Hashable {
        /// The official place's number.
        package let to: Int
        package let load: Int
    }

    init?(_ row: Row) throws {
        guard let stored = try StoredArea(row) else { return nil }
        number = stored.number
        area = stored.area
        isRemoved = try row.optionalText("removed_at") != nil
        let load = try row.optionalInteger("joined_by")
        joined = try row.optionalInteger("joined_to").flatMap { to in load.map { Join(to: to, load: $0) } }
        version = try row.optionalInteger("version") ?? 1
    }

    static let columns: SQL = """
        SELECT area.id AS id, code, kind, name, own_place.removed_at AS removed_at, joined_to, joined_by,
            own_place.version AS version
        FROM area
        LEFT JOIN own_place ON own_place.area_id = area.id
        """

    /// Said of `area` in a query: it was neither taken away nor joined to another.
    static let isShown: SQL = """
        NOT EXISTS (
            SELECT 1 FROM own_place
            WHERE own_place.area_id = area.id AND (own_place.removed_at IS NOT NULL OR own_place.joined_to IS NOT NULL))
        """
}

extension Querying {
    /// Every place of the partnership's own by name, those taken away or joined included.
    package func ownPlaces() throws -> [StoredOwnPlace] {
        try all("\(StoredOwnPlace.columns) WHERE kind = 'custom' ORDER BY name, code") { try StoredOwnPlace($0) }
            .compactMap(\.self)
    }

    package func ownPlace(code: String) throws -> StoredOwnPlace? {
        try first("\(StoredOwnPlace.columns) WHERE kind = 'custom' AND code = \(code)") { try StoredOwnPlace($0) }
            ?? nil
    }

    /// The one place that these words name or are the code of, of a kind where one is given; empty for none, more for several.
    package func areas(meant words: String, kind: AreaKind?) throws -> [StoredArea] {
        let kindName = kind?.rawValue
        let code = words.uppercased()
        let key = AreaNames.key(words)
        return try all(
            """
            SELECT DISTINCT area.id AS id, code, kind, area.name AS name
            FROM area
            LEFT JOIN area_name ON area_name.area_id = area.id AND name_key = \(key)
            WHERE (CAST(\(kindName) AS TEXT) IS NULL OR kind = \(kindName)) AND \(StoredOwnPlace.isShown)
                AND (name_key IS NOT NULL OR code = \(code))
            ORDER BY area.name, code
            """
        ) { try StoredArea($0) }.compactMap(\.self)
    }

    /// The load that joined a place whose figures a load brought; nil when none of its places is joined.
    package func join(ofPlacesIn load: Int) throws -> Int? {
        try first(
            """
            SELECT joined_by
            FROM own_place
            WHERE joined_by IS NOT NULL AND EXISTS (
                SELECT 1 FROM observation
                WHERE observation.area_id = own_place.area_id AND observation.load_number = \(load))
            ORDER BY joined_by
            LIMIT 1
            """
        ) { try $0.integer("joined_by") }
    }

    /// Every figure of a place that stands, with its key.
    package func standingFigures(ofArea number: Int, code: String) throws -> [Observation] {
        var standing: [Observation.Key: Observation] = [:]
        try forEach(
            """
            SELECT measure, from_day, to_day, breakdown, source, value, status
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            WHERE area_id = \(number) AND undone_at IS NULL
            ORDER BY load_number
            """
        ) { row in
            guard let observation = try Observation(row, area: code) else { return }
            standing[observation.key] = observation
        }
        return standing.values.sorted {
            ($0.key.measure, $0.key.period.from, $0.key.period.to, $0.key.breakdown, $0.key.source)
                < ($1.key.measure, $1.key.period.from, $1.key.period.to, $1.key.breakdown, $1.key.source)
        }
    }
}

package import CommunitySafety

extension Querying {
    /// Every place by its code, but for those taken away or joined to another: some thousands for a county.
    package func openAreas() throws -> [OpenAreaFacts] {
        var areas: [Int: OpenAreaFacts] = [:]
        try forEach("SELECT id, code, kind, name FROM area WHERE \(StoredOwnPlace.isShown)") { row in
            if let stored = try StoredArea(row) { areas[stored.number] = OpenAreaFacts(stored) }
        }
        try forEach("SELECT area_id, vintage FROM area_edition ORDER BY vintage") { row in
            areas[try row.integer("area_id")]?.editions.append(try row.integer("vintage"))
        }
        try forEach("SELECT area_id, name_key, name FROM area_name ORDER BY name_key") { row in
            let (number, key) = (try row.integer("area_id"), try row.text("name_key"))
            guard let name = areas[number]?.area.name, AreaNames.key(name) != key else { return }
            areas[number]?.otherNames.append(try row.text("name"))
        }
        try forEach(
            "SELECT area_id, MAX(vintage) AS newest FROM place_entry WHERE fact = 'called' GROUP BY area_id"
        ) { row in
            let year = try row.integer("newest")
            if year > 0 { areas[try row.integer("area_id")]?.nameYear = year }
        }
        try forEach(
            """
            SELECT area_id, parent.code AS parent, vintage
            FROM area_parent
            JOIN area AS parent ON parent.id = area_parent.parent_id
            ORDER BY parent.code, vintage
            """
        ) { row in
            areas[try row.integer("area_id")]?.parents.append(
                .init(code: try row.text("parent"), vintage: try row.integer("vintage")))
        }
        return areas.values.sorted { Array($0.area.code.utf8).lexicographicallyPrecedes($1.area.code.utf8) }
    }

    /// Places after a code, by their codes: so many, of a kind or within a place where these are named. Without
    /// `isOwn` only those that have an official code.
    package func openAreas(
        after code: String, kind: AreaKind?, within parent: Int?, isOwn: Bool, limit: Int
    ) throws -> [StoredArea] {
        let kinds: SQL = kind.map { "AND kind = \($0.rawValue)" } ?? ""
        let own: SQL = isOwn ? "" : "AND kind <> 'custom'"
        let within: SQL =
            parent.map {
                "AND EXISTS (SELECT 1 FROM area_parent WHERE area_id = area.id AND parent_id = \($0))"
            } ?? ""
        return try all(
            """
            SELECT id, code, kind, name
            FROM area
            WHERE code > \(code) AND \(StoredOwnPlace.isShown) \(kinds) \(own) \(within)
            ORDER BY code
            LIMIT \(limit)
            """
        ) { try StoredArea($0) }.compactMap(\.self)
    }

    /// The edges of a place by edition, the earliest first.
    package func openShapes(ofArea number: Int) throws -> [(edition: Int, shape: AreaShape)] {
        try all("SELECT vintage, shape FROM area_boundary WHERE area_id = \(number) ORDER BY vintage") { row in
            let edition = try row.integer("vintage")
            return AreaShape(encoded: try row.bytes("shape")).map { (edition, $0) }
        }.compactMap(\.self)
    }

    /// The numbers of the places whose edges are known.
    package func areasWithShapes() throws -> Set<Int> {
        Set(try all("SELECT DISTINCT area_id FROM area_boundary") { try $0.integer("area_id") })
    }

    /// The sources after a key that a measure holds figures of which such an audience may see, by their keys.
    package func openSources(after key: String, limit: Int, for audience: MeasureAudience) throws -> [EvidenceSource] {
        let seen: SQL =
            switch audience {
            case .everybody:
                """
                AND EXISTS (
                    SELECT 1 FROM observation JOIN measure ON measure.key = observation.measure
                    WHERE observation.source = evidence_source.key AND audience = 'public')
                """
            case .partnership, .restricted: ""
            }
        return try all(
            """
            SELECT key, name, owned_by, supplied_by, licence, attribution, counting, caveats, is_snapped
            FROM evidence_source
            WHERE key > \(key) \(seen)
            ORDER BY key
            LIMIT \(limit)
            """
        ) { try EvidenceSource(row: $0) }.compactMap(\.self)
    }
}

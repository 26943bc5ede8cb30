package import CommunitySafety

/// An area with its number.
package struct StoredArea: Sendable, Hashable {
    package let number: Int
    package let area: Area

    init?(_ row: Row) throws {
        guard let area = Area(code: try row.text("code"), kind: try row.choice("kind"), name: try row.text("name"))
        else { return nil }
        number = try row.integer("id")
        self.area = area
    }
}

extension Querying {
    /// All areas but those of a census, by kind and name: some hundreds for a county.
    package func areas() throws -> [StoredArea] {
        try all(
            """
            SELECT id, code, kind, name
            FROM area
            WHERE kind NOT IN ('lsoa', 'msoa') AND \(StoredOwnPlace.isShown)
            ORDER BY kind, name, code
            """
        ) { try StoredArea($0) }.compactMap(\.self)
    }

    package func area(code: String) throws -> StoredArea? {
        try first("SELECT id, code, kind, name FROM area WHERE code = \(code)") { try StoredArea($0) } ?? nil
    }

    package func area(number: Int) throws -> StoredArea? {
        try first("SELECT id, code, kind, name FROM area WHERE id = \(number)") { try StoredArea($0) } ?? nil
    }

    /// How many areas there are of each kind.
    package func areaCounts() throws -> [AreaKind: Int] {
        let pairs: [(AreaKind, Int)] = try all(
            "SELECT kind, COUNT(*) AS count FROM area WHERE \(StoredOwnPlace.isShown) GROUP BY kind"
        ) {
            (try $0.choice("kind"), try $0.integer("count"))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Areas known by names whose key begins so, or by this code; larger kinds first.
    package func areas(named key: String, code: String, kind: AreaKind?, limit: Int) throws -> [StoredArea] {
        let kindName = kind?.rawValue
        let end = key + "\u{10FFFF}"
        return try all(
            """
            SELECT DISTINCT area.id AS id, code, kind, area.name AS name
            FROM area
            JOIN area_name ON area_name.area_id = area.id
            WHERE (CAST(\(kindName) AS TEXT) IS NULL OR kind = \(kindName))
                AND ((name_key >= \(key) AND name_key < \(end)) OR code = \(code)) AND \(StoredOwnPlace.isShown)
            ORDER BY area.name, code
            LIMIT \(limit)
            """
        ) { try StoredArea($0) }.compactMap(\.self)
    }

    /// The areas that this lies in, with the newest year that says so.
    package func parents(ofArea number: Int) throws -> [(area: StoredArea, vintage: Int)] {
        try all(
            """
            SELECT id, code, kind, name, MAX(vintage) AS newest
            FROM area_parent
            JOIN area ON area.id = area_parent.parent_id
            WHERE area_parent.area_id = \(number)
            GROUP BY id, code, kind, name
            ORDER BY name, code
            """
        ) { row in try StoredArea(row).map { ($0, try row.integer("newest")) } }.compactMap(\.self)
    }

    /// The areas that lie in this, with the newest year that says so.
    package func children(ofArea number: Int) throws -> [(area: StoredArea, vintage: Int)] {
        try all(
            """
            SELECT id, code, kind, name, MAX(vintage) AS newest
            FROM area_parent
            JOIN area ON area.id = area_parent.area_id
            WHERE area_parent.parent_id = \(number)
            GROUP BY id, code, kind, name
            ORDER BY name, code
            """
        ) { row in try StoredArea(row).map { ($0, try row.integer("newest")) } }.compactMap(\.self)
    }

    package func editions(ofArea number: Int) throws -> [Int] {
        try all("SELECT vintage FROM area_edition WHERE area_id = \(number) ORDER BY vintage") {
            try $0.integer("vintage")
        }
    }

    /// The editions in which its edge is known.
    package func boundaryEditions(ofArea number: Int) throws -> [Int] {
        try all("SELECT vintage FROM area_boundary WHERE area_id = \(number) ORDER BY vintage") {
            try $0.integer("vintage")
        }
    }

    /// Its edge in the newest edition that is known; nil for none.
    package func newestShape(ofArea number: Int) throws -> AreaShape? {
        try first(
            "SELECT shape FROM area_boundary WHERE area_id = \(number) ORDER BY vintage DESC LIMIT 1"
        ) { AreaShape(encoded: try $0.bytes("shape")) } ?? nil
    }

    /// All names by which it is known.
    package func names(ofArea number: Int) throws -> [String] {
        try all("SELECT name FROM area_name WHERE area_id = \(number) ORDER BY name") { try $0.text("name") }
    }

    /// Which area a name of a published table means, by the names of all areas of three kinds.
    package func areaFinder() throws -> AreaFinder {
        var finder = AreaFinder()
        try forEach(
            """
            SELECT area.id AS id, code, kind, name_key
            FROM area
            JOIN area_name ON area_name.area_id = area.id
            WHERE kind IN ('district', 'partnership', 'force')
            """
        ) { row in
            finder.add(
                try row.integer("id"), code: try row.text("code"), kind: try row.choice("kind"),
                key: try row.text("name_key"))
        }
        try forEach("SELECT area_id, parent_id FROM area_parent") { row in
            finder.add(try row.integer("area_id"), liesIn: try row.integer("parent_id"))
        }
        return finder
    }
}

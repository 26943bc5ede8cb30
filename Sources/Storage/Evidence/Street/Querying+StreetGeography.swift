package import CommunitySafety

extension Querying {
    /// What is on record about places: some thousands of areas for a county, and the wards' edges.
    package func streetGeography() throws -> StreetGeography {
        let places = try all("SELECT id, code, kind, name FROM area ORDER BY id") { row in
            StreetGeography.Place(
                number: try row.integer("id"), code: try row.text("code"), kind: try row.choice("kind"),
                name: try row.text("name"))
        }
        let names = try all(
            """
            SELECT name_key, area_id
            FROM area_name
            JOIN area ON area.id = area_name.area_id
            WHERE area.kind = 'district'
            ORDER BY name_key, area_id
            """
        ) { (key: try $0.text("name_key"), number: try $0.integer("area_id")) }
        let lyings = try all(
            """
            SELECT area_id, parent_id
            FROM area_parent
            ORDER BY vintage DESC, area_id, parent_id
            """
        ) { (area: try $0.integer("area_id"), parent: try $0.integer("parent_id")) }
        return StreetGeography(places: places, otherNames: names, lyings: lyings, wardEdges: try wardEdges())
    }

    /// Newest edition first.
    private func wardEdges() throws -> [(number: Int, shape: AreaShape)] {
        try all(
            """
            SELECT area_id, shape
            FROM area_boundary
            JOIN area ON area.id = area_boundary.area_id
            WHERE area.kind = 'ward'
            ORDER BY area_boundary.vintage DESC, area_id
            """
        ) { row in
            guard let shape = AreaShape(encoded: try row.bytes("shape")) else {
                throw StorageError.unexpectedValue(table: "area_boundary", column: "shape")
            }
            return (number: try row.integer("area_id"), shape: shape)
        }
    }
}

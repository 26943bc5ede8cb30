import CommunitySafety

extension Transaction {
    /// Takes back what a load said of places, as far as no other load says it too. Places that only this load named and that
    /// nothing else uses go; names and edges that it replaced come back.
    package mutating func takeBackPlaces(ofLoad number: Int) throws {
        let entries = try placeEntries(ofLoad: number)
        guard !entries.isEmpty else { return }
        try execute("DELETE FROM place_entry WHERE load_number = \(number)")
        for entry in entries { try takeBack(entry) }
        try bringBackShapes(ofLoad: number)
        for area in Set(entries.map(\.area)).sorted() { try settle(area) }
    }

    private func placeEntries(ofLoad number: Int) throws -> [PlaceChanges.Entry] {
        try all(
            "SELECT area_id, fact, vintage, parent_id, name FROM place_entry WHERE load_number = \(number)"
        ) { row in
            guard let fact = PlaceChanges.Entry.Fact(rawValue: try row.text("fact")) else {
                throw StorageError.unexpectedValue(table: "place_entry", column: "fact")
            }
            return PlaceChanges.Entry(
                area: try row.integer("area_id"), fact: fact, vintage: try row.integer("vintage"),
                parent: try row.integer("parent_id"), name: try row.text("name"))
        }
    }

    private mutating func takeBack(_ entry: PlaceChanges.Entry) throws {
        let (area, vintage) = (entry.area, entry.vintage)
        switch entry.fact {
        case .called, .name:
            try execute(
                """
                DELETE FROM area_name WHERE area_id = \(area) AND name_key = \(entry.nameKey)
                    AND NOT EXISTS (
                        SELECT 1 FROM place_entry
                        WHERE place_entry.area_id = \(area) AND place_entry.name_key = \(entry.nameKey))
                """)
        case .edition:
            try execute(
                """
                DELETE FROM area_edition WHERE area_id = \(area) AND vintage = \(vintage)
                    AND NOT EXISTS (
                        SELECT 1 FROM place_entry
                        WHERE place_entry.area_id = \(area) AND fact = 'edition' AND place_entry.vintage = \(vintage))
                """)
        case .parent:
            try execute(
                """
                DELETE FROM area_parent WHERE area_id = \(area) AND parent_id = \(entry.parent) AND vintage = \(vintage)
                    AND NOT EXISTS (
                        SELECT 1 FROM place_entry
                        WHERE place_entry.area_id = \(area) AND fact = 'parent' AND place_entry.vintage = \(vintage)
                            AND place_entry.parent_id = \(entry.parent))
                """)
        case .boundary:
            try execute(
                """
                DELETE FROM area_boundary WHERE area_id = \(area) AND vintage = \(vintage)
                    AND NOT EXISTS (
                        SELECT 1 FROM place_entry
                        WHERE place_entry.area_id = \(area) AND fact = 'boundary' AND place_entry.vintage = \(vintage))
                """)
        }
    }

    /// Edges that the load replaced stand again, unless a later load replaced them anew.
    private mutating func bringBackShapes(ofLoad number: Int) throws {
        let formers = try all(
            """
            SELECT area_id, vintage, shape
            FROM area_boundary_former
            WHERE load_number = \(number) AND NOT EXISTS (
                SELECT 1 FROM place_entry
                WHERE place_entry.area_id = area_boundary_former.area_id AND fact = 'boundary'
                    AND place_entry.vintage = area_boundary_former.vintage AND place_entry.load_number > \(number))
            """
        ) { (area: try $0.integer("area_id"), vintage: try $0.integer("vintage"), bytes: try $0.bytes("shape")) }
        for former in formers {
            guard let shape = AreaShape(encoded: former.bytes) else {
                throw StorageError.unexpectedValue(table: "area_boundary_former", column: "shape")
            }
            try keepShape(shape, former.bytes, ofArea: former.area, vintage: former.vintage)
        }
        try execute("DELETE FROM area_boundary_former WHERE load_number = \(number)")
    }

    /// The name of the newest edition left stands again; a place that nobody names any more goes, if nothing uses it.
    private mutating func settle(_ area: Int) throws {
        let name = try first(
            """
            SELECT name FROM place_entry
            WHERE area_id = \(area) AND fact = 'called'
            ORDER BY vintage DESC, load_number DESC
            LIMIT 1
            """
        ) { try $0.text("name") }
        if let name {
            try execute("UPDATE area SET name = \(name) WHERE id = \(area) AND name <> \(name)")
        } else if try !isUsed(area) {
            try execute("DELETE FROM area_name WHERE area_id = \(area)")
            try execute("DELETE FROM area WHERE id = \(area)")
        } else if let name = try first("SELECT name FROM area WHERE id = \(area)", { try $0.text("name") }) {
            try keepName(name, ofArea: area)
        }
    }

    /// Whether anything on record needs the place: a figure (also of a load that was taken back), a note, a set, another place.
    private func isUsed(_ area: Int) throws -> Bool {
        try count(
            """
            SELECT (SELECT COUNT(*) FROM place_entry WHERE area_id = \(area) OR parent_id = \(area))
                + (SELECT COUNT(*) FROM area_edition WHERE area_id = \(area))
                + (SELECT COUNT(*) FROM area_parent WHERE area_id = \(area) OR parent_id = \(area))
                + (SELECT COUNT(*) FROM area_boundary WHERE area_id = \(area))
                + (SELECT COUNT(*) FROM (SELECT 1 FROM observation WHERE area_id = \(area) LIMIT 1) AS figure)
                + (SELECT COUNT(*) FROM (SELECT 1 FROM street_place WHERE district_id = \(area) LIMIT 1) AS district)
                + (SELECT COUNT(*) FROM (SELECT 1 FROM street_place WHERE ward_id = \(area) LIMIT 1) AS ward)
                + (SELECT COUNT(*) FROM quality_note WHERE area_id = \(area))
                + (SELECT COUNT(*) FROM own_place WHERE area_id = \(area) OR joined_to = \(area))
                + (SELECT COUNT(*) FROM activity WHERE area_id = \(area))
                + (SELECT COUNT(*) FROM area_set_member WHERE area_id = \(area)) AS count
            """) > 0
    }
}

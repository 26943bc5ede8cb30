import CommunitySafety

extension Transaction {
    /// Makes the changes, and notes for the load what it said, so that it can be taken back.
    package mutating func make(_ changes: PlaceChanges, load number: Int) throws {
        for (number, area) in changes.added { _ = try keep(area, number: nil, next: number) }
        for (number, name) in changes.renamed {
            try execute("UPDATE area SET name = \(name) WHERE id = \(number)")
        }
        for entry in changes.entries {
            try keep(entry)
            try note(entry, load: number)
        }
        for boundary in changes.boundaries { try keep(boundary, load: number) }
    }

    private mutating func keep(_ entry: PlaceChanges.Entry) throws {
        switch entry.fact {
        case .called, .name: try keepName(entry.name, ofArea: entry.area)
        case .edition: try keepEdition(entry.vintage, ofArea: entry.area)
        case .parent: try keepParent(entry.parent, ofArea: entry.area, vintage: entry.vintage)
        case .boundary: break
        }
    }

    private mutating func note(_ entry: PlaceChanges.Entry, load number: Int) throws {
        try jot(
            """
            INSERT INTO place_entry (load_number, area_id, fact, vintage, parent_id, name_key, name)
            VALUES (\(number), \(entry.area), \(entry.fact.rawValue), \(entry.vintage), \(entry.parent),
                \(entry.nameKey), \(entry.name))
            ON CONFLICT (load_number, area_id, fact, vintage, parent_id, name_key) DO NOTHING
            """)
    }

    private mutating func keep(_ boundary: PlaceChanges.Boundary, load number: Int) throws {
        if let former = boundary.former {
            try execute(
                """
                INSERT INTO area_boundary_former (load_number, area_id, vintage, shape)
                VALUES (\(number), \(boundary.area), \(boundary.vintage), \(former))
                """)
        }
        try keepShape(boundary.shape, boundary.bytes, ofArea: boundary.area, vintage: boundary.vintage)
    }

    mutating func keepShape(_ shape: AreaShape, _ bytes: [UInt8], ofArea area: Int, vintage: Int) throws {
        let box = shape.box
        try execute(
            """
            INSERT INTO area_boundary (area_id, vintage, west, south, east, north, shape)
            VALUES (\(area), \(vintage), \(box.west), \(box.south), \(box.east), \(box.north), \(bytes))
            ON CONFLICT (area_id, vintage) DO UPDATE
            SET west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north,
                shape = excluded.shape
            """)
    }
}

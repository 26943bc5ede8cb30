package import CommunitySafety

extension Transaction {
    /// Puts an area on record, or gives it the newer name (the older stays as another name for it); answers its number.
    package mutating func keep(_ area: Area, number: Int?, next: Int) throws -> Int {
        guard let number else {
            try execute(
                """
                INSERT INTO area (id, code, kind, name)
                VALUES (\(next), \(area.code), \(area.kind.rawValue), \(area.name))
                """)
            try keepName(area.name, ofArea: next)
            return next
        }
        try execute("UPDATE area SET name = \(area.name) WHERE id = \(number) AND name <> \(area.name)")
        try keepName(area.name, ofArea: number)
        return number
    }

    /// Another name by which an area is known: "Shepway" for Folkestone and Hythe.
    package mutating func keepName(_ name: String, ofArea number: Int) throws {
        try jot(
            """
            INSERT INTO area_name (name_key, area_id, name)
            VALUES (\(AreaNames.key(name)), \(number), \(name))
            ON CONFLICT (name_key, area_id) DO NOTHING
            """)
    }

    /// Says that an area belongs to an edition of its geography.
    package mutating func keepEdition(_ vintage: Int, ofArea number: Int) throws {
        try jot(
            """
            INSERT INTO area_edition (area_id, vintage)
            VALUES (\(number), \(vintage))
            ON CONFLICT (area_id, vintage) DO NOTHING
            """)
    }

    /// Says that one area lies in another, by the look-up of a year.
    package mutating func keepParent(_ parent: Int, ofArea number: Int, vintage: Int) throws {
        try jot(
            """
            INSERT INTO area_parent (area_id, parent_id, vintage)
            VALUES (\(number), \(parent), \(vintage))
            ON CONFLICT (area_id, parent_id, vintage) DO NOTHING
            """)
    }
}

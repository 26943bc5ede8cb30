package import CommunitySafety

extension Transaction {
    /// Puts a place of the partnership's own on record under a code that no office gives; answers it. Nil for a name that is
    /// none.
    package mutating func makeOwnPlace(named name: String) throws -> Area? {
        let number = try nextAreaNumber()
        // A data package may have brought places whose codes are of other numbers.
        var suffix = number
        while try self.area(code: "OWN-\(suffix)") != nil { suffix += 1 }
        guard let area = Area(code: "OWN-\(suffix)", kind: .custom, name: name) else { return nil }
        _ = try keep(area, number: nil, next: number)
        try ensureOwnPlace(number)
        return area
    }

    private mutating func ensureOwnPlace(_ number: Int) throws {
        try jot("INSERT INTO own_place (area_id) VALUES (\(number)) ON CONFLICT (area_id) DO NOTHING")
    }

    /// Counts the version of a place on; throws `staleVersion` when somebody was quicker.
    package mutating func touch(_ place: StoredOwnPlace, version: Int) throws {
        try ensureOwnPlace(place.number)
        try change(
            "own_place", RecordID(place.area.code),
            by: """
                UPDATE own_place SET version = version + 1
                WHERE area_id = \(place.number) AND version = \(version)
                """)
    }

    /// Calls a place of our own so, and by these other names only.
    package mutating func setNames(_ name: String, others: [String], ofOwn number: Int) throws {
        try execute("UPDATE area SET name = \(name) WHERE id = \(number) AND kind = 'custom'")
        try execute("DELETE FROM area_name WHERE area_id = \(number)")
        for name in [name] + others { try keepName(name, ofArea: number) }
    }

    /// Says in which place one of our own lies; nil for none that is known.
    package mutating func setParent(_ parent: Int?, ofOwn number: Int, vintage: Int) throws {
        try execute("DELETE FROM area_parent WHERE area_id = \(number)")
        if let parent { try keepParent(parent, ofArea: number, vintage: vintage) }
    }

    /// Gives a place of our own its edge in place of the one that it had; nil takes it away.
    package mutating func setShape(_ shape: AreaShape?, ofOwn number: Int, vintage: Int) throws {
        try execute("DELETE FROM area_boundary WHERE area_id = \(number)")
        if let shape { try keepShape(shape, shape.encoded, ofArea: number, vintage: vintage) }
    }

    /// Takes a place of our own away, or, with nil, brings it back. Its figures stay on record.
    package mutating func setRemoved(_ place: StoredOwnPlace, at instant: Instant?) throws {
        try touch(place, version: place.version)
        try execute("UPDATE own_place SET removed_at = \(instant) WHERE area_id = \(place.number)")
    }
}

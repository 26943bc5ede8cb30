extension Transaction {
    /// Says that a place of our own is an official one: sets, notes and activities that name it name that one from now on, and
    /// whatever is loaded under its code too. The figures are the caller's, as rows of the same load.
    package mutating func join(_ place: StoredOwnPlace, to official: Int, load number: Int) throws {
        try touch(place, version: place.version)
        try execute(
            """
            UPDATE own_place SET joined_to = \(official), joined_by = \(number) WHERE area_id = \(place.number)
            """)
        try moveSets(from: place.number, to: official, load: number)
        try noteMoved("note", "SELECT id FROM quality_note WHERE area_id = \(place.number)", load: number)
        try execute("UPDATE quality_note SET area_id = \(official) WHERE area_id = \(place.number)")
        try noteMoved("activity", "SELECT id FROM activity WHERE area_id = \(place.number)", load: number)
        try execute("UPDATE activity SET area_id = \(official) WHERE area_id = \(place.number)")
    }

    /// A set that has both keeps both: the place of our own is still what its list says.
    private mutating func moveSets(from own: Int, to official: Int, load number: Int) throws {
        let moving: SQL = """
            SELECT set_id AS id FROM area_set_member
            WHERE area_id = \(own) AND NOT EXISTS (
                SELECT 1 FROM area_set_member AS other
                WHERE other.set_id = area_set_member.set_id AND other.area_id = \(official))
            """
        let sets = try noteMoved("set", moving, load: number)
        for id in sets {
            try execute("UPDATE area_set_member SET area_id = \(official) WHERE set_id = \(id) AND area_id = \(own)")
        }
    }

    @discardableResult
    private mutating func noteMoved(_ holder: String, _ query: SQL, load number: Int) throws -> [String] {
        let ids = try all(query) { try $0.text("id") }
        for id in ids {
            try execute(
                """
                INSERT INTO area_join_moved (load_number, holder, holder_id)
                VALUES (\(number), \(holder), \(id))
                """)
        }
        return ids
    }

    /// Takes back what a load joined: the place stands by itself again, and what named it names it again unless somebody gave it
    /// another place since.
    package mutating func takeBackJoin(ofLoad number: Int) throws {
        let joined = try first("SELECT area_id, joined_to FROM own_place WHERE joined_by = \(number)") {
            (own: try $0.integer("area_id"), official: try $0.integer("joined_to"))
        }
        guard let (own, official) = joined else { return }
        let moved = try all("SELECT holder, holder_id FROM area_join_moved WHERE load_number = \(number)") {
            (holder: try $0.text("holder"), id: try $0.text("holder_id"))
        }
        for (holder, id) in moved { try giveBack(holder, id, from: official, to: own) }
        try execute("DELETE FROM area_join_moved WHERE load_number = \(number)")
        try execute(
            """
            UPDATE own_place SET joined_to = NULL, joined_by = NULL, version = version + 1 WHERE joined_by = \(number)
            """)
        try countHeld(ofLoad: number)
    }

    private mutating func giveBack(_ holder: String, _ id: String, from official: Int, to own: Int) throws {
        switch holder {
        case "set":
            try execute(
                """
                UPDATE area_set_member SET area_id = \(own)
                WHERE set_id = \(id) AND area_id = \(official) AND NOT EXISTS (
                    SELECT 1 FROM area_set_member AS other WHERE other.set_id = \(id) AND other.area_id = \(own))
                """)
        case "note": try execute("UPDATE quality_note SET area_id = \(own) WHERE id = \(id) AND area_id = \(official)")
        default: try execute("UPDATE activity SET area_id = \(own) WHERE id = \(id) AND area_id = \(official)")
        }
    }
}

import CommunitySafety

/// A comparator set as it is kept.
package struct StoredAreaSet: Sendable, Hashable {
    package let id: RecordID
    package let name: String
    package let members: [StoredArea]
    package let version: Int
    package let isRemoved: Bool
}

extension Querying {
    /// Every set by name, those taken away included.
    package func areaSets() throws -> [StoredAreaSet] {
        var members: [String: [StoredArea]] = [:]
        try forEach(
            """
            SELECT set_id, id, code, kind, name
            FROM area_set_member
            JOIN area ON area.id = area_set_member.area_id
            ORDER BY position
            """
        ) { row in
            if let area = try StoredArea(row) { members[try row.text("set_id"), default: []].append(area) }
        }
        return try all("SELECT id, name, version, removed_at FROM area_set ORDER BY name, id") { row in
            StoredAreaSet(
                id: try row.id("id"), name: try row.text("name"), members: members[try row.text("id")] ?? [],
                version: try row.integer("version"), isRemoved: try row.optionalText("removed_at") != nil)
        }
    }
}

extension Querying {
    /// The sets that hold a place and weren't taken away, by name, without their members.
    package func areaSets(holding area: Int) throws -> [StoredAreaSet] {
        try all(
            """
            SELECT area_set.id AS id, name, version
            FROM area_set_member
            JOIN area_set ON area_set.id = area_set_member.set_id
            WHERE area_id = \(area) AND removed_at IS NULL
            ORDER BY name, area_set.id
            """
        ) { row in
            StoredAreaSet(
                id: try row.id("id"), name: try row.text("name"), members: [], version: try row.integer("version"),
                isRemoved: false)
        }
    }

    /// The places of a set in their order.
    package func members(ofSet set: RecordID) throws -> [StoredArea] {
        try all(
            """
            SELECT area.id AS id, code, kind, name
            FROM area_set_member
            JOIN area ON area.id = area_set_member.area_id
            WHERE set_id = \(set)
            ORDER BY position
            """
        ) { try StoredArea($0) }.compactMap(\.self)
    }
}

extension Transaction {
    /// Puts a set on record; `members` are the numbers of its areas.
    package mutating func insertSet(_ id: RecordID, name: String, members: [Int]) throws {
        try execute("INSERT INTO area_set (id, name) VALUES (\(id), \(name))")
        try insertMembers(members, of: id)
    }

    /// Gives a set another name and other members; throws `staleVersion` when it was changed since it was read.
    package mutating func updateSet(_ id: RecordID, name: String, members: [Int], version: Int) throws {
        try change(
            "area_set", id,
            by: "UPDATE area_set SET name = \(name), version = version + 1 WHERE id = \(id) AND version = \(version)")
        try execute("DELETE FROM area_set_member WHERE set_id = \(id)")
        try insertMembers(members, of: id)
    }

    /// Takes a set away, or, with nil, brings it back.
    package mutating func setRemoved(_ id: RecordID, at instant: Instant?, version: Int) throws {
        try change(
            "area_set", id,
            by: """
                UPDATE area_set SET removed_at = \(instant), version = version + 1 WHERE id = \(id) AND version = \(version)
                """)
    }

    private mutating func insertMembers(_ members: [Int], of id: RecordID) throws {
        for (index, member) in members.enumerated() {
            try execute(
                """
                INSERT INTO area_set_member (set_id, area_id, position)
                VALUES (\(id), \(member), \(index + 1))
                """)
        }
    }
}

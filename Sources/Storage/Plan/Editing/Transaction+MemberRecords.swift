import CommunitySafety

extension Transaction {
    mutating func updateMember(_ record: StoredRecord, _ ids: IDSource) throws {
        try change(
            "plan_member", record.id,
            by: """
                UPDATE plan_member
                SET name = \(record.text[.name]), kind = \(record.text[.memberKind]), position = \(record.position),
                    version = version + 1
                WHERE id = \(record.id) AND version = \(record.version)
                """)
        try removeNames(ofMember: record.id)
        try insertNames(of: record, ids)
    }

    /// A member that comes back finds its private contacts where they were put aside.
    mutating func insertMember(_ record: StoredRecord, _ ids: IDSource) throws {
        try execute(
            """
            INSERT INTO plan_member (id, plan_version_id, position, version, name, kind)
            VALUES (\(record.id), \(record.planVersionID), \(record.position), \(record.version),
                \(record.text[.name]), \(record.text[.memberKind]))
            """)
        try insertNames(of: record, ids)
        try execute(
            """
            INSERT INTO member_contact (id, plan_version_id, member_id, position, kind, value)
            SELECT id, plan_version_id, member_id, position, kind, value
            FROM removed_contact
            WHERE member_id = \(record.id)
            """)
        try execute("DELETE FROM removed_contact WHERE member_id = \(record.id)")
    }

    /// Private contacts of a removed member are kept, still sealed, as long as its removal can be undone.
    mutating func putContactsAside(ofMember member: RecordID) throws {
        try execute(
            """
            INSERT INTO removed_contact (id, plan_version_id, member_id, position, kind, value)
            SELECT id, plan_version_id, member_id, position, kind, value
            FROM member_contact
            WHERE plan_version_id = (SELECT plan_version_id FROM plan_member WHERE id = \(member))
                AND member_id = \(member)
            """)
        try execute(
            """
            DELETE FROM member_contact
            WHERE plan_version_id = (SELECT plan_version_id FROM plan_member WHERE id = \(member))
                AND member_id = \(member)
            """)
    }

    mutating func removeNames(ofMember member: RecordID) throws {
        try execute("DELETE FROM plan_member_alias WHERE member_id = \(member)")
        try execute("DELETE FROM plan_member_link WHERE member_id = \(member)")
    }

    private mutating func insertNames(of record: StoredRecord, _ ids: IDSource) throws {
        for (place, alias) in record.text.lines(.aliases).enumerated() {
            try execute(
                """
                INSERT INTO plan_member_alias (id, plan_version_id, member_id, position, alias)
                VALUES (\(ids.next()), \(record.planVersionID), \(record.id), \(place + 1), \(alias))
                """)
        }
        // Links follow whatever stands among the sealed contacts, so that no position is used twice.
        for (place, link) in record.text.lines(.links).enumerated() {
            try execute(
                """
                INSERT INTO plan_member_link (id, plan_version_id, member_id, position, address)
                VALUES (\(ids.next()), \(record.planVersionID), \(record.id), \(1_000 + place), \(link))
                """)
        }
    }
}

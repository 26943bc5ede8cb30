import CommunitySafety

extension Transaction {
    /// Writes a plan's members: what may be public in tables of its own, the rest sealed field by field.
    mutating func insertMembers(of plan: Plan, version: RecordID, ids: IDSource) throws {
        for (index, member) in plan.members.enumerated() {
            let id = ids.next()
            try execute(
                """
                INSERT INTO plan_member (id, plan_version_id, position, name, kind)
                VALUES (\(id), \(version), \(index.place), \(member.name), \(member.kind.rawValue))
                """)
            for (place, alias) in member.aliases.enumerated() {
                try execute(
                    """
                    INSERT INTO plan_member_alias (id, plan_version_id, member_id, position, alias)
                    VALUES (\(ids.next()), \(version), \(id), \(place + 1), \(alias))
                    """)
            }
            for (place, contact) in member.contacts.enumerated() {
                try insert(contact, position: place + 1, member: id, version: version, ids: ids)
            }
        }
    }

    /// Removes the sealed contacts of a version that no longer stands.
    package mutating func removeContacts(of version: RecordID) throws {
        try execute("DELETE FROM member_contact WHERE plan_version_id = \(version)")
        try execute("DELETE FROM removed_contact WHERE plan_version_id = \(version)")
    }

    private mutating func insert(
        _ contact: Contact, position: Int, member: RecordID, version: RecordID, ids: IDSource
    ) throws {
        let id = ids.next()
        guard !contact.isPublic else {
            try execute(
                """
                INSERT INTO plan_member_link (id, plan_version_id, member_id, position, address)
                VALUES (\(id), \(version), \(member), \(position), \(contact.value))
                """)
            return
        }
        let sealed = try seal(Array(contact.value.utf8), for: .contactValue(of: id))
        try execute(
            """
            INSERT INTO member_contact (id, plan_version_id, member_id, position, kind, value)
            VALUES (\(id), \(version), \(member), \(position), \(contact.kind.rawValue), \(sealed))
            """)
    }
}

extension Keys.Field {
    /// The value of one contact.
    static func contactValue(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "member_contact", column: "value", row: id.text)
    }
}

package import CommunitySafety

extension Transaction {
    package mutating func insert(_ record: PartnershipRecord, id: RecordID) throws {
        let table = PartnershipTable(record.kind)
        let names = table.columns.map { ", \($0.name)" }.joined()
        var statement = SQL(statement: "INSERT INTO \(table.name) (id\(names)) VALUES (")
        statement.parts.append(.value(.text(id.text)))
        for column in table.columns {
            statement.parts.append(.text(", "))
            statement.parts.append(.value(try value(of: column, record, id)))
        }
        statement.parts.append(.text(")"))
        try execute(statement)
        try keepWhatFollows(record, id: id)
    }

    /// Writes a record over its row; throws `staleVersion` when somebody was quicker.
    package mutating func update(_ stored: StoredPartnershipRecord, to record: PartnershipRecord) throws {
        let table = PartnershipTable(record.kind)
        var statement = SQL(statement: "UPDATE \(table.name) SET ")
        for column in table.columns {
            statement.parts.append(.text("\(column.name) = "))
            statement.parts.append(.value(try value(of: column, record, stored.id)))
            statement.parts.append(.text(", "))
        }
        statement.parts += Self.next(stored)
        try change(table.name, stored.id, by: statement)
        try keepWhatFollows(record, id: stored.id)
    }

    /// Removes a record, or puts it back. It stays in its table, so that what names it still can; what was published of it
    /// goes at once.
    package mutating func set(_ stored: StoredPartnershipRecord, removedAt instant: Instant?) throws {
        let table = PartnershipTable(stored.record.kind)
        var statement = SQL(statement: "UPDATE \(table.name) SET removed_at = ")
        statement.parts.append(.value(instant.map { .text($0.text) } ?? .null))
        statement.parts.append(.text(", "))
        statement.parts += Self.next(stored)
        try change(table.name, stored.id, by: statement)
        if instant == nil {
            try keepWhatFollows(stored.record, id: stored.id)
        } else {
            try removeWhatIsPublished(of: stored.record.kind, id: stored.id)
        }
    }

    /// The next version, and only over the one that was read.
    private static func next(_ stored: StoredPartnershipRecord) -> [SQL.Part] {
        [
            .text("version = version + 1 WHERE id = "), .value(.text(stored.id.text)), .text(" AND version = "),
            .value(.integer(Int64(stored.version))),
        ]
    }

    private func value(
        of column: PartnershipTable.Column, _ record: PartnershipRecord, _ id: RecordID
    ) throws -> SQLValue {
        let text = record[column.field].replacing("\0", with: "\u{FFFD}")
        switch column.form {
        case .text: return .text(text)
        case .optional: return text.isEmpty ? .null : .text(text)
        case .tick: return .integer(text.isEmpty ? 0 : 1)
        case .sealed: return .bytes(try seal(Array(text.utf8), for: .partnership(record.kind, column, id)))
        }
    }

    /// The members of a group; what the public may know of a holder or a contact.
    private mutating func keepWhatFollows(_ record: PartnershipRecord, id: RecordID) throws {
        if record.kind == .group { try keepMembers(record.lines(.members), of: id) }
        guard record.kind.isPrivate else { return }
        try removeWhatIsPublished(of: record.kind, id: id)
        guard record.has(.isPublished) else { return }
        record.kind == .holding ? try publishHolder(record, id) : try publishContact(record, id)
    }

    private mutating func keepMembers(_ members: [String], of group: RecordID) throws {
        try execute("DELETE FROM partnership_group_member WHERE group_id = \(group)")
        for (index, member) in members.enumerated() {
            try execute(
                """
                INSERT INTO partnership_group_member (group_id, agency_id, position)
                VALUES (\(group), \(member), \(index + 1))
                """)
        }
    }

    private mutating func removeWhatIsPublished(of kind: PartnershipKind, id: RecordID) throws {
        if kind == .holding { try execute("DELETE FROM published_holder WHERE holding_id = \(id)") }
        if kind == .contact { try execute("DELETE FROM published_contact WHERE contact_id = \(id)") }
    }

    private mutating func publishHolder(_ record: PartnershipRecord, _ id: RecordID) throws {
        try execute(
            """
            INSERT INTO published_holder (holding_id, post_id, person, starts_on, ends_on)
            VALUES (\(id), \(record[.post]), \(record[.person]), \(record.date(.from)), \(record.date(.to)))
            """)
    }

    private mutating func publishContact(_ record: PartnershipRecord, _ id: RecordID) throws {
        guard let post = PartnershipReference(record[.subject]), post.kind == .post else { return }
        try execute(
            """
            INSERT INTO published_contact (contact_id, post_id, kind, value)
            VALUES (\(id), \(post.id), \(record[.contactKind]), \(record[.value]))
            """)
    }
}

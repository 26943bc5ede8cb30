package import CommunitySafety

/// One record of the partnership with its row.
package struct StoredPartnershipRecord: Sendable, Hashable {
    package let id: RecordID
    package let record: PartnershipRecord
    package let version: Int
    package let isRemoved: Bool

    package init(id: RecordID, record: PartnershipRecord, version: Int = 1, isRemoved: Bool = false) {
        self.id = id
        self.record = record
        self.version = version
        self.isRemoved = isRemoved
    }

    /// As the register has it.
    package var entry: PartnershipRegister.Entry {
        PartnershipRegister.Entry(id: id.text, record: record, version: version, isRemoved: isRemoved)
    }
}

extension Querying {
    /// The records of a kind, removed ones too; what is sealed is left out.
    package func partnershipRecords(_ kind: PartnershipKind) throws -> [StoredPartnershipRecord] {
        let members = kind == .group ? try groupMembers() : [:]
        return try partnershipRows(kind) { row, column, _ in
            if column.form == .sealed { return "" }
            return try row.plain(column)
        }.map { $0.with(members[$0.id.text]) }
    }

    /// Every row of a kind, each field read by `value`.
    fileprivate func partnershipRows(
        _ kind: PartnershipKind, _ value: (Row, PartnershipTable.Column, RecordID) throws -> String
    ) throws -> [StoredPartnershipRecord] {
        let table = PartnershipTable(kind)
        let names = table.columns.map { ", \($0.name)" }.joined()
        return try all(SQL(statement: "SELECT id, version, removed_at\(names) FROM \(table.name) ORDER BY id")) { row in
            let id = try row.id("id")
            var values: [PartnershipField: String] = [:]
            for column in table.columns { values[column.field] = try value(row, column, id) }
            return StoredPartnershipRecord(
                id: id, record: PartnershipRecord(kept: kind, values), version: try row.integer("version"),
                isRemoved: try row.optionalText("removed_at") != nil)
        }
    }

    private func groupMembers() throws -> [String: [String]] {
        var members: [String: [String]] = [:]
        try forEach(
            """
            SELECT group_id, agency_id
            FROM partnership_group_member
            ORDER BY group_id, position
            """
        ) { row in members[try row.text("group_id"), default: []].append(try row.text("agency_id")) }
        return members
    }

    /// Names of holders and ways to reach posts that are published: all that the public knows of people.
    package func publishedHoldings() throws -> [StoredPartnershipRecord] {
        try all("SELECT holding_id, post_id, person, starts_on, ends_on FROM published_holder ORDER BY holding_id") {
            StoredPartnershipRecord(
                id: try $0.id("holding_id"),
                record: PartnershipRecord(
                    kept: .holding,
                    [
                        .post: try $0.text("post_id"), .person: try $0.text("person"), .isPublished: "yes",
                        .from: try $0.optionalText("starts_on") ?? "", .to: try $0.optionalText("ends_on") ?? "",
                    ]))
        }
    }

    package func publishedContacts() throws -> [StoredPartnershipRecord] {
        try all("SELECT contact_id, post_id, kind, value FROM published_contact ORDER BY contact_id") {
            StoredPartnershipRecord(
                id: try $0.id("contact_id"),
                record: PartnershipRecord(
                    kept: .contact,
                    [
                        .subject: PartnershipReference(.post, try $0.text("post_id")).text,
                        .contactKind: try $0.text("kind"), .value: try $0.text("value"), .isPublished: "yes",
                    ]))
        }
    }
}

extension Transaction {
    /// Holders or contacts with what is sealed in them. Whoever returns them records the reading in this transaction first.
    package func openedRecords(_ kind: PartnershipKind) throws -> [StoredPartnershipRecord] {
        try partnershipRows(kind) { row, column, id in
            guard column.form == .sealed else { return try row.plain(column) }
            let plain = try open(try row.bytes(column.name), for: .partnership(kind, column, id))
            return String(decoding: plain, as: UTF8.self)
        }
    }
}

extension StoredPartnershipRecord {
    fileprivate func with(_ members: [String]?) -> StoredPartnershipRecord {
        guard let members, !members.isEmpty else { return self }
        var values = record.values
        values[.members] = members.joined(separator: "\n")
        return StoredPartnershipRecord(
            id: id, record: PartnershipRecord(kept: record.kind, values), version: version, isRemoved: isRemoved)
    }
}

extension Row {
    /// A field as the record has it.
    fileprivate func plain(_ column: PartnershipTable.Column) throws -> String {
        switch column.form {
        case .text: try text(column.name)
        case .optional: try optionalText(column.name) ?? ""
        case .tick: try bool(column.name) ? "yes" : ""
        case .sealed: ""
        }
    }
}

extension Keys.Field {
    static func partnership(_ kind: PartnershipKind, _ column: PartnershipTable.Column, _ id: RecordID) -> Keys.Field {
        Keys.Field(table: PartnershipTable(kind).name, column: column.name, row: id.text)
    }
}

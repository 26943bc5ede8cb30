package import CommunitySafety

extension Querying {
    /// A version's members with what may be public.
    package func members(of version: RecordID) throws -> [Member] { try memberRows(of: version).map { $0.member } }

    /// The members in order, each with its id and its public links by their position.
    func memberRows(of version: RecordID) throws -> [MemberRow] {
        let aliases = try aliases(of: version)
        let links = try links(of: version)
        return try all(
            """
            SELECT id, name, kind
            FROM plan_member
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            let id = try row.text("id")
            return MemberRow(
                id: id, name: try row.text("name"), aliases: aliases[id] ?? [], kind: try row.choice("kind"),
                contacts: links[id] ?? [])
        }
    }

    private func aliases(of version: RecordID) throws -> [String: [String]] {
        var aliases: [String: [String]] = [:]
        try forEach(
            """
            SELECT member_id, alias
            FROM plan_member_alias
            WHERE plan_version_id = \(version)
            ORDER BY member_id, position
            """
        ) { row in
            aliases[try row.text("member_id"), default: []].append(try row.text("alias"))
        }
        return aliases
    }

    private func links(of version: RecordID) throws -> [String: [(position: Int, contact: Contact)]] {
        var links: [String: [(position: Int, contact: Contact)]] = [:]
        try forEach(
            """
            SELECT member_id, position, address
            FROM plan_member_link
            WHERE plan_version_id = \(version)
            ORDER BY member_id, position
            """
        ) { row in
            let contact = Contact(kind: .web, value: try row.text("address"))
            links[try row.text("member_id"), default: []].append((try row.integer("position"), contact))
        }
        return links
    }
}

/// A member as its rows keep it.
struct MemberRow {
    let id: String
    let name: String
    let aliases: [String]
    let kind: Member.Kind
    /// Contacts with their positions, which public and sealed ones share.
    var contacts: [(position: Int, contact: Contact)]

    var member: Member {
        let ordered = contacts.sorted { $0.position < $1.position }.map { $0.contact }
        return Member(name: name, aliases: aliases, kind: kind, contacts: ordered)
    }
}

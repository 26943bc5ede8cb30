package import CommunitySafety

extension Transaction {
    /// A version's members with all their contacts. Whoever returns them records the reading in this transaction first.
    package func membersWithContacts(of version: RecordID) throws -> [Member] {
        let contacts = try sealedContacts(of: version)
        return try memberRows(of: version).map { row in
            var row = row
            for sealed in contacts[row.id] ?? [] {
                let value = try open(sealed.value, for: .contactValue(of: sealed.id))
                row.contacts.append(
                    (sealed.position, Contact(kind: sealed.kind, value: String(decoding: value, as: UTF8.self))))
            }
            return row.member
        }
    }

    private struct SealedContact {
        let id: RecordID
        let position: Int
        let kind: Contact.Kind
        let value: [UInt8]
    }

    private func sealedContacts(of version: RecordID) throws -> [String: [SealedContact]] {
        var contacts: [String: [SealedContact]] = [:]
        try forEach(
            """
            SELECT id, member_id, position, kind, value
            FROM member_contact
            WHERE plan_version_id = \(version)
            """
        ) { row in
            let contact = SealedContact(
                id: try row.id("id"), position: try row.integer("position"), kind: try row.choice("kind"),
                value: try row.bytes("value"))
            contacts[try row.text("member_id"), default: []].append(contact)
        }
        return contacts
    }
}

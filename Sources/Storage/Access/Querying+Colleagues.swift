package import CommunitySafety

/// Somebody with an account, by name: nothing that they are reached by.
package struct Colleague: Sendable, Hashable {
    package let id: RecordID
    package let name: String
    package let role: Role
    package let agency: String?
}

extension Unsealing {
    /// Everybody with an active account, in order of account. Colleagues on one draft know each other's names, so no reading
    /// is recorded; e-mail addresses stay sealed.
    package func colleagues() throws -> [Colleague] {
        try all(
            """
            SELECT account.id AS id, account.role AS role, account.agency AS agency, account_person.name AS name
            FROM account
            JOIN account_person ON account_person.account_id = account.id
            WHERE account.state = 'active'
            ORDER BY account.id
            """
        ) { row in
            let id = try row.id("id")
            let name = String(decoding: try open(try row.bytes("name"), for: .accountName(of: id)), as: UTF8.self)
            return Colleague(
                id: id, name: name, role: try row.choice("role"), agency: try row.optionalText("agency"))
        }
    }
}

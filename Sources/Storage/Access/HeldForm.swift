/// A form that came after its session had ended, kept sealed for a while so that nothing typed is lost.
package struct HeldForm: Sendable, Hashable {
    package let id: RecordID
    package let accountID: RecordID
    /// Where it was sent.
    package let address: String
    package let body: [UInt8]
    package let expiresAt: Instant

    package init(id: RecordID, accountID: RecordID, address: String, body: [UInt8], expiresAt: Instant) {
        self.id = id
        self.accountID = accountID
        self.address = address
        self.body = body
        self.expiresAt = expiresAt
    }
}

extension Transaction {
    /// Keeping what was typed is no deed; it becomes one when it is sent again.
    package mutating func insert(_ form: HeldForm) throws {
        let body = try seal(form.body, for: .heldBody(of: form.id))
        try jot(
            """
            INSERT INTO held_form (id, account_id, address, body, expires_at)
            VALUES (\(form.id), \(form.accountID), \(form.address), \(body), \(form.expiresAt))
            """)
    }

    package mutating func clearHeldForms(before instant: Instant) throws {
        try jot("DELETE FROM held_form WHERE expires_at < \(instant)")
    }

    package mutating func removeHeldForm(_ id: RecordID, of account: RecordID) throws {
        try jot("DELETE FROM held_form WHERE id = \(id) AND account_id = \(account)")
    }
}

extension ReadTransaction {
    /// A form held for this account and no other.
    package func heldForm(_ id: RecordID, of account: RecordID) throws -> HeldForm? {
        try first(
            """
            SELECT address, body, expires_at
            FROM held_form
            WHERE id = \(id) AND account_id = \(account)
            """
        ) { row in
            HeldForm(
                id: id, accountID: account, address: try row.text("address"),
                body: try open(try row.bytes("body"), for: .heldBody(of: id)),
                expiresAt: try row.instant("expires_at"))
        }
    }
}

extension Querying {
    /// How many forms are held for an account.
    package func heldFormCount(of account: RecordID) throws -> Int {
        try count("SELECT COUNT(*) AS count FROM held_form WHERE account_id = \(account)")
    }
}

extension Keys.Field {
    static func heldBody(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "held_form", column: "body", row: id.text)
    }
}

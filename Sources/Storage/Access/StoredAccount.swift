package import CommunitySafety

/// An account without anything that names its person.
package struct StoredAccount: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable { case active, disabled }

    package let id: RecordID
    package let role: Role
    package let agency: String?
    package let state: State
    package let createdAt: Instant
    package let version: Int

    package init(id: RecordID, role: Role, agency: String?, state: State, createdAt: Instant, version: Int = 1) {
        self.id = id
        self.role = role
        self.agency = agency
        self.state = state
        self.createdAt = createdAt
        self.version = version
    }
}

/// Who an account belongs to; sealed in the database.
package struct AccountPerson: Sendable, Hashable {
    package let name: String
    /// In lower case; it is what the person signs in with.
    package let email: String

    package init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

extension StoredAccount {
    /// From columns whose names may begin with a prefix, where several tables are joined.
    init(_ row: Row) throws {
        self.init(
            id: try row.id("account_id"), role: try row.choice("role"), agency: try row.optionalText("agency"),
            state: try row.choice("state"), createdAt: try row.instant("account_created_at"),
            version: try row.integer("account_version"))
    }

    /// The account's columns as `init(_:)` reads them.
    static let columns: SQL = """
        account.id AS account_id, account.role, account.agency, account.state,
            account.created_at AS account_created_at, account.version AS account_version
        """
}

extension Keys.Field {
    static func accountName(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "account_person", column: "name", row: id.text)
    }

    static func accountEmail(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "account_person", column: "email", row: id.text)
    }
}

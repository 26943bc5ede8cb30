package import CommunitySafety

extension Querying {
    /// How many accounts there are, disabled ones included.
    package func accountCount() throws -> Int { try count("SELECT COUNT(*) AS count FROM account") }

    /// How many active accounts have this role.
    package func activeAccountCount(_ role: Role) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM account
            WHERE role = \(role.rawValue) AND state = 'active'
            """)
    }

    package func account(_ id: RecordID) throws -> StoredAccount? {
        try first("SELECT \(StoredAccount.columns) FROM account WHERE id = \(id)") { try StoredAccount($0) }
    }

    /// The account of a keyed hash of an address.
    package func account(lookup: [UInt8]) throws -> StoredAccount? {
        try first("SELECT \(StoredAccount.columns) FROM account WHERE lookup = \(lookup)") { try StoredAccount($0) }
    }

    /// All accounts, oldest first.
    package func accounts() throws -> [StoredAccount] {
        try all("SELECT \(StoredAccount.columns) FROM account ORDER BY id") { try StoredAccount($0) }
    }
}

extension Transaction {
    /// Makes an account. Throws `constraint` when its address has one already.
    package mutating func insert(_ account: StoredAccount, _ person: AccountPerson, lookup: [UInt8]) throws {
        try execute(
            """
            INSERT INTO account (id, lookup, role, agency, state, created_at)
            VALUES (\(account.id), \(lookup), \(account.role.rawValue), \(account.agency), \(account.state.rawValue),
                \(account.createdAt))
            """)
        let name = try seal(Array(person.name.utf8), for: .accountName(of: account.id))
        let email = try seal(Array(person.email.utf8), for: .accountEmail(of: account.id))
        try execute("INSERT INTO account_person (account_id, name, email) VALUES (\(account.id), \(name), \(email))")
    }

    /// Gives an account another role, agency or state; throws `staleVersion` when it was changed since it was read.
    package mutating func change(_ account: StoredAccount, role: Role, agency: String?, state: StoredAccount.State)
        throws
    {
        try change(
            "account", account.id,
            by: """
                UPDATE account
                SET role = \(role.rawValue), agency = \(agency), state = \(state.rawValue), version = version + 1
                WHERE id = \(account.id) AND version = \(account.version)
                """)
    }

    /// Who the accounts belong to, by account. Whoever returns others than the asker's own records the reading.
    package func people() throws -> [RecordID: AccountPerson] {
        var people: [RecordID: AccountPerson] = [:]
        try forEach("SELECT account_id, name, email FROM account_person") { row in
            let id = try row.id("account_id")
            people[id] = try AccountPerson(row, id, open: open)
        }
        return people
    }

    /// Who one account belongs to.
    package func person(of id: RecordID) throws -> AccountPerson? {
        try first("SELECT name, email FROM account_person WHERE account_id = \(id)") {
            try AccountPerson($0, id, open: open)
        }
    }
}

extension AccountPerson {
    init(_ row: Row, _ id: RecordID, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        self.init(
            name: String(decoding: try open(try row.bytes("name"), .accountName(of: id)), as: UTF8.self),
            email: String(decoding: try open(try row.bytes("email"), .accountEmail(of: id)), as: UTF8.self))
    }
}

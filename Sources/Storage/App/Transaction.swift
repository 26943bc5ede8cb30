/// A change in the making: it is written whole, with its audit entry, or not at all.
package struct Transaction: Querying {
    let connection: any Connection
    let keys: Keys?
    /// Rows changed, and entries written to the trail, so far.
    private(set) var changes = 0
    private(set) var entries = 0

    init(connection: any Connection, keys: Keys?) {
        self.connection = connection
        self.keys = keys
    }

    package func forEach(_ query: SQL, _ body: (Row) throws -> Void) throws {
        try connection.forEach(query, body)
    }

    /// Runs a statement and answers how many rows it changed.
    @discardableResult
    package mutating func execute(_ statement: SQL) throws -> Int {
        let changed = try connection.execute(statement)
        changes += changed
        return changed
    }

    /// Runs a statement once for each of so many rows, at a tenth of the cost of as many statements, and answers how many
    /// rows it changed. `fill` is handed the row's number and the values of the row before, and puts in what differs:
    ///
    ///     try transaction.execute("… street_term (number, kind) VALUES (\(slots: 2))", rows: 3) { row, values in
    ///         values[0] = .integer(Int64(row))
    ///         values[1] = .text("type")
    ///     }
    @discardableResult
    package mutating func execute(
        _ statement: SQL, rows: Int, _ fill: (Int, inout [SQLValue]) throws -> Void
    ) throws -> Int {
        let changed = try connection.execute(statement, rows: rows, fill)
        changes += changed
        return changed
    }

    /// Runs a statement that is nobody's deed and so has no entry: a count of wrong guesses, the time of last use, a draft
    /// saved while somebody types. What people decide goes through `execute`.
    package mutating func jot(_ statement: SQL) throws { _ = try connection.execute(statement) }

    /// Runs an update that names the row's version as it was read; throws `staleVersion` when nobody's row matches.
    package mutating func change(_ table: String, _ id: RecordID, by statement: SQL) throws {
        guard try execute(statement) == 1 else { throw StorageError.staleVersion(table: table, id: id.text) }
    }

    /// Writes one entry to the audit trail.
    @discardableResult
    package mutating func record(_ event: AuditEvent) throws -> AuditHead {
        guard let keys else { throw StorageError.keyless }
        entries += 1
        return try AuditTrail(connection: connection, keys: keys).append(event)
    }

    /// Encrypts bytes for one field of one row.
    package func seal(_ plain: [UInt8], for field: Keys.Field) throws -> [UInt8] {
        guard let keys else { throw StorageError.keyless }
        return try keys.seal(plain, for: field)
    }

    /// Opens a sealed field. Whoever returns what is in it to a person records the reading first.
    package func open(_ sealed: [UInt8], for field: Keys.Field) throws -> [UInt8] {
        guard let keys else { throw StorageError.keyless }
        return try keys.open(sealed, for: field)
    }

    /// Throws `unaudited` when something was changed and nothing recorded.
    func requireTrail() throws {
        guard changes == 0 || entries > 0 else { throw StorageError.unaudited }
    }
}

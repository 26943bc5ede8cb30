/// A snapshot of the database: nothing that others write appears in it.
package struct ReadTransaction: Querying {
    let connection: any Connection
    let keys: Keys?

    package func forEach(_ query: SQL, _ body: (Row) throws -> Void) throws {
        try connection.forEach(query, body)
    }

    /// Opens a sealed field that the asker may see without a reading being recorded: their own.
    package func open(_ sealed: [UInt8], for field: Keys.Field) throws -> [UInt8] {
        guard let keys else { throw StorageError.keyless }
        return try keys.open(sealed, for: field)
    }
}

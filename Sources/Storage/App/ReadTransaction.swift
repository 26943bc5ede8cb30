/// A snapshot of the database: nothing that others write appears in it.
package struct ReadTransaction: Querying {
    let connection: any Connection

    package func forEach(_ query: SQL, _ body: (Row) throws -> Void) throws {
        try connection.forEach(query, body)
    }
}

internal import Foundation
internal import GRDB

/// A connection to SQLite. Statements are compiled once and kept by the connection.
struct SQLiteConnection: Connection {
    let database: Database
    let guardian: PublicGuard?
    let observer: StatementObserver?

    func forEach(_ query: SQL, _ body: (Row) throws -> Void) throws {
        try translatingErrors {
            let statement = try prepared(query)
            let rows = try GRDB.Row.fetchCursor(statement, arguments: arguments(of: query))
            while let row = try rows.next() { try body(Row(source: row)) }
        }
    }

    func execute(_ statement: SQL) throws -> Int {
        try translatingErrors {
            let before = database.totalChangesCount
            try prepared(statement).execute(arguments: arguments(of: statement))
            return database.totalChangesCount - before
        }
    }

    func execute(_ statement: SQL, rows: Int, _ fill: (Int, inout [SQLValue]) throws -> Void) throws -> Int {
        try translatingErrors {
            let before = database.totalChangesCount
            let compiled = SQLiteBulk(try prepared(statement))
            try compiled.run(rows: rows, values: statement.values, fill)
            return database.totalChangesCount - before
        }
    }

    private func prepared(_ sql: SQL) throws -> Statement {
        observer?(sql)
        let statement = try database.cachedStatement(sql: sql.textWithQuestionMarks)
        try guardian?.allow(statement, in: database)
        return statement
    }

    private func arguments(of sql: SQL) -> StatementArguments {
        StatementArguments(
            sql.values.map { value -> DatabaseValue in
                switch value {
                case .null: .null
                case .integer(let number): number.databaseValue
                case .real(let number): number.databaseValue
                case .text(let text): text.databaseValue
                case .bytes(let bytes): Data(bytes).databaseValue
                }
            })
    }
}

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
            let batched = rows >= Self.batch ? statement.taking(rows: Self.batch) : nil
            var values = statement.values
            var row = 0
            if let batched {
                var bulk = SQLiteBulk(try prepared(batched), values: values.count * Self.batch)
                defer { bulk.finish() }
                while row + Self.batch <= rows {
                    for place in 0..<Self.batch {
                        try fill(row + place, &values)
                        try bulk.bind(values, from: place * values.count)
                    }
                    try bulk.run()
                    row += Self.batch
                }
            }
            var bulk = SQLiteBulk(try prepared(statement), values: values.count)
            defer { bulk.finish() }
            while row < rows {
                try fill(row, &values)
                try bulk.bind(values, from: 0)
                try bulk.run()
                row += 1
            }
            return database.totalChangesCount - before
        }
    }

    /// Rows that one run of a statement takes: beyond this there is little to be saved.
    private static let batch = 48

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

internal import GRDB
internal import GRDBSQLite

/// One compiled statement that is run for many rows; values are bound without a detour through arguments.
struct SQLiteBulk {
    private let statement: OpaquePointer
    /// Keeps the statement alive.
    private let owner: Statement

    /// Tells SQLite to copy bytes before it answers.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    init(_ owner: Statement) {
        self.owner = owner
        statement = owner.sqliteStatement
    }

    func run(rows: Int, values: [SQLValue], _ fill: (Int, inout [SQLValue]) throws -> Void) throws {
        var values = values
        sqlite3_reset(statement)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for row in 0..<rows {
            try fill(row, &values)
            for (index, value) in values.enumerated() { try check(bind(value, at: Int32(index + 1))) }
            let code = sqlite3_step(statement)
            guard code == SQLITE_DONE else { throw fault(code) }
            sqlite3_reset(statement)
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(let text):
            // Neither engine keeps a NUL in text: see `SQL.Interpolation`.
            sqlite3_bind_text(
                statement, index, text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text, -1, Self.copied
            )
        case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, index, 0)
        case .bytes(let bytes):
            bytes.withUnsafeBytes {
                sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), Self.copied)
            }
        }
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw fault(code) }
    }

    private func fault(_ code: Int32) -> DatabaseError {
        let connection = sqlite3_db_handle(statement)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }
}

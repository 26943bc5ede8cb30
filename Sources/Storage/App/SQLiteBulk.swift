internal import GRDB
internal import GRDBSQLite

/// One compiled statement that is run for many rows; values are bound without a detour through arguments.
struct SQLiteBulk {
    private let statement: OpaquePointer
    /// Keeps the statement alive.
    private let owner: Statement
    /// What is bound, row after row of a batch: texts that stay the same aren't bound again.
    private var bound: [SQLValue]

    /// Tells SQLite to copy bytes before it answers.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// - Parameter values: how many the statement takes.
    init(_ owner: Statement, values: Int) {
        self.owner = owner
        statement = owner.sqliteStatement
        bound = Array(repeating: .null, count: values)
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    /// Binds the values of one row of the batch, from a parameter on.
    mutating func bind(_ values: [SQLValue], from first: Int) throws {
        for index in values.indices { try bind(values[index], at: first + index) }
    }

    func run() throws {
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else { throw fault(code) }
        sqlite3_reset(statement)
    }

    /// Leaves the statement as it was found, for it is kept and used again.
    func finish() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    private mutating func bind(_ value: SQLValue, at place: Int) throws {
        let index = Int32(place + 1)
        let code: Int32
        if case .text = value, bound[place] == value { return }
        switch value {
        case .null: code = sqlite3_bind_null(statement, index)
        case .integer(let number): code = sqlite3_bind_int64(statement, index, number)
        case .real(let number): code = sqlite3_bind_double(statement, index, number)
        case .text(let text):
            // Neither engine keeps a NUL in text: see `SQL.Interpolation`.
            let clean = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
            code = sqlite3_bind_text(statement, index, clean, -1, Self.copied)
        case .bytes(let bytes) where bytes.isEmpty: code = sqlite3_bind_zeroblob(statement, index, 0)
        case .bytes(let bytes):
            code = bytes.withUnsafeBytes {
                sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), Self.copied)
            }
        }
        guard code == SQLITE_OK else { throw fault(code) }
        if case .text = value { bound[place] = value } else if case .text = bound[place] { bound[place] = .null }
    }

    private func fault(_ code: Int32) -> DatabaseError {
        let connection = sqlite3_db_handle(statement)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }
}

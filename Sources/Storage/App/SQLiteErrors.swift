internal import Foundation
internal import GRDB

/// Runs work and gives the engine's errors our own cases; other errors pass through.
func translatingErrors<Value>(_ work: () throws -> Value) throws -> Value {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw StorageError(error)
    }
}

extension StorageError {
    init(_ error: DatabaseError) {
        let words = error.message ?? ""
        self =
            switch error.resultCode {
            case .SQLITE_CONSTRAINT: .constraint(words)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .diskFull
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(words)
            default: .engine(code: Int(error.extendedResultCode.rawValue), message: words)
            }
    }
}

internal import Foundation
internal import GRDB
package import Proofreading

/// One row of an answer, read column by column while the statement runs; it must not be kept.
package struct Row {
    let source: GRDB.Row

    /// Each of these throws when the column is missing, null or of another type; the optional ones allow null.
    package func text(_ column: String) throws -> String { try read(column) }

    package func optionalText(_ column: String) throws -> String? { try read(column) }

    package func integer(_ column: String) throws -> Int { try read(column) }

    package func optionalInteger(_ column: String) throws -> Int? { try read(column) }

    package func real(_ column: String) throws -> Double { try read(column) }

    package func optionalReal(_ column: String) throws -> Double? { try read(column) }

    package func bool(_ column: String) throws -> Bool { try integer(column) != 0 }

    package func bytes(_ column: String) throws -> [UInt8] { [UInt8](try read(column) as Data) }

    package func optionalBytes(_ column: String) throws -> [UInt8]? { (try read(column) as Data?).map { [UInt8]($0) } }

    package func id(_ column: String) throws -> RecordID { RecordID(try text(column)) }

    package func optionalID(_ column: String) throws -> RecordID? { try optionalText(column).map { RecordID($0) } }

    package func date(_ column: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: try text(column)) else { throw unexpected(column) }
        return date
    }

    package func optionalDate(_ column: String) throws -> CalendarDate? {
        guard let iso = try optionalText(column) else { return nil }
        guard let date = CalendarDate(iso: iso) else { throw unexpected(column) }
        return date
    }

    package func instant(_ column: String) throws -> Instant {
        guard let instant = Instant(text: try text(column)) else { throw unexpected(column) }
        return instant
    }

    /// A closed set kept by its raw string.
    package func choice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice {
        guard let choice = Choice(rawValue: try text(column)) else { throw unexpected(column) }
        return choice
    }

    package func optionalChoice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice? {
        guard let text = try optionalText(column) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw unexpected(column) }
        return choice
    }

    private func read<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        do {
            return try source.decode(Value.self, forColumn: column)
        } catch is RowDecodingError {
            throw unexpected(column)
        }
    }

    private func unexpected(_ column: String) -> StorageError { .unexpectedValue(table: "", column: column) }
}

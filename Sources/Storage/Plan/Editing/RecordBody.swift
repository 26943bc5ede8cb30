package import CommunitySafety
internal import Foundation

/// A record's text as it is kept in a column: JSON with its keys in order, so that equal texts are equal bytes.
package enum RecordBody {
    package static func json(of text: RecordText) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(text), as: UTF8.self)
    }

    package static func text(in json: String) throws -> RecordText {
        do {
            return try JSONDecoder().decode(RecordText.self, from: Data(json.utf8))
        } catch is DecodingError {
            throw StorageError.unexpectedValue(table: "plan_revision", column: "text")
        }
    }

    /// The SHA-256 of what is kept, in hexadecimal; nil for a side where the record wasn't there.
    package static func digest(of text: RecordText?) throws -> String? {
        try text.map { FileDigest.sha256(Array(try json(of: $0).utf8)) }
    }
}

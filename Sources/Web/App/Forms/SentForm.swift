import HTTPTypes
import Hummingbird

/// What a form sent, urlencoded or multipart: any number of fields, names as often as they came.
///
/// Values are text with `\n` for every line's end. A field that isn't text is not among the values, a file only among the
/// files.
package struct SentForm: Sendable, Hashable {
    /// A file that was chosen.
    package struct File: Sendable, Hashable {
        package let name: String
        package let bytes: [UInt8]
    }

    struct Field: Sendable, Hashable {
        let name: String
        let value: String
    }

    let fields: [Field]
    let files: [String: File]
    /// Every file of a field that takes several, in the order in which they were chosen.
    let several: [String: [File]]

    /// The name of the hidden field with the visitor's token.
    static let tokenField = "token"
    /// The most fields that one form may have.
    static let mostFields = 5_000

    init(fields: [Field] = [], files: [String: File] = [:], several: [String: [File]] = [:]) {
        self.fields = fields
        self.files = files
        self.several = several
    }

    /// The first value of that name; nil when the form has no such field.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The value of that name exactly as it was typed, as passwords are; empty when there is none.
    package func typed(_ name: String) -> String { self[name] ?? "" }

    /// The value of that name without white space at its ends; empty when there is none.
    package func text(_ name: String) -> String {
        let value = self[name] ?? ""
        guard let start = value.firstIndex(where: { !$0.isWhitespace }),
            let end = value.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(value[start...end])
    }

    /// All values of that name in their order.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The file chosen in that field; nil when none was.
    package func file(_ name: String) -> File? { files[name] }

    /// The files chosen in a field that takes several.
    package func allFiles(_ name: String) -> [File] { several[name] ?? [] }

    /// Whether a field, a ticked box or a pressed button of that name was sent.
    package func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The names of all fields, each once, in their order.
    package var names: [String] {
        var seen: Set<String> = []
        return fields.map(\.name).filter { seen.insert($0).inserted }
    }
}

/// A value of JSON whose fields keep their order, so that the same thing is always the same bytes.
package indirect enum JSONTree: Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: JSONTree
    }

    case object([Field])
    case list([JSONTree])
    case text(String)
    case whole(Int)
    case number(Double)
    case truth(Bool)
    case null

    /// An object of these fields.
    package static func fields(_ fields: KeyValuePairs<String, JSONTree>) -> JSONTree {
        .object(fields.map { Field(name: $0.key, value: $0.value) })
    }

    /// Text, or null where there is none.
    package static func text(orNull text: String?) -> JSONTree {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null
    }

    /// The object with one more field; anything else as it is.
    package func adding(_ name: String, _ value: JSONTree) -> JSONTree {
        guard case .object(let fields) = self else { return self }
        return .object(fields + [Field(name: name, value: value)])
    }

    /// In one line.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }
}

/// Any JSON value.
package enum JSON: Hashable, Sendable {
    case null
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])
}

extension JSON {
    /// The value as a line of JSON for a person to read; lists and objects are named rather than printed.
    package var line: String {
        switch self {
        case .null: "null"
        case .truth(let value): "\(value)"
        case .number(let value): Int(exactly: value).map(String.init) ?? "\(value)"
        case .text(let text): "“\(text)”"
        case .list(let values): "a list of \(values.count)"
        case .object(let values): "an object of \(values.count)"
        }
    }
}

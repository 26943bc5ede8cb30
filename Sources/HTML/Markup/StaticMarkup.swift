/// Markup that we drew ourselves and trust: icons, marks, charts' defs.
///
/// It can be made from a literal in the source and from nothing else, so text from outside can't get in.
public struct StaticMarkup: Sendable {
    let string: String

    public init(_ literal: StaticString) {
        string = literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }
}

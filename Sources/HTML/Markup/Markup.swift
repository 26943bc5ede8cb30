/// A finished piece of a page as UTF-8 bytes.
///
/// There are three ways to make one: elements (`div`, `p`, `table`, …), text, which is always escaped, and
/// ``StaticMarkup``, which only a literal of our own source can be. A value of this type is therefore safe to send:
/// nothing that a person typed can become a tag, an attribute or a script in it.
public struct Markup: Sendable, Hashable {
    /// What goes over the wire.
    public private(set) var bytes: [UInt8]

    /// An empty piece.
    public init() { bytes = [] }

    /// Words, escaped.
    public init(text: String) {
        bytes = []
        bytes.reserveCapacity(text.utf8.count)
        bytes.append(escaped: text)
    }

    /// Markup of our own, as it stands in the source.
    public init(_ markup: StaticMarkup) { bytes = Array(markup.string.utf8) }

    fileprivate init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// For elements only: bytes that are already markup.
    init(bytes: [UInt8]) { self.bytes = bytes }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as a string: for tests and small pieces.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func append(_ other: Markup) { bytes.append(contentsOf: other.bytes) }

    public static func + (left: consuming Markup, right: Markup) -> Markup {
        left.append(right)
        return left
    }
}

extension Markup: ExpressibleByStringLiteral {
    /// Words, escaped.
    public init(stringLiteral text: String) { self.init(text: text) }
}

extension Collection<Markup> {
    /// The pieces one after another, `separator` between them.
    public func joined(separator: Markup = Markup()) -> Markup {
        var result = Markup(capacity: reduce(count * separator.bytes.count) { $0 + $1.bytes.count })
        for (index, piece) in enumerated() {
            if index > 0 { result.append(separator) }
            result.append(piece)
        }
        return result
    }
}

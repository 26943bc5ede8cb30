/// An HTML tag, as far as it changes how the words around it are read.
struct HTMLTag: Sendable, Hashable {
    enum Name: Sendable, Hashable {
        case script, style, sup, br
        case table, caption, head, row, cell
        case list, item
        case heading(Int)
        /// Any other element that begins a paragraph of its own.
        case block
        /// Any other.
        case inline
    }

    let name: Name
    let isClosing: Bool
    /// For a list, whether its items are numbered.
    let isOrdered: Bool
    /// Whether the cell is a header's.
    let isHeaderCell: Bool

    /// Reads a whole tag, `<` and `>` included; nil for comments, declarations and what is no tag.
    init?(_ bytes: some Collection<UInt8>) {
        var rest = bytes.dropFirst()
        guard bytes.first == UInt8(ascii: "<"), bytes.count > 2 else { return nil }
        isClosing = rest.first == UInt8(ascii: "/")
        if isClosing { rest = rest.dropFirst() }
        let word = String(decoding: rest.prefix(16).prefix(while: Self.isNamePart).map { $0 | 0x20 }, as: UTF8.self)
        guard let first = word.utf8.first, first >= 0x61 else { return nil }
        name = Self.names[word] ?? .inline
        isOrdered = word == "ol"
        isHeaderCell = word == "th"
    }

    /// The whole number that an attribute has, in a tag's bytes; nil when it has none.
    static func number(of attribute: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let length = attribute.utf8CodeUnitCount
        guard bytes.count > length + 2 else { return nil }
        for start in bytes.startIndex..<(bytes.endIndex - length) where matches(attribute, bytes, at: start) {
            let rest = bytes[(start + length)...].drop { $0 == 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            let digits = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix {
                $0 >= 0x30 && $0 <= 0x39
            }
            return digits.count <= 6 ? Int(String(decoding: digits, as: UTF8.self)) : nil
        }
        return nil
    }

    private static func matches(_ name: StaticString, _ bytes: ArraySlice<UInt8>, at start: Int) -> Bool {
        for step in 0..<name.utf8CodeUnitCount where bytes[start + step] | 0x20 != name.utf8Start[step] { return false }
        return true
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static let names: [String: Name] = {
        var names: [String: Name] = [
            "script": .script, "style": .style, "sup": .sup, "br": .br, "table": .table, "caption": .caption,
            "thead": .head,
            "tr": .row, "td": .cell, "th": .cell, "ul": .list, "ol": .list, "li": .item,
        ]
        for level in 1...6 { names["h\(level)"] = .heading(level) }
        let blocks = """
            address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form \
            header hr main menu nav p pre section summary tbody tfoot
            """
        for block in blocks.split(separator: " ") { names[String(block)] = .block }
        return names
    }()
}

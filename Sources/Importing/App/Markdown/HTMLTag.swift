/// The name of an HTML tag, as far as it changes how the words around it are read.
struct HTMLTag: Sendable, Hashable {
    enum Name: Sendable, Hashable {
        case script, style, sup, br, td, th
        /// Any element that begins a paragraph of its own.
        case block
        /// Any other.
        case inline
    }

    let name: Name
    let isClosing: Bool

    /// Reads a whole tag, `<` and `>` included; nil for comments, declarations and what is no tag.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "<") else { return nil }
        isClosing = bytes[1] == UInt8(ascii: "/")
        var index = isClosing ? 2 : 1
        var word: [UInt8] = []
        while index < bytes.count, word.count < 16, Self.isNamePart(bytes[index]) {
            word.append(bytes[index] | 0x20)
            index += 1
        }
        guard let first = word.first, first >= 0x61 else { return nil }
        name = Self.names[String(decoding: word, as: UTF8.self)] ?? .inline
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static let names: [String: Name] = {
        var names: [String: Name] = ["script": .script, "style": .style, "sup": .sup, "br": .br, "td": .td, "th": .th]
        let blocks = """
            address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form \
            h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul
            """
        for block in blocks.split(separator: " ") { names[String(block)] = .block }
        return names
    }()
}

import HTML

/// Words as Typst source that can only be words.
enum TypstText {
    /// A string literal. Only a backslash, a quotation mark and a line end mean anything in one; all three are escaped,
    /// so nothing written in a plan can end it.
    static func literal(_ words: String) -> String {
        var literal = "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\": literal += "\\\\"
            case "\"": literal += "\\\""
            case "\n": literal += "\\n"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// The literal as content; the semicolon ends it, whatever follows.
    static func content(_ words: String) -> String { "#" + literal(BreakableText.broken(words.printable)) + ";" }

    static func content(_ inlines: [Inline]) -> String { inlines.reduce(into: "") { $0 += content($1) } }

    private static func content(_ inline: Inline) -> String {
        switch inline {
        case .text(let words): content(words)
        case .emphasis(let inner): "#emph[\(content(inner))];"
        case .strong(let inner): "#strong[\(content(inner))];"
        case .inserted(let inner): content("{") + "#underline[\(content(inner))];" + content("}")
        case .deleted(let inner): content("[") + "#strike[\(content(inner))];" + content("]")
        case .code(let words): "#raw(\(literal(BreakableText.broken(words.printable))));"
        case .lineBreak: "#linebreak();"
        case .footnote(let inner): "#footnote[\(content(inner))];"
        case .figure(let mention):
            content(mention.words) + (mention.note.isEmpty ? "" : "#footnote[\(content(mention.note))];")
        case .link(let address, let inner):
            address.isAbsolute ? "#link(\(literal(address.string)))[\(content(inner))];" : content(inner)
        }
    }
}

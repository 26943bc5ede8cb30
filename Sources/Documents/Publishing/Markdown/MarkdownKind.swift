import CMarkGFM

/// Whether a node of the parser's tree holds others, and what a leaf says.
enum MarkdownKind {
    enum Leaf {
        case inline(Inline)
        case blocks([DocumentNode])
        case footnoteCall(String)
        case nothing
    }

    case container
    case leaf(Leaf)

    init(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: self = .leaf(.inline(.text(Self.literal(node).printable)))
        case CMARK_NODE_SOFTBREAK: self = .leaf(.inline(.text(" ")))
        case CMARK_NODE_LINEBREAK: self = .leaf(.inline(.lineBreak))
        case CMARK_NODE_CODE: self = .leaf(.inline(.code(Self.literal(node).printable)))
        case CMARK_NODE_HTML_INLINE: self = .leaf(Self.tag(Self.literal(node)))
        case CMARK_NODE_HTML_BLOCK: self = .leaf(Self.block(Self.literal(node)))
        case CMARK_NODE_CODE_BLOCK: self = .leaf(.blocks([.preformatted(Self.lines(Self.literal(node)))]))
        case CMARK_NODE_THEMATIC_BREAK: self = .leaf(.blocks([.rule]))
        case CMARK_NODE_FOOTNOTE_REFERENCE: self = .leaf(.footnoteCall(Self.literal(node)))
        default: self = .container
        }
    }

    private static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private static func lines(_ literal: String) -> String {
        literal.split(separator: "\n", omittingEmptySubsequences: false).map(\.printable).joined(separator: "\n")
    }

    private static func tag(_ literal: String) -> Leaf {
        if HTMLWords.isLineBreak(literal) { return .inline(.lineBreak) }
        if HTMLWords.isParagraphMark(literal) { return .inline(CellParagraphs.mark) }
        if literal.hasPrefix("<!--") { return .nothing }
        return .inline(.text(literal.printable))
    }

    /// A block of HTML as its paragraphs' words; every tag but `<br>` and `<p>` is shown.
    private static func block(_ literal: String) -> Leaf {
        if literal.hasPrefix("<!--"), literal.hasSuffix("-->\n") { return .nothing }
        return .blocks(HTMLWords.paragraphs(of: literal).map { .paragraph($0) })
    }
}

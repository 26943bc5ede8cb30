import CMarkGFM

/// One node of cmark's tree; valid while its `MarkdownTree` lives.
struct MarkdownNode {
    enum Kind {
        case blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
        case table, row, cell
        case text, softBreak, lineBreak, code, htmlInline, link
        /// Emphasis, images and whatever else adds no words of its own.
        case other
    }

    private let pointer: OpaquePointer
    let kind: Kind

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        kind = Self.kind(of: pointer)
    }

    /// The node's words as UTF-8, for the duration of the call.
    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let start = cmark_node_get_literal(pointer) else { return body(.init(start: nil, count: 0)) }
        let count = Self.length(of: start)
        return start.withMemoryRebound(to: UInt8.self, capacity: count) { body(.init(start: $0, count: count)) }
    }

    /// 1-based; of the first and last lines of a block.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// The last line of a block of HTML by its words: cmark's own count leaves out the line that ends a comment.
    var lastLiteralLine: Int {
        withLiteral { literal in
            let ends = literal.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
            return startLine + max(0, literal.last == 0x0A ? ends - 1 : ends)
        }
    }

    /// The first line of the node after this one, nil where none follows.
    var nextStartLine: Int? { cmark_node_next(pointer).map { Int(cmark_node_get_start_line($0)) } }
    /// 1-based, in bytes.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    /// 1–6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// The first number of an ordered list, nil for bullets.
    var listStart: Int? {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    private static func length(of start: UnsafePointer<CChar>) -> Int {
        var end = start
        while end.pointee != 0 { end += 1 }
        return end - start
    }

    private static func kind(of pointer: OpaquePointer) -> Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        default: extensionKind(of: pointer)
        }
    }

    /// Nodes of an extension are told apart by their names.
    private static func extensionKind(of pointer: OpaquePointer) -> Kind {
        guard let name = cmark_node_get_type_string(pointer) else { return .other }
        return switch String(cString: name) {
        case "table": .table
        case "table_row", "table_header": .row
        case "table_cell": .cell
        default: .other
        }
    }
}

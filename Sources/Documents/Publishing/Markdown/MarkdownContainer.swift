import CMarkGFM

/// What a container of the parser's tree is.
enum MarkdownContainer {
    case document, paragraph, emphasis, strong, quotation, item, cell, table, footnote
    /// Words that stand for something that isn't kept, an image say.
    case words
    case heading(Int)
    case link(String)
    case list(start: Int?)
    case row(isHeader: Bool)

    init(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: self = .document
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_HEADING: self = .heading(Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK: self = .link(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
        case CMARK_NODE_BLOCK_QUOTE: self = .quotation
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_LIST:
            let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            self = .list(start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil)
        case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnote
        default: self = Self.tablePart(node)
        }
    }

    /// The table extension gives its node types at run time, so they are told by name.
    private static func tablePart(_ node: OpaquePointer) -> MarkdownContainer {
        switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
        case "table": .table
        case "table_header": .row(isHeader: true)
        case "table_row": .row(isHeader: false)
        case "table_cell": .cell
        default: .words
        }
    }
}

import CMarkGFM
package import CommunitySafety
import HTML

/// Narrative in GitHub-flavoured Markdown as nodes of the document tree.
///
/// HTML in the narrative is shown as the words that it is, never run; only `<br>`, and `<p>` in a table's cells, keep their
/// meaning. Links lead only where `WebAddress` allows; a link that may not is kept as its words. Nesting deeper than
/// `deepest` is flattened. Cost is linear in the narrative.
package struct MarkdownTree: Sendable {
    /// How deep lists and quotations, or emphasis and links, may nest.
    static let deepest = 12

    package let nodes: [DocumentNode]

    /// - Parameters:
    ///   - topHeading: the level that the narrative's highest heading gets; deeper ones follow without a gap.
    ///   - figures: what stands in place of the figures that the narrative quotes.
    package init(_ markdown: String, topHeading: Int = 3, figures: FigureBook = .none) {
        guard markdown.utf8.contains(where: { $0 > 0x20 }) else {
            nodes = []
            return
        }
        let quoted = FigurePlaces(markdown, figures)
        var builder = MarkdownBuilder()
        Self.walk(MarkdownNesting.bounded(quoted.markdown)) { node, isEntering in
            if isEntering { builder.enter(node) } else { builder.leave(node) }
        }
        nodes = HeadingLevels(top: topHeading).levelled(quoted.filled(builder.finished()))
    }

    private static func walk(_ markdown: String, _ visit: (OpaquePointer, Bool) -> Void) {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES) else { return }
        defer { cmark_parser_free(parser) }
        for name in ["table", "autolink"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        var text = markdown
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(iterator) else { return }
            visit(node, event == CMARK_EVENT_ENTER)
        }
    }
}

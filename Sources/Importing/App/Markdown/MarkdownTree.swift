import CMarkGFM

/// A document parsed by cmark-gfm; its nodes are freed when it goes.
///
/// The walk is cmark's own iterator, so that no nesting can exhaust the stack.
final class MarkdownTree {
    private let root: OpaquePointer

    /// Registers the table extension with cmark, once for the process: a static's first use is thread-safe.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Parses UTF-8; nil only when cmark can't be set up.
    init?(_ bytes: [UInt8]) {
        Self.registration
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            guard let extended = cmark_find_syntax_extension(name) else { return nil }
            cmark_parser_attach_syntax_extension(parser, extended)
        }
        bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = cmark_parser_finish(parser) else { return nil }
        self.root = root
    }

    deinit { cmark_node_free(root) }

    /// Visits every node in document order, entering and leaving those that hold others.
    func walk(enter: (MarkdownNode) -> Void, leave: (MarkdownNode) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
            let node = MarkdownNode(pointer)
            if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
        }
    }
}

import Proofreading

/// Reads GitHub-flavoured Markdown into blocks with their places in the file.
struct MarkdownReader {
    private let text: DecodedText
    /// The text as cmark gets it.
    private let guarded: MarkdownGuard
    private var cursor: SourceCursor
    private var blocks: [Block] = []
    private var lists: [MarkdownList] = []
    private var passage: MarkdownPassage?
    private var table: MarkdownTable?
    /// HTML that stands between the blocks of Markdown; a table in it may go on over several of them.
    private var fragment = HTMLFragmentReader()

    init(_ text: DecodedText) {
        self.text = text
        guarded = MarkdownGuard(text)
        cursor = SourceCursor(text.bytes)
    }

    /// Whether quotes or lists were deeper than is read.
    var isFlattened: Bool { guarded.isFlattened }

    /// The document's blocks in order; empty only when the tree can't be made or holds no words.
    consuming func read() -> [Block] {
        guard let tree = MarkdownTree(guarded.bytes) else { return [] }
        var reader = self
        tree.walk(
            enter: { reader.enter($0) },
            leave: { reader.leave($0) })
        return reader.blocks + reader.fragment.finish()
    }

    private mutating func enter(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph, .heading: passage = MarkdownPassage(source: source(of: node), splitsParagraphs: false)
        case .list: lists.append(MarkdownList(next: node.listStart))
        case .item: if !lists.isEmpty { lists[lists.count - 1].beginItem() }
        case .codeBlock: addCode(node)
        case .htmlBlock: addHTML(node)
        case .table: table = MarkdownTable(in: text, lines: guarded.lines)
        case .row: table?.beginRow(node)
        case .cell: passage = table?.beginCell()
        case .text, .softBreak, .lineBreak, .code, .htmlInline: passage?.add(node, in: &cursor)
        case .blockQuote, .link, .other: break
        }
    }

    private mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph: closePassage(as: nil)
        case .heading: closePassage(as: .heading(level: node.headingLevel))
        case .list: _ = lists.popLast()
        case .cell: closeCell()
        case .row: table?.endRow(in: &cursor)
        case .table: closeTable()
        case .link: passage?.leaveLink(in: cursor)
        default: break
        }
    }

    // MARK: Blocks

    private mutating func closePassage(as kind: Block.Kind?) {
        guard let texts = passage?.finish() else { return }
        passage = nil
        if fragment.isInTable { return fragment.add(texts) }
        for text in texts { blocks.append(Block(kind: kind ?? nextKind(), text: text)) }
    }

    /// A list item's first block carries the item's mark; what follows in the item is a paragraph.
    private mutating func nextKind() -> Block.Kind {
        guard let list = lists.last, list.isAtItemStart else { return .paragraph }
        lists[lists.count - 1].isAtItemStart = false
        return .listItem(depth: lists.count - 1, number: list.number)
    }

    private mutating func closeCell() {
        guard let texts = passage?.finish() else { return }
        passage = nil
        table?.add(texts)
    }

    private mutating func closeTable() {
        guard let finished = table?.finish() else { return }
        table = nil
        blocks += fragment.finish()
        blocks.append(Block(kind: .table(finished), text: ""))
    }

    /// Code is words as they stand; each line keeps its place.
    private mutating func addCode(_ node: MarkdownNode) {
        let range = source(of: node)
        var passage = MarkdownPassage(source: range, splitsParagraphs: false)
        node.withLiteral { literal in
            for line in literal.split(separator: 0x0A, omittingEmptySubsequences: false) {
                passage.addLine(UnsafeBufferPointer(rebasing: line), in: &cursor)
            }
        }
        for text in passage.finish() { blocks.append(Block(kind: nextKind(), text: text)) }
    }

    private mutating func addHTML(_ node: MarkdownNode) {
        fragment.read(source(of: node), in: &cursor)
        for block in fragment.takeFinished() {
            if case .paragraph = block.kind {
                blocks.append(Block(kind: nextKind(), text: block.text))
            } else {
                blocks.append(block)
            }
        }
    }

    /// The bytes of the lines on which a block stands. Of a paragraph that a table's header was cut off from cmark keeps
    /// no lines: it ends at the next blank line at the latest.
    private func source(of node: MarkdownNode) -> Range<Int> {
        guard node.startLine > 0, node.endLine > 0 else {
            return cursor.offset..<text.endOfPassage(from: cursor.offset)
        }
        let first = text.range(ofLine: guarded.line(node.startLine))
        let last = text.range(
            ofLine: guarded.line(node.kind == .htmlBlock ? node.lastLiteralLine : max(node.endLine, node.startLine)))
        let start = min(first.lowerBound + max(0, node.startColumn - 1), first.upperBound)
        return start..<max(start, last.upperBound)
    }
}

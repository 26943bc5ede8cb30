import CMarkGFM
import HTML

/// Builds tree nodes while the parser's tree is walked. Open containers are a stack, so depth costs no recursion.
struct MarkdownBuilder {
    /// What one open container has collected.
    struct Frame {
        var blocks: [DocumentNode] = []
        var items: [[DocumentNode]] = []
        var inlines: [Inline] = []
        var cells: [DataCell] = []
        var header: [DataCell] = []
        var rows: [[DataCell]] = []
    }

    private var stack: [Frame] = [Frame()]
    private var isOpen: [Bool] = []
    /// In the order of their first call, which is the number that a call carries.
    private var footnotes: [[Inline]] = []

    mutating func enter(_ node: OpaquePointer) {
        switch MarkdownKind(node) {
        case .leaf(let leaf): add(leaf)
        case .container:
            let opens = stack.count <= MarkdownTree.deepest * 2
            isOpen.append(opens)
            if opens { stack.append(Frame()) }
        }
    }

    mutating func leave(_ node: OpaquePointer) {
        // The parser leaves a footnote's call as well, though it holds nothing.
        guard case .container = MarkdownKind(node) else { return }
        guard isOpen.popLast() == true, let frame = stack.popLast() else { return }
        close(node, frame)
    }

    /// The nodes built, with the words of footnotes where they are called.
    mutating func finished() -> [DocumentNode] {
        let nodes = stack.first?.blocks ?? []
        return footnotes.isEmpty ? nodes : FootnoteCalls(words: footnotes).resolved(nodes)
    }

    private mutating func add(_ leaf: MarkdownKind.Leaf) {
        switch leaf {
        case .inline(let inline): stack[stack.count - 1].inlines.append(inline)
        case .blocks(let blocks): stack[stack.count - 1].blocks += blocks
        case .footnoteCall(let number): stack[stack.count - 1].inlines.append(FootnoteCalls.placeholder(number))
        case .nothing: break
        }
    }

    private mutating func close(_ node: OpaquePointer, _ frame: Frame) {
        let top = stack.count - 1
        switch MarkdownContainer(node) {
        case .document: stack[top].blocks += frame.allBlocks
        case .paragraph: if !frame.inlines.isBlank { stack[top].blocks.append(.paragraph(frame.inlines.tidied)) }
        case .heading(let level): stack[top].blocks.append(.heading(Heading(level: level, words: frame.inlines.tidied)))
        case .emphasis: stack[top].inlines.append(.emphasis(frame.inlines))
        case .strong: stack[top].inlines.append(.strong(frame.inlines))
        case .link(let address): stack[top].inlines += Self.link(address, frame.inlines)
        case .words: stack[top].inlines += frame.inlines
        case .quotation: stack[top].blocks.append(.quotation(frame.allBlocks))
        case .list(let start): stack[top].blocks.append(.list(DocumentList(start: start, items: frame.items)))
        case .item: stack[top].items.append(frame.allBlocks)
        case .cell: stack[top].cells.append(DataCell(CellParagraphs.split(frame.inlines)))
        case .row(let isHeader):
            if isHeader { stack[top].header = frame.cells } else { stack[top].rows.append(frame.cells) }
        case .table: stack[top].blocks.append(.table(NarrativeTable.table(header: frame.header, rows: frame.rows)))
        case .footnote: footnotes.append(Self.words(of: frame.allBlocks))
        }
    }

    private static func link(_ address: String, _ words: [Inline]) -> [Inline] {
        guard !words.isBlank else { return [] }
        guard let destination = WebAddress(address) else { return words }
        return [.link(destination, words)]
    }

    private static func words(of blocks: [DocumentNode]) -> [Inline] {
        let paragraphs = blocks.compactMap { block -> [Inline]? in
            if case .paragraph(let words) = block { words } else { nil }
        }
        return Array(paragraphs.joined(separator: [.text(" ")]))
    }
}

extension MarkdownBuilder.Frame {
    /// Its blocks, with items and words that lost their container to the depth bound kept in place at the end.
    var allBlocks: [DocumentNode] {
        blocks + items.flatMap { $0 } + (inlines.isBlank ? [] : [.paragraph(inlines.tidied)])
    }
}

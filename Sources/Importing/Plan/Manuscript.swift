import CommunitySafety
import Proofreading

/// A source document prepared for reading as a plan.
struct Manuscript {
    let format: SourceDocument.Format
    let passages: [Passage]

    init(_ document: SourceDocument) {
        format = document.format
        let blocks = document.blocks
        passages = blocks.indices.map { index in
            let isAlone =
                !Self.isItem(blocks, index - 1, beside: index) && !Self.isItem(blocks, index + 1, beside: index)
            return Passage(number: index + 1, block: blocks[index], isAlone: isAlone)
        }
    }

    /// Whether a block is an item of the list in which its neighbour stands: one that counts on by one. A list's last item
    /// isn't a neighbour of "1. Funding" behind it, whose number starts afresh.
    private static func isItem(_ blocks: [Block], _ index: Int, beside other: Int) -> Bool {
        guard blocks.indices.contains(index), case .listItem(_, let number) = blocks[index].kind else { return false }
        guard case .listItem(_, 1?) = blocks[other].kind, let number, number > 2, index < other else { return true }
        return false
    }

    /// Whether the file marks its headings itself.
    var marksHeadings: Bool { passages.lazy.filter { $0.level != nil }.prefix(3).count == 3 }

    /// The first passage after an index that isn't left out.
    func next(after index: Int, skipping skipped: Set<Int>) -> Int? {
        passages.indices[(index + 1)...].first { !skipped.contains($0) }
    }
}

/// One block with what reading needs of it.
struct Passage {
    /// 1-based, as in `Place.block`.
    let number: Int
    let block: Block
    /// The block's words on one line; empty for a table.
    let text: String
    /// The words as compared.
    let words: [String]
    /// The lines of the block as the file parts them.
    let lines: [String]
    /// Whether it is a numbered item that stands alone: in plain text, a numbered heading.
    private let isNumberedLine: Bool

    /// `isAlone` tells that no list item stands before or behind it.
    init(number: Int, block: Block, isAlone: Bool = false) {
        self.number = number
        self.block = block
        if case .listItem(0, .some) = block.kind { isNumberedLine = isAlone } else { isNumberedLine = false }
        text = Wording.squeezed(block.text.string)
        words = Wording.words(text)
        lines = Self.lines(of: block.text.string, squeezed: text)
    }

    private static func lines(of string: String, squeezed: String) -> [String] {
        guard string.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else {
            return squeezed.isEmpty ? [] : [squeezed]
        }
        return string.split(whereSeparator: \.isNewline).map { Wording.squeezed(String($0)) }.filter { !$0.isEmpty }
    }

    var table: Table? { block.table }
    /// The level of a marked heading.
    var level: Int? {
        if case .heading(let level) = block.kind { return level }
        return nil
    }
    var isListItem: Bool {
        if case .listItem = block.kind { return !isNumberedLine }
        return false
    }
    var isParagraph: Bool { block.kind == .paragraph || isNumberedLine }
    /// The number printed before a list item.
    var itemNumber: Int? {
        if case .listItem(_, let number) = block.kind { return number }
        return nil
    }
    var depth: Int {
        if case .listItem(let depth, _) = block.kind { return depth }
        return 0
    }
    var isEmpty: Bool {
        guard let table else { return text.isEmpty }
        return table.rows.allSatisfy { $0.cells.allSatisfy { Wording.squeezed($0.string).isEmpty } }
    }

    var place: Place {
        if let table { return Place(block: number, line: table.rows.first?.line) }
        let anchor = block.text.anchors.first
        let last = block.text.anchors.last?.line
        return Place(
            block: number, line: anchor?.line, column: anchor?.column, endLine: last == anchor?.line ? nil : last)
    }

    /// Where a row of the passage's table stands.
    func place(row: Int, cell: Int? = nil) -> Place {
        var line: Int?
        if let table, table.rows.indices.contains(row) {
            line = table.rows[row].line
            if line == nil {
                line = table.rows[row].cells.lazy.flatMap(\.paragraphs).compactMap(\.anchors.first?.line).first
            }
        }
        return Place(block: number, row: row + 1, cell: cell.map { $0 + 1 }, line: line)
    }

    /// The block's first words, at most 60 characters.
    var excerpt: String {
        let source = table.map { table in
            Wording.squeezed(table.rows.prefix(3).flatMap { $0.cells.prefix(8).map(\.string) }.joined(separator: " "))
        }
        return String((source ?? text).prefix(60))
    }
}

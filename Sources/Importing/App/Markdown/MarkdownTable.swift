import Proofreading

/// Gathers a pipe table row by row, with the line of each row and whatever a row holds beyond the header's columns,
/// which Markdown itself would drop.
struct MarkdownTable {
    private let text: DecodedText
    private var rows: [TableRow] = []
    private var headerRows = 0
    private var cells: [TableCell] = []
    private var slots: [Range<Int>] = []
    /// The row's line in the file, 0-based.
    private var line = 0
    private let fileLines: [Int]

    /// `lines` tells the file's line of each of cmark's.
    init(in text: DecodedText, lines: [Int]) {
        self.text = text
        fileLines = lines
    }

    mutating func beginRow(_ node: MarkdownNode) {
        let number = (node.isHeaderRow ? headerLine(node) : node.startLine) - 1
        line = fileLines.indices.contains(number) ? fileLines[number] : text.lineStarts.count
        if node.isHeaderRow { headerRows += 1 }
        let range = text.range(ofLine: line)
        let start = min(range.lowerBound + max(0, node.startColumn - 1), range.upperBound)
        slots = PipeRow.slots(in: text.bytes, start..<range.upperBound)
        cells = []
    }

    /// The line before that of the dashes. Where a paragraph runs into the table without a blank line cmark counts the
    /// header from the paragraph's first line.
    private func headerLine(_ node: MarkdownNode) -> Int {
        if let next = node.nextStartLine, next > 2 { return next - 2 }
        var candidate = max(node.startLine, 1)
        while candidate < fileLines.count {
            if PipeRow.isRule(text.bytes[text.range(ofLine: fileLines[candidate])]) { return candidate }
            candidate += 1
        }
        return node.startLine
    }

    mutating func beginCell() -> MarkdownPassage {
        let end = text.range(ofLine: line).upperBound
        let slot = cells.count < slots.count ? slots[cells.count] : end..<end
        return MarkdownPassage(source: slot, splitsParagraphs: true)
    }

    mutating func add(_ paragraphs: [SourceText]) { cells.append(TableCell(paragraphs: paragraphs)) }

    mutating func endRow(in cursor: inout SourceCursor) {
        for slot in slots.dropFirst(cells.count) {
            var fragment = HTMLFragmentReader()
            fragment.read(slot, in: &cursor)
            add(fragment.finish().map(\.text))
        }
        while let last = cells.last, last.paragraphs.isEmpty, cells.count > (rows.first?.cells.count ?? .max) {
            cells.removeLast()
        }
        rows.append(TableRow(cells: cells, line: line + 1))
    }

    /// The table as a rectangle; nil when it has no rows.
    consuming func finish() -> Table? {
        guard !rows.isEmpty else { return nil }
        return Table(headerRows: headerRows, rows: TableGrid.squared(rows))
    }
}

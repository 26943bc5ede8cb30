import Proofreading

/// A table whose cells are parted by tabs, the same number in every line.
struct TabbedTable {
    let block: Block
    /// The first line after the table.
    let end: Int

    /// The table that begins at a line; nil unless at least two lines follow each other with equally many tabs.
    init?(_ text: DecodedText, _ lines: [TextLine], at start: Int) {
        let tabs = Self.tabs(text, start)
        guard tabs > 0, lines[start].tabs > 0, !TextGaps.isMark(text.bytes[lines[start].segments[0].bytes]) else {
            return nil
        }
        var end = start + 1
        while end < lines.count, Self.tabs(text, end) == tabs { end += 1 }
        guard end - start >= 2 else { return nil }
        let rows = (start..<end).map { TableRow(cells: Self.cells(text, $0), line: $0 + 1) }
        block = Block(kind: .table(Table(headerRows: 0, rows: TableGrid.squared(rows))), text: "")
        self.end = end
    }

    private static func tabs(_ text: DecodedText, _ line: Int) -> Int {
        let range = text.range(ofLine: line)
        return range.count > 100_000 ? 0 : text.bytes[range].reduce(0) { $0 + ($1 == 0x09 ? 1 : 0) }
    }

    private static func cells(_ text: DecodedText, _ line: Int) -> [TableCell] {
        var column = 1
        return text.bytes[text.range(ofLine: line)].split(separator: 0x09, omittingEmptySubsequences: false).map {
            cell in
            let blank = cell.prefix { $0 == 0x20 }.count
            let words = String(decoding: cell.dropFirst(blank), as: UTF8.self)
            let anchor = SourceText.Anchor(offset: 0, line: line + 1, column: column + blank)
            column += cell.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            let trimmed = String(words.reversed().drop { $0 == " " }.reversed())
            return TableCell(paragraphs: trimmed.isEmpty ? [] : [SourceText(trimmed, anchors: [anchor])])
        }
    }
}

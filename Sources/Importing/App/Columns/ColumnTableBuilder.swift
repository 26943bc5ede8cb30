import Proofreading

/// Makes a table of the lines that `ColumnRegionFinder` found.
struct ColumnTableBuilder {
    private let text: DecodedText
    private let lines: [ColumnLine]
    private let columnCount: Int
    /// How many of the lines stand over the first rule; 0 when there is none.
    private let headerLines: Int

    init(_ text: DecodedText, _ all: [TextLine], _ region: ColumnRegion) {
        self.text = text
        columnCount = region.columns.count
        var lines: [ColumnLine] = []
        var header = 0
        var previous: Int?
        for index in region.lines {
            if all[index].isRule {
                if header == 0, lines.count <= 6 { header = lines.count }
            } else {
                let gap = (previous ?? index - 2) + 1..<index
                let isAfterPage = gap.contains { region.furniture.contains($0) }
                lines.append(
                    ColumnLine(
                        all[index], columns: region.columns, text: text.bytes,
                        isSeparated: !gap.isEmpty && !isAfterPage,
                        isAfterPage: isAfterPage, mayCut: lines.count > 1))
                previous = index
            }
        }
        self.lines = lines
        headerLines = header < lines.count ? header : 0
    }

    /// The table; rows that repeat the header at the top of a new page are left out.
    func table() -> Table {
        var grid = SpanGrid()
        for row in headerRows() { grid.addRow(cells(of: row, in: header, isHeader: true), line: line(row, header)) }
        let headerRows = grid.rows.count
        let body = Array(lines.dropFirst(headerLines))
        let sorted = ColumnRows(text.bytes, body, columnCount: columnCount)
        for row in sorted.rows() {
            let cells = cells(of: row, in: body, rows: sorted, isHeader: headerLines == 0 && row.first == 0)
            if let first = grid.rows.first, first.cells.map(\.string) == cells.map(\.string) { continue }
            grid.addRow(cells, line: line(row, body))
        }
        return Table(headerRows: headerRows, rows: grid.finish())
    }

    private var header: [ColumnLine] { Array(lines.prefix(headerLines)) }

    /// The header's lines as one row, or as two where an upper line stands over several columns.
    private func headerRows() -> [[Int]] {
        guard headerLines > 1 else { return headerLines == 1 ? [[0]] : [] }
        let spanning = lines.prefix(headerLines).prefix { !$0.spans.isEmpty }.count
        guard spanning > 0, spanning < headerLines else { return [Array(0..<headerLines)] }
        return [Array(0..<spanning), Array(spanning..<headerLines)]
    }

    private func line(_ row: [Int], _ lines: [ColumnLine]) -> Int? { row.first.map { lines[$0].number + 1 } }

    // MARK: Cells

    private func cells(
        of row: [Int], in lines: [ColumnLine], rows: ColumnRows? = nil, isHeader: Bool
    ) -> [TableCell] {
        var cells: [TableCell] = []
        var column = 0
        while column < columnCount {
            var passage = ColumnPassage(text)
            var previous: Int?
            for index in row where lines[index].isFilled(column) {
                passage.begin(join(previous, index, column, lines, rows, row))
                for segment in lines[index].cells[column] { passage.add(segment, line: lines[index].number) }
                previous = index
            }
            let span = isHeader ? row.compactMap { lines[$0].spans[column] }.max() ?? 1 : 1
            let free = (1..<max(span, 1)).prefix { step in
                column + step < columnCount && !row.contains { lines[$0].isFilled(column + step) }
            }.count
            cells.append(TableCell(paragraphs: passage.finish(), columnSpan: 1 + free))
            column += 1 + free
        }
        return cells
    }

    private func join(
        _ previous: Int?, _ index: Int, _ column: Int, _ lines: [ColumnLine], _ rows: ColumnRows?, _ row: [Int]
    ) -> ColumnPassage.Join {
        guard let previous else { return .space }
        if (previous + 1...index).contains(where: { lines[$0].isSeparated }) { return .paragraph }
        guard let rows else { return .space }
        return rows.isWrapped(column, from: previous, to: index, row: row) ? .space : .lineEnd
    }
}

import Proofreading

/// Gathers the rows of a table from its tags, in HTML or OpenDocument; a table inside a cell gives that cell its words.
struct TableGathering {
    var isInHead = false
    var isInCaption = false
    private var grid = SpanGrid()
    private var headerRows = 0
    private var row: [TableCell]?
    private var rowLine: Int?
    private var rowIsHeader = true
    private var cell: TableCell?
    private var caption: [String] = []
    private var nested = 0

    mutating func enterNested() { nested += 1 }

    /// Leaves a table; true when it was this one rather than one inside it.
    mutating func leave() -> Bool {
        guard nested > 0 else { return true }
        nested -= 1
        return false
    }

    mutating func beginRow(line: Int?) {
        guard nested == 0 else { return }
        endRow()
        row = []
        rowLine = line
        rowIsHeader = true
    }

    mutating func beginCell(columns: Int, rows: Int, isHeader: Bool) {
        guard nested == 0 else { return }
        endCell()
        if row == nil { row = [] }
        if !isHeader { rowIsHeader = false }
        cell = TableCell(paragraphs: [], columnSpan: columns, rowSpan: rows)
    }

    /// Adds a paragraph to the open cell, to the caption, or to a cell of its own where neither is open.
    mutating func add(_ text: SourceText) {
        if isInCaption {
            caption.append(text.string)
        } else if cell != nil {
            cell?.paragraphs.append(text)
        } else {
            row = (row ?? []) + [TableCell(paragraphs: [text])]
        }
    }

    mutating func endCell() {
        guard nested == 0, let finished = cell else { return }
        row?.append(finished)
        cell = nil
    }

    mutating func endRow() {
        guard nested == 0 else { return }
        endCell()
        guard let finished = row, !finished.isEmpty else { return }
        let isHeader = isInHead || rowIsHeader
        if isHeader, grid.rows.count == headerRows { headerRows += 1 }
        grid.addRow(finished, line: rowLine)
        row = nil
    }

    mutating func finish() -> Table {
        nested = 0
        endRow()
        return Table(
            caption: caption.isEmpty ? nil : caption.joined(separator: "\n"), headerRows: headerRows,
            rows: grid.finish())
    }
}

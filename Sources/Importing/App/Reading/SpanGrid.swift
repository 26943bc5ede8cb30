import Proofreading

/// Lays the cells of a table out in a rectangle, with the places that spanning cells cover.
struct SpanGrid {
    private(set) var rows: [TableRow] = []
    /// For each column, how many rows to come are covered from above.
    private var covered: [Int] = []
    /// Covered places that may still be made: a file can claim spans far larger than itself.
    private var budget = 1 << 20

    /// Adds a row of cells in reading order; their spans are cut to what the table has room for.
    mutating func addRow(_ cells: [TableCell], line: Int? = nil) {
        var row: [TableCell] = []
        for cell in cells {
            passCovered(&row)
            place(cell, in: &row)
        }
        passCovered(&row)
        while row.count < covered.count {
            row.append(covered[row.count] > 0 ? coveredCell(row.count) : TableCell(paragraphs: []))
        }
        rows.append(TableRow(cells: row, line: line))
    }

    /// The rows as a rectangle; no cell claims rows below the last.
    consuming func finish() -> [TableRow] {
        for row in rows.indices {
            for cell in rows[row].cells.indices {
                rows[row].cells[cell].rowSpan = min(rows[row].cells[cell].rowSpan, rows.count - row)
            }
        }
        return TableGrid.squared(rows)
    }

    private mutating func passCovered(_ row: inout [TableCell]) {
        while row.count < covered.count, covered[row.count] > 0 { row.append(coveredCell(row.count)) }
    }

    private mutating func coveredCell(_ column: Int) -> TableCell {
        covered[column] -= 1
        return TableCell(paragraphs: [], isCovered: true)
    }

    private mutating func place(_ cell: TableCell, in row: inout [TableCell]) {
        let first = row.count
        var width = 1
        let wanted = min(max(cell.columnSpan, 1), 200)
        while width < wanted, budget > 0, !isCovered(first + width) {
            width += 1
            budget -= 1
        }
        var cell = cell
        cell.columnSpan = width
        cell.rowSpan = budget > 0 ? max(1, cell.rowSpan) : 1
        row.append(cell)
        for _ in 1..<max(width, 1) { row.append(TableCell(paragraphs: [], isCovered: true)) }
        while covered.count < row.count { covered.append(0) }
        for column in first..<row.count { covered[column] = cell.rowSpan - 1 }
        budget -= cell.rowSpan > 1 ? width : 0
    }

    private func isCovered(_ column: Int) -> Bool { column < covered.count && covered[column] > 0 }
}

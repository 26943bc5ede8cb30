/// One sheet of a workbook, or one table of a text: its cells by row and column, both counted from 0.
package struct SheetGrid: Sendable, Hashable, Codable {
    /// Cells joined into one, both corners included.
    package struct Merge: Sendable, Hashable, Codable {
        package let rows: ClosedRange<Int>
        package let columns: ClosedRange<Int>

        /// Nil for corners in the wrong order or below nought.
        package init?(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) {
            guard top >= 0, left >= 0, top <= bottom, left <= right else { return nil }
            rows = top...bottom
            columns = left...right
        }
    }

    package let name: String
    package let isHidden: Bool
    package let rows: [[SheetCell]]
    package let merged: [Merge]
    package let hiddenRows: Set<Int>
    package let hiddenColumns: Set<Int>
    /// The number of columns of the widest row.
    package let width: Int

    package init(
        name: String, rows: [[SheetCell]], isHidden: Bool = false, merged: [Merge] = [], hiddenRows: Set<Int> = [],
        hiddenColumns: Set<Int> = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.merged = merged
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
        width = rows.reduce(0) { max($0, $1.count) }
    }

    /// The cell there; empty outside the sheet.
    package subscript(row: Int, column: Int) -> SheetCell {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else { return .empty }
        return rows[row][column]
    }

    package var isBlank: Bool { rows.allSatisfy { $0.allSatisfy(\.isEmpty) } }

    /// The same with every merged stretch's words in each of its cells, so that a heading over four columns stands over
    /// each. Cells that hold something of their own keep it, which makes overlapping stretches harmless.
    package var spread: SheetGrid {
        guard !merged.isEmpty else { return self }
        var cells = rows
        for merge in merged {
            let value = self[merge.rows.lowerBound, merge.columns.lowerBound]
            guard !value.isEmpty else { continue }
            for row in merge.rows.clamped(to: 0...max(rows.count - 1, 0)) where cells.indices.contains(row) {
                for column in merge.columns.clamped(to: 0...max(width - 1, 0)) {
                    while cells[row].count <= column { cells[row].append(.empty) }
                    if cells[row][column].isEmpty { cells[row][column] = value }
                }
            }
        }
        return SheetGrid(
            name: name, rows: cells, isHidden: isHidden, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns)
    }

    /// `A`, `Z`, `AA` for a column counted from 0.
    package static func letter(_ column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

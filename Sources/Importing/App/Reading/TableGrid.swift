import Proofreading

/// Makes rectangles of ragged tables.
enum TableGrid {
    /// The most cells that padding may add: a ragged table with one very long row keeps its other rows short.
    private static let paddingLimit = 1 << 20

    /// The rows, each filled up with empty cells to the width of the widest.
    static func squared(_ rows: [TableRow]) -> [TableRow] {
        let width = rows.reduce(0) { max($0, $1.cells.count) }
        let missing = rows.reduce(0) { $0 + width - $1.cells.count }
        guard missing > 0, missing <= max(paddingLimit, 4 * (width * rows.count - missing)) else { return rows }
        return rows.map { row in
            var row = row
            for _ in row.cells.count..<width { row.cells.append(TableCell(paragraphs: [])) }
            return row
        }
    }
}

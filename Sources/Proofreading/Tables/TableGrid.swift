/// A table laid out for arithmetic: headings of columns, names of rows, and the figures between them.
struct TableGrid {
    /// A cell by its row and column in the table, from 0.
    struct Cell: Sendable, Hashable {
        var row: Int
        var column: Int
    }

    let table: Table
    /// Rows that hold headings, at the top.
    let headerRows: Int
    /// Columns that hold names, at the left.
    let labelColumns: Int
    /// For every column its headings from top to bottom, spans filled in.
    let headings: [[String]]
    /// For every row of the table its name: the words of its label columns.
    let labels: [String]
    /// Rows of figures, by row of the table; header rows are empty.
    private(set) var readings: [[CellReading]]

    var columnCount: Int { headings.count }

    /// Nil when the table holds too little for any sum: fewer than two rows or columns.
    init?(_ table: Table) {
        let width = table.columnCount
        guard width >= 1, table.rows.count >= 2 else { return nil }
        let texts = table.rows.map { row in
            (0..<width).map { $0 < row.cells.count ? Self.string(row.cells[$0]) : "" }
        }
        let all = texts.map { $0.map(CellScanner.read) }
        let shape = TableShape(table: table, texts: texts, readings: all, width: width)
        self.table = table
        headerRows = shape.headerRows
        guard headerRows < table.rows.count else { return nil }
        headings = shape.headings()
        labelColumns = shape.labelColumns()
        let count = labelColumns
        labels = texts.enumerated().map { index, row in Self.label(row.prefix(count), table.rows[index]) }
        let top = headerRows
        readings = all.enumerated().map { $0.offset < top ? [] : $0.element }
    }

    func reading(_ row: Int, _ column: Int) -> CellReading {
        guard readings.indices.contains(row), readings[row].indices.contains(column) else {
            return CellReading(content: .blank)
        }
        return readings[row][column]
    }

    func reading(_ cell: Cell) -> CellReading { reading(cell.row, cell.column) }

    /// Reads a point in a cell as the thousands separator that it should be.
    mutating func mendSlip(_ cell: Cell) {
        guard readings.indices.contains(cell.row), readings[cell.row].indices.contains(cell.column) else { return }
        readings[cell.row][cell.column].value *= 1000
        readings[cell.row][cell.column].step = 1
        readings[cell.row][cell.column].dress.decimals = 0
        readings[cell.row][cell.column].dress.separator = ","
    }

    /// The lowest heading of a column.
    func heading(_ column: Int) -> String { headings[column].last { !$0.isEmpty } ?? "" }

    /// All headings of a column as one name.
    func fullHeading(_ column: Int) -> String { headings[column].filter { !$0.isEmpty }.joined(separator: " ") }

    /// The heading over a column's own, which it shares with its group; empty when there is one level.
    func group(_ column: Int) -> String { headings[column].dropLast().last { !$0.isEmpty } ?? "" }

    private static func string(_ cell: TableCell) -> String { cell.isCovered ? "" : cell.string }

    private static func label(_ cells: ArraySlice<String>, _ row: TableRow) -> String {
        if cells.count == 1 { return cells.first ?? "" }
        return cells.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

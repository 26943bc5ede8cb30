/// The patterns by which the data of a QR code is turned over, so that it doesn't look like something else
/// (ISO/IEC 18004, table 10).
enum QRMask: Int, CaseIterable {
    case chequers, rows, columns, diagonals, bricks, crosses, squares, knots

    /// Whether the module in this column and row is turned over.
    func turns(_ column: Int, _ row: Int) -> Bool {
        switch self {
        case .chequers: (row + column).isMultiple(of: 2)
        case .rows: row.isMultiple(of: 2)
        case .columns: column.isMultiple(of: 3)
        case .diagonals: (row + column).isMultiple(of: 3)
        case .bricks: (row / 2 + column / 3).isMultiple(of: 2)
        case .crosses: (row * column) % 2 + (row * column) % 3 == 0
        case .squares: ((row * column) % 2 + (row * column) % 3).isMultiple(of: 2)
        case .knots: ((row + column) % 2 + (row * column) % 3).isMultiple(of: 2)
        }
    }
}

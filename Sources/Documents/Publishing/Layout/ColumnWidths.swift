/// What each column of a table needs at least (its widest word) and would like (its longest line).
struct ColumnWidths {
    /// Room to the left and right of a cell's words, together, in points.
    static let padding = 10.0

    /// How wide a column of sentences must be to be read with ease, in ems.
    private static let readable = 16.0

    let least: [Double]
    let wanted: [Double]
    private let weights: [Int]

    init(_ table: DataTable, type: TextWidth) {
        var least = Array(repeating: type.size, count: table.columnCount)
        var wanted = least
        for (index, row) in ([table.header] + table.rows).enumerated() {
            for (column, cell) in row.enumerated() where column < least.count {
                let isBold = index == 0 || (column == 0 && table.hasRowHeaders)
                let scale = isBold ? 1.08 : 1
                for line in cell.lines {
                    least[column] = max(least[column], type.widestWord(in: line) * scale)
                    wanted[column] = max(wanted[column], min(type.width(of: line) * scale, 50 * type.size))
                }
            }
        }
        if table.kind == .records {
            least = zip(least, wanted).map {
                $1 > 2 * Self.readable * type.size ? max($0, Self.readable * type.size) : $0
            }
        }
        self.least = least.map { $0 + Self.padding }
        self.wanted = wanted.map { $0 + Self.padding }
        weights = table.weights
    }

    /// Whether every word stays whole in so many points.
    func fit(in width: Double) -> Bool { least.reduce(0, +) <= width }

    /// Widths that fill the page: the table's own shares where every word fits in them, else what the words ask for.
    func widths(filling width: Double) -> [Double] {
        let whole = Double(weights.reduce(0, +))
        if whole > 0 {
            let shares = weights.map { Double($0) / whole * width }
            if zip(shares, least).allSatisfy({ $0 >= $1 }) { return shares }
        }
        let spare = width - least.reduce(0, +)
        let longing = zip(wanted, least).map { max($0 - $1, 0) }
        let total = longing.reduce(0, +)
        guard total > 0 else { return least.map { $0 + spare / Double(max(least.count, 1)) } }
        return zip(least, longing).map { $0 + spare * $1 / total }
    }
}

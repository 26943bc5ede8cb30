internal import Statistics

/// A cell of one of several tables, or a total: of a column where it has no row, of a row where it has no column.
package struct TableCell: Hashable, Sendable {
    /// From 0.
    package let table: Int
    package let row, column: Int?

    init(table: Int, row: Int?, column: Int?) { (self.table, self.row, self.column) = (table, row, column) }

    /// Names are in the order of tables, rows and columns, the totals last.
    var name: FactName {
        func padded(_ number: Int?) -> String { number.map { String(1_000_000 + $0) } ?? "total" }
        return FactName(measure: padded(table), area: padded(row), period: padded(column))
    }

    func count(in table: [[Int]]) -> Int {
        let rows = row.map { [table[$0]] } ?? table
        return rows.reduce(0) { sum, row in sum &+ (column.map { row[$0] } ?? row.reduce(0, &+)) }
    }

    /// Those of a table with its totals.
    static func all(of rows: [[Int]], table: Int) -> [TableCell] {
        places(rows.count).flatMap { row in
            places(rows[0].count).map { TableCell(table: table, row: row, column: $0) }
        }
    }

    /// What adds up in a table.
    static func sums(of rows: [[Int]], table: Int) -> [FactSum] {
        func name(_ row: Int?, _ column: Int?) -> FactName { TableCell(table: table, row: row, column: column).name }
        let byRow = places(rows.count).map { row in
            FactSum(name(row, nil), of: rows[0].indices.map { name(row, $0) })
        }
        let byColumn = places(rows[0].count).map { column in
            FactSum(name(nil, column), of: rows.indices.map { name($0, column) })
        }
        return byRow + byColumn
    }

    private static func places(_ count: Int) -> [Int?] { (0..<count).map(\.self) + [nil] }
}

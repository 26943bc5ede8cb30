/// A pipe table of the narrative as a table with real headers.
enum NarrativeTable {
    /// Markdown makes the first row a header even where it is empty; an empty one is none. The first column names the rows
    /// when all its cells say something that isn't a number and the columns beside it are numbers.
    static func table(header: [DataCell], rows: [[DataCell]]) -> DataTable {
        let table = DataTable(header: header.allSatisfy(\.isEmpty) ? [] : header, rows: rows)
        guard table.columnCount > 1, !table.rows.isEmpty else { return table }
        let isNamed = table.rows.allSatisfy { !$0[0].isEmpty && !$0[0].plain.isFigure }
        let numeric = (1..<table.columnCount).count(where: table.isNumeric(column:))
        var named = table
        named.hasRowHeaders = isNamed && numeric * 2 >= table.columnCount - 1
        return named
    }
}

/// A pipe table of the narrative as a table with real headers.
enum NarrativeTable {
    /// Markdown makes the first row a header even where it is empty; an empty one is none. A second row of words over columns of
    /// numbers belongs to a header that has gaps. The first column names the rows when all its cells say something that isn't a
    /// number and most columns beside it are numbers.
    static func table(header: [DataCell], rows: [[DataCell]]) -> DataTable {
        var table = joined(DataTable(header: header.allSatisfy(\.isEmpty) ? [] : header, rows: rows))
        guard table.columnCount > 1, !table.rows.isEmpty else { return table }
        let isNamed = table.rows.allSatisfy { !$0[0].isEmpty && !$0[0].plain.isFigure }
        table.hasRowHeaders = isNamed && isMostlyNumeric(table)
        return table
    }

    /// With the second row's words below the header's, column by column, when it is the lower half of the header.
    private static func joined(_ table: DataTable) -> DataTable {
        guard table.header.dropFirst().contains(where: \.isEmpty), table.rows.count > 1,
            table.rows[0].allSatisfy({ !$0.plain.isFigure }), table.rows[0].dropFirst().contains(where: { !$0.isEmpty })
        else { return table }
        var whole = table
        let lower = whole.rows.removeFirst()
        whole.header = zip(table.header, lower).map { DataCell($0.paragraphs + $1.paragraphs) }
        return isMostlyNumeric(whole) ? whole : table
    }

    private static func isMostlyNumeric(_ table: DataTable) -> Bool {
        let numeric = (1..<max(table.columnCount, 1)).count(where: table.isNumeric(column:))
        return numeric * 2 >= table.columnCount - 1 && table.columnCount > 1
    }
}

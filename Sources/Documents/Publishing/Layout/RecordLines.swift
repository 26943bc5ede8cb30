/// A row of a table as lines to be read one after another: what the row is, then each column's name with what it says.
struct RecordLines {
    struct Line {
        /// Empty for words that need no label.
        var label: String
        var cell: DataCell
    }

    /// `Action 2.1`; empty when the row has no name.
    let title: String
    let lines: [Line]

    init(_ row: [DataCell], of table: DataTable) {
        let isNamed = table.hasRowHeaders || table.kind == .records
        let name = isNamed ? row.first?.lines.joined(separator: " · ") ?? "" : ""
        title = table.rowTitle.isEmpty || name.isEmpty ? name : "\(table.rowTitle) \(name)"
        lines = row.enumerated().dropFirst(isNamed ? 1 : 0).compactMap { column, cell in
            guard !cell.isEmpty else { return nil }
            let label = column < table.header.count ? table.header[column].plain : ""
            return Line(label: label == table.rowTitle ? "" : label, cell: cell)
        }
    }
}

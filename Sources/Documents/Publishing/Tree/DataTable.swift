/// A table with real headers. Every row has the same number of cells.
package struct DataTable: Sendable, Hashable {
    /// What a table says of itself to a renderer that has no room for it as a grid.
    package enum Kind: Sendable, Hashable {
        /// Numbers or words by row and column.
        case data
        /// One record to a row, which reads as well as a list of labelled lines.
        case records
    }

    package var caption: [Inline]
    package var kind: Kind
    /// The one header row; a table that has none gets none invented.
    package var header: [DataCell]
    package var rows: [[DataCell]]
    /// Whether the first cell of every row names the row.
    package var hasRowHeaders: Bool
    /// What a row is, for a list of records: `Action` makes "Action 2.1"; empty where the first cell says it all.
    package var rowTitle: String
    /// The columns' shares of the width where they are known; empty lets the words decide.
    package var weights: [Int]

    /// Short rows are filled with empty cells, so that the table is a grid.
    package init(
        caption: [Inline] = [], kind: Kind = .data, header: [DataCell], rows: [[DataCell]],
        hasRowHeaders: Bool = false, rowTitle: String = "", weights: [Int] = []
    ) {
        let width = rows.reduce(header.count) { max($0, $1.count) }
        self.caption = caption
        self.kind = kind
        self.header = header.isEmpty ? [] : Self.filled(header, to: width)
        self.rows = rows.map { Self.filled($0, to: width) }
        self.hasRowHeaders = hasRowHeaders
        self.rowTitle = rowTitle
        self.weights = weights.count == width ? weights : []
    }

    package var columnCount: Int { header.isEmpty ? rows.first?.count ?? 0 : header.count }

    /// Whether all that a column of data says is numbers, so that it stands to the right.
    package func isNumeric(column: Int) -> Bool {
        guard kind == .data else { return false }
        var numbers = 0
        for row in rows where column < row.count {
            let words = row[column].plain
            if words.isEmpty || words == "-" || words == "–" { continue }
            guard words.isFigure else { return false }
            numbers += 1
        }
        return numbers > 0
    }

    private static func filled(_ cells: [DataCell], to width: Int) -> [DataCell] {
        cells + Array(repeating: DataCell(), count: width - cells.count)
    }
}

extension String {
    /// Whether the words are one number as tables print it: `1,155`, `£18,000`, `-4.2%`.
    var isFigure: Bool {
        utf8.contains { (0x30...0x39).contains($0) } && count <= 16
            && unicodeScalars.allSatisfy { "0123456789,.%£+-−–() ".unicodeScalars.contains($0) }
    }
}

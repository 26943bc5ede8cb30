package import CommunitySafety
package import Proofreading

/// How the reader understood the columns of one table.
package struct ColumnGuess: Sendable, Hashable {
    /// What each column holds, from left to right; nil for a table that isn't one of actions.
    package let contents: [ColumnContent]?
    /// The row of the column headings, from 0.
    package let headingRow: Int

    package init(_ table: Table) {
        guard let shape = ActionTable(SpannedGrid(table)) else {
            contents = nil
            headingRow = max(0, table.headerRows - 1)
            return
        }
        headingRow = shape.firstRow - 1
        contents = (0..<table.columnCount).map { column in
            Self.known.first { shape.columns[$0.role] == column }?.content ?? .remark
        }
    }

    private static let known: [(role: ColumnRole, content: ColumnContent)] = [
        (.reference, .reference), (.action, .action), (.lead, .lead), (.partners, .partners), (.byWhen, .byWhen),
        (.priority, .priority),
    ]
}

import CommunitySafety
import Proofreading

/// A table recognised as one of actions: its columns, and the row with which its actions begin.
struct ActionTable {
    var columns: TableColumns
    var firstRow: Int
    /// Words in rows above the column headings: often the priority.
    var titles: [String]

    /// Looks at the first rows for column headings; nil when the table isn't one of actions.
    init?(_ grid: SpannedGrid) {
        let depth = min(4, grid.rowCount)
        var best: (columns: TableColumns, row: Int)?
        for row in 0..<depth {
            for headings in Self.headings(grid, through: row) {
                var columns = TableColumns(headings: headings)
                Self.repair(&columns, grid, firstRow: row + 1)
                if Self.isActions(columns), columns.strength > (best?.columns.strength ?? 0) + 0.1 {
                    best = (columns, row)
                }
            }
        }
        guard let best, best.row + 1 < grid.rowCount || best.columns.strength >= 3 else { return nil }
        columns = best.columns
        firstRow = best.row + 1
        // A heading that reaches over several rows has further headings beside its lower rows.
        if let action = columns[.action], let owner = grid.owner(best.row, action), owner.row == best.row {
            let end = best.row + (grid.cell(best.row, action)?.rowSpan ?? 1)
            if end < grid.rowCount, end - best.row <= 3 { firstRow = max(firstRow, end) }
        }
        titles = (0..<best.row).flatMap { row in
            grid.filled(row).map { grid.text(row, $0) }.filter { ColumnVocabulary.label($0) == nil }
        }
    }

    /// The headings of one row alone, and with what spans them from above.
    private static func headings(_ grid: SpannedGrid, through row: Int) -> [[String]] {
        let alone = (0..<grid.columnCount).map { grid.text(row, $0) }
        guard row > 0, grid.table.rows[row].cells.contains(where: \.isCovered) || grid.table.headerRows > row else {
            return [alone]
        }
        let joined = (0..<grid.columnCount).map { column in
            var texts: [String] = []
            for above in 0...row where texts.last != grid.text(above, column) { texts.append(grid.text(above, column)) }
            return texts.filter { !$0.isEmpty }.joined(separator: " ")
        }
        return [alone, joined]
    }

    private static func isActions(_ columns: TableColumns) -> Bool {
        guard columns[.action] != nil, columns[.risk] == nil else { return false }
        let hasLead = columns[.lead] != nil || columns[.partners] != nil
        if columns[.amount] != nil, columns[.byWhen] == nil { return false }
        if columns.weight(of: .action) < 0.9 {
            return hasLead && columns[.byWhen] != nil
                || columns[.reference] != nil && (hasLead || columns[.byWhen] != nil)
        }
        return hasLead || columns[.byWhen] != nil
    }

    /// Headings over the wrong column, or none over the references.
    private static func repair(_ columns: inout TableColumns, _ grid: SpannedGrid, firstRow: Int) {
        if columns[.action] == nil { findAction(&columns, grid, firstRow: firstRow) }
        guard let action = columns[.action] else { return }
        let next = action + 1
        let isShared = next < grid.columnCount && columns.headings[next] == columns.headings[action]
        if columns[.reference] == nil, next < grid.columnCount, columns.headings[next].isEmpty || isShared,
            holdsReferences(grid, action, from: firstRow), !holdsReferences(grid, next, from: firstRow)
        {
            columns.assign(.action, to: next)
            columns.assign(.reference, to: action)
        } else if columns[.reference] == nil, action > 0, !columns.isHeld(action - 1),
            holdsReferences(grid, action - 1, from: firstRow)
        {
            columns.assign(.reference, to: action - 1)
        }
        if isShared, columns[.action] == action, isBlank(grid, action, from: firstRow) {
            columns.assign(.action, to: next)
        }
        if columns[.lead] == nil, columns[.partners] == nil, let agency = columns[.name] {
            columns.assign(.lead, to: agency)
        }
    }

    /// A column between its fellows whose heading is blank or names a priority, with the longest words, holds the actions.
    private static func findAction(_ columns: inout TableColumns, _ grid: SpannedGrid, firstRow: Int) {
        guard columns[.lead] != nil, columns[.byWhen] != nil, columns[.measure] == nil, columns[.risk] == nil else {
            return
        }
        let free = (0..<grid.columnCount).filter { column in
            !columns.isHeld(column)
                && (columns.headings[column].isEmpty || HeadingText(columns.headings[column]).saysPriority)
        }
        let lengths = free.map { column in
            (firstRow..<min(grid.rowCount, firstRow + 20)).reduce(0) { $0 + grid.text($1, column).utf8.count }
        }
        if let longest = lengths.max(), longest > 0, let index = lengths.firstIndex(of: longest) {
            columns.assign(.action, to: free[index])
        } else if let priority = columns[.priority], columns[.reference] != nil {
            columns.assign(.priority, to: nil)
            columns.assign(.action, to: priority)
        }
    }

    private static func isBlank(_ grid: SpannedGrid, _ column: Int, from row: Int) -> Bool {
        let cells = (row..<max(row, min(grid.rowCount, row + 30))).map { grid.text($0, column) }
        return cells.filter { !$0.isEmpty }.count * 2 < cells.count
    }

    /// Whether most of a column's cells are references.
    static func holdsReferences(_ grid: SpannedGrid, _ column: Int, from row: Int) -> Bool {
        let cells = (row..<min(grid.rowCount, row + 30)).filter { $0 < grid.rowCount }.map { grid.text($0, column) }
            .filter { !$0.isEmpty }
        return !cells.isEmpty && cells.filter { ReferenceReader.alone($0) != nil }.count * 10 >= cells.count * 6
    }
}

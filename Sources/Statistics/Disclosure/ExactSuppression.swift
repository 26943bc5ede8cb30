/// Tries 0, 1, 2, … further cells in the order of the table until every small cell is protected: the fewest, of those the
/// smallest sum, of those the first.
struct ExactSuppression {
    private let table: CellTable
    private let joined: JoinedCells
    private var chosen: (links: [JoinedCells.Link], sum: Int)?
    /// Hidden cells by row and column, and which of them hold small ones.
    private var rowCounts, columnCounts: [Int]
    private let rows, columns: [Int]
    private var rest: Int

    /// The cells to hide; nil when the choices are more than a limit before the best is certain: 50,000, or all there are of
    /// twenty candidates. All candidates together must protect every small cell.
    static func best(_ table: CellTable) -> [CellPlace]? {
        var search = ExactSuppression(table)
        for size in 0...search.joined.candidates.count where search.chosen == nil {
            search.extend([], sum: 0, from: 0, by: size)
            if search.rest < 0 { return nil }
        }
        return search.chosen?.links.map(\.cell)
    }

    private init(_ table: CellTable) {
        self.table = table
        joined = JoinedCells(table)
        rest = joined.candidates.count <= 20 ? 1 << 25 : 50_000
        (rows, columns) = (Set(table.primary.map(\.row)).sorted(), Set(table.primary.map(\.column)).sorted())
        rowCounts = Array(repeating: 0, count: table.counts.count)
        columnCounts = Array(repeating: 0, count: table.counts[0].count)
        for cell in table.primary { count(cell, 1) }
    }

    /// Goes through the choices in order, leaving those that can't protect all, or can't have a smaller sum.
    private mutating func extend(_ links: [JoinedCells.Link], sum: Int, from start: Int, by size: Int) {
        rest -= 1
        if rest < 0 { return }
        if let chosen, sum >= chosen.sum { return }
        guard size >= missing else { return }
        if size == 0 {
            if joined.isProtected(hiding: links) { chosen = (links, sum) }
            return
        }
        let firstAlone = rows.first { rowCounts[$0] < 2 } ?? .max
        for index in stride(from: start, through: joined.candidates.count - size, by: 1) {
            let link = joined.candidates[index]
            if link.cell.row > firstAlone || rest < 0 { return }
            count(link.cell, 1)
            extend(links + [link], sum: sum + table.value(link.cell), from: index + 1, by: size - 1)
            count(link.cell, -1)
        }
    }

    /// How many cells are needed at least: no small cell may be the only one hidden in its row or its column.
    private var missing: Int { max(rows.count { rowCounts[$0] < 2 }, columns.count { columnCounts[$0] < 2 }) }

    private mutating func count(_ cell: CellPlace, _ step: Int) {
        rowCounts[cell.row] += step
        columnCounts[cell.column] += step
    }
}

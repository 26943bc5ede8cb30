/// A table's figures seen along its columns or along its rows, so that every rule about lines is written once.
///
/// A *line* is a column (or a row, when `isTransposed`); a *position* is the place on it where the other direction crosses.
struct TableView {
    let grid: TableGrid
    let isTransposed: Bool
    let names: [LineName]
    let roles: [LineRole]
    /// The table's rows or columns that the lines and positions stand for.
    let lines: [Int]
    let positions: [Int]

    var lineCount: Int { lines.count }
    var positionCount: Int { positions.count }

    init(_ grid: TableGrid, isTransposed: Bool) {
        self.grid = grid
        self.isTransposed = isTransposed
        let columns = Array(grid.labelColumns..<max(grid.labelColumns, grid.columnCount))
        let rows = Array(grid.headerRows..<grid.readings.count)
        lines = isTransposed ? rows : columns
        positions = isTransposed ? columns : rows
        names = lines.map { LineName(isTransposed ? grid.labels[$0] : grid.heading($0)) }
        let found = names.map(LineRole.init)
        roles =
            isTransposed
            ? found.map { $0 == .reference ? .plain : $0 }
            : found.indices.map { TableView.columnRole(found[$0], grid, grid.labelColumns + $0) }
    }

    func reading(_ line: Int, _ position: Int) -> CellReading {
        isTransposed ? grid.reading(lines[line], positions[position]) : grid.reading(positions[position], lines[line])
    }

    func cell(_ line: Int, _ position: Int) -> TableGrid.Cell {
        isTransposed
            ? TableGrid.Cell(row: lines[line], column: positions[position])
            : TableGrid.Cell(row: positions[position], column: lines[line])
    }

    /// The heading that groups a line with its neighbours; empty for rows and for tables with one level of headings.
    func group(_ line: Int) -> String { isTransposed ? "" : grid.group(lines[line]) }

    /// A column under a lone "%" or under a group heading such as "Change" takes its role from there.
    private static func columnRole(_ role: LineRole, _ grid: TableGrid, _ column: Int) -> LineRole {
        guard role == .plain || role == .share else { return role }
        if role == .plain, grid.isRatioColumn(column) { return .share }
        let group = LineRole(LineName(grid.group(column)))
        switch group {
        case .change: return role == .share ? .percentChange : .change
        case .percentChange, .share, .rate, .average: return group
        default: return role
        }
    }
}

import CommunitySafety

/// The columns of an action table that stand for quarters or months, where it has them instead of a date for each action.
struct MilestoneColumns {
    /// Columns from left to right with the time that each heading names.
    let columns: [(index: Int, heading: String)]

    /// None unless three columns or more, that hold nothing else, are headed by times.
    init(_ grid: SpannedGrid, _ shape: ActionTable) {
        let free = (0..<grid.columnCount).filter { !shape.columns.isHeld($0) }
        let timed = free.compactMap { column in Self.heading(grid, column, above: shape.firstRow).map { (column, $0) } }
        columns = timed.count >= 3 && shape.columns[.byWhen] == nil ? timed : []
    }

    /// The heading of the last column in which a row has anything: when the action is to be done.
    func last(_ row: Int, in grid: SpannedGrid) -> String? {
        columns.last { !["", "-", "–", "—"].contains(grid.text(row, $0.index)) }?.heading
    }

    /// The lowest heading over a column that names a time.
    private static func heading(_ grid: SpannedGrid, _ column: Int, above firstRow: Int) -> String? {
        for row in (0..<min(firstRow, grid.rowCount)).reversed() {
            let text = grid.text(row, column)
            guard !text.isEmpty, text.utf8.count <= 40 else { continue }
            if case .deadline = ByWhenReader(year: PlanYear(start: 2020)).read(text) { return text }
        }
        return nil
    }
}

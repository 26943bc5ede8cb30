import CommunitySafety
import Proofreading

/// A table of success measures: measure, baseline, target, perhaps a priority.
struct MeasureTable {
    private let passage: Passage
    private let grid: SpannedGrid
    private let columns: TableColumns
    private let measure: Int
    private let firstRow: Int
    /// Where its figure comes from, which way is better, and by when it is to be reached.
    private let particulars: MeasureColumns

    /// Within the success measures (`isExpected`) any table counts whose first column of words can be one.
    init?(_ passage: Passage, _ grid: SpannedGrid, isExpected: Bool) {
        guard grid.rowCount > 1 else { return nil }
        var found: (columns: TableColumns, row: Int)?
        for row in 0..<min(2, grid.rowCount) {
            let columns = TableColumns(headings: (0..<grid.columnCount).map { grid.text(row, $0) })
            let isMeasure =
                columns[.measure] != nil
                && (columns[.baseline] != nil || columns[.target] != nil || columns[.priority] != nil || isExpected)
            if isMeasure, columns[.risk] == nil, columns.strength > (found?.columns.strength ?? 0) {
                found = (columns, row)
            }
        }
        if found == nil, isExpected {
            let columns = TableColumns(headings: (0..<grid.columnCount).map { grid.text(0, $0) })
            if columns[.baseline] != nil || columns[.target] != nil || columns[.priority] != nil {
                found = (columns, 0)
            }
        }
        guard let found,
            let measure = found.columns[.measure]
                ?? (0..<grid.columnCount).first(where: { !found.columns.isHeld($0) || $0 == found.columns[.action] })
        else { return nil }
        self.passage = passage
        self.grid = grid
        self.measure = measure
        columns = found.columns
        firstRow = found.row + 1
        particulars = MeasureColumns(found.columns, grid, from: found.row + 1)
    }

    func read(priority given: Int?, heading: String, matcher: PriorityMatcher) -> [MeasureDraft] {
        var priority = given
        var heading = heading
        var drafts: [MeasureDraft] = []
        for row in firstRow..<max(firstRow, grid.rowCount) {
            let filled = grid.filled(row)
            if filled.count == 1, let column = filled.first,
                column != measure || grid.table.rows[row].cells[column].columnSpan > 1
            {
                priority = matcher.match(grid.text(row, column), loosely: true)
                heading = grid.text(row, column)
                continue
            }
            if let column = columns[.priority], !grid.text(row, column).isEmpty {
                priority = matcher.match(grid.text(row, column), loosely: true)
                heading = grid.text(row, column)
            }
            guard !grid.comesFromAbove(row, measure), !grid.text(row, measure).isEmpty else { continue }
            drafts.append(
                MeasureDraft(
                    text: grid.text(row, measure), priority: priority, heading: heading,
                    baseline: figure(row, .baseline),
                    target: figure(row, .target), polarity: particulars.polarity(row, in: grid),
                    source: particulars.source(row, in: grid), byWhen: particulars.byWhen(row, in: grid),
                    place: passage.place(row: row)))
        }
        return drafts
    }

    /// Columns that no record takes, with their headings: kept as narrative.
    var otherColumns: [Int] {
        let figures = [columns[.priority], columns[.baseline], columns[.target], measure].compactMap(\.self)
        let held = Set(figures).union(particulars.held)
        return (0..<grid.columnCount).filter { !held.contains($0) }
    }

    private func figure(_ row: Int, _ role: ColumnRole) -> String? {
        guard let column = columns[role], column != measure else { return nil }
        let text = grid.text(row, column)
        return text.isEmpty || text == "-" || text == "–" ? nil : text
    }
}

import CommunitySafety

/// The columns of a table of success measures that say more than its figures. Their headings mean this in such a table only.
struct MeasureColumns {
    private var sourceColumn: Int?
    private var polarityColumn: Int?
    private var byWhenColumn: Int?

    init(_ columns: TableColumns, _ grid: SpannedGrid, from row: Int) {
        for (column, heading) in columns.headings.enumerated() {
            switch Wording.key(heading) {
            case "source", "data source", "source of data", "where figure comes from": sourceColumn = column
            case "direction", "polarity", "which way is better":
                if Self.saysPolarity(column, grid, from: row) { polarityColumn = column }
            default: break
            }
        }
        if columns.weight(of: .byWhen) >= 0.8 { byWhenColumn = columns[.byWhen] }
    }

    var held: Set<Int> { Set([sourceColumn, polarityColumn, byWhenColumn].compactMap(\.self)) }

    func polarity(_ row: Int, in grid: SpannedGrid) -> MeasurePolarity? {
        polarityColumn.flatMap { MeasurePolarity(words: grid.text(row, $0)) }
    }

    func source(_ row: Int, in grid: SpannedGrid) -> String? {
        sourceColumn.map { grid.text(row, $0) }.flatMap { $0.isEmpty || $0 == "-" || $0 == "–" ? nil : $0 }
    }

    func byWhen(_ row: Int, in grid: SpannedGrid) -> String { byWhenColumn.map { grid.text(row, $0) } ?? "" }

    /// Words of another kind stay where they are, as narrative.
    private static func saysPolarity(_ column: Int, _ grid: SpannedGrid, from row: Int) -> Bool {
        (row..<max(row, grid.rowCount)).map { grid.text($0, column) }.filter { !$0.isEmpty }
            .allSatisfy { MeasurePolarity(words: $0) != nil }
    }
}

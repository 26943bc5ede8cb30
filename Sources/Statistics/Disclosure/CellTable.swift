/// The counts of a table whose totals are printed, with its small cells and those that may be hidden beside them.
struct CellTable: Hashable {
    let counts: [[Int]]
    /// Above 0 and below the threshold, row by row.
    let primary: [CellPlace]
    /// At the threshold or above, row by row; zeros are always shown.
    let candidates: [CellPlace]

    init(_ counts: [[Int]], threshold: Int) throws(StatisticsError) {
        try Self.check(counts)
        try Check.positive([Double(threshold)])
        let places = counts.indices.flatMap { row in counts[row].indices.map { CellPlace(row: row, column: $0) } }
        self.counts = counts
        primary = places.filter { (1..<max(1, threshold)).contains(counts[$0.row][$0.column]) }
        candidates = places.filter { counts[$0.row][$0.column] >= threshold }
    }

    /// Throws for what isn't a table of counts of at most 10,000 cells.
    static func check(_ counts: [[Int]]) throws(StatisticsError) {
        try Check.rectangle(counts)
        let cells = counts.count * counts[0].count
        if cells > 10_000 { throw .outOfRange(Double(cells)) }
        try Check.counts(counts.flatMap(\.self))
    }

    func value(_ cell: CellPlace) -> Int { counts[cell.row][cell.column] }

    func sum(_ cells: [CellPlace]) -> Int { cells.reduce(0) { $0 + value($1) } }

    /// The nodes of rows, then of columns.
    var nodes: Int { counts.count + counts[0].count }

    func edge(_ cell: CellPlace) -> (Int, Int) { (cell.row, counts.count + cell.column) }

    /// The small cells that a reader can still work out when these are hidden too.
    ///
    /// All hidden cells hold more than 0, so a small cell is protected exactly when rows and columns joined by hidden cells
    /// form a ring through it: counts can then be moved around the ring either way.
    func exposed(hiding secondary: [CellPlace]) -> [CellPlace] {
        let rings = RingFinder(nodes: nodes, edges: (primary + secondary).map(edge))
        return primary.indices.filter { rings.isBridge[$0] }.map { primary[$0] }
    }
}

/// Which cells of a table to hide so that no small count can be worked out from the totals.
///
/// Small cells (above 0, below the threshold) are hidden, and with them the fewest others, then those with the smallest
/// sum, then the first row by row. Zeros are always shown. The totals of rows, columns and table are printed.
public struct CellSuppression: Hashable, Sendable {
    /// Small cells, row by row.
    public let primary: [CellPlace]
    /// The others to hide, row by row; nil when no choice protects every small cell: merge rows or hide a total.
    public let secondary: [CellPlace]?
    /// What a reader can still work out of every hidden cell; nil with `secondary`.
    public let intervals: [CellPlace: ClosedRange<Int>]?
    private let table: [[Int]]

    /// `table` is rows × columns of counts; `threshold` is 1 or more. The cost grows with the number of choices of as many
    /// cells as must be hidden.
    public init(_ table: [[Int]], threshold: Int) throws(StatisticsError) {
        try Check.rectangle(table)
        try Check.counts(table.flatMap(\.self))
        try Check.positive([Double(threshold)])
        let places = table.indices.flatMap { row in table[row].indices.map { CellPlace(row: row, column: $0) } }
        let small = places.filter { (1..<max(1, threshold)).contains(table[$0.row][$0.column]) }
        let candidates = places.filter { table[$0.row][$0.column] >= threshold }
        let search = SuppressionSearch(primary: small, candidates: candidates) { table[$0.row][$0.column] }
        (self.table, primary, secondary) = (table, small, search.best)
        guard let secondary else {
            intervals = nil
            return
        }
        let hidden = Set(small + secondary)
        let audit = try SuppressionAudit(table, hidden: hidden)
        intervals = Dictionary(uniqueKeysWithValues: hidden.map { ($0, audit.interval(of: $0)) })
    }

    /// The counts hidden beside the small ones, together.
    public var secondarySum: Int? { secondary.map { $0.reduce(0) { $0 + table[$1.row][$1.column] } } }
}

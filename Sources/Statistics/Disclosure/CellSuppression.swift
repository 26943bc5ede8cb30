/// Which cells of a table to hide so that no small count can be worked out from the totals.
///
/// Small cells (above 0, below the threshold) are hidden, and with them the fewest others, then those with the smallest
/// sum, then the first row by row. Zeros are always shown. The totals of rows, columns and table are printed. In a large
/// table the choice may be more than the fewest; it protects just as well.
public struct CellSuppression: Hashable, Sendable {
    /// How the other cells were chosen.
    public enum Method: String, Hashable, Sendable {
        /// Every smaller choice was tried.
        case exact
        /// The cheapest ring through each small cell in turn (Kelly, Golden and Assad, 1992).
        case shortestRings = "shortest rings"
    }

    /// Small cells, row by row.
    public let primary: [CellPlace]
    /// The others to hide, row by row; nil when no choice protects every small cell.
    public let secondary: [CellPlace]?
    /// The small cells that stay exposed whatever other cells are hidden: the total of their row or their column must be
    /// hidden too, or rows merged. Empty where `secondary` isn't nil.
    public let unprotectable: [CellPlace]
    /// How `secondary` was found.
    public let method: Method
    private let table: CellTable
    private let threshold: Int

    /// `table` is rows × columns of counts, at most 10,000 cells; `threshold` is 1 or more. Up to twenty cells that might help
    /// every choice is tried, with more of them the first 50,000; from there on the cost is at most the number of rows and
    /// columns times that of all cells: some hundredths of a second for 3,600 cells.
    public init(_ table: [[Int]], threshold: Int) throws(StatisticsError) {
        let table = try CellTable(table, threshold: threshold)
        (self.table, self.threshold, primary) = (table, threshold, table.primary)
        unprotectable = table.exposed(hiding: table.candidates)
        guard unprotectable.isEmpty else {
            (secondary, method) = (nil, .exact)
            return
        }
        let exact = ExactSuppression.best(table)
        (secondary, method) = exact.map { ($0, .exact) } ?? (ShortestRings.found(table), .shortestRings)
    }

    /// The counts hidden beside the small ones, together.
    public var secondarySum: Int? { secondary.map(table.sum) }

    /// What a reader can still work out of every hidden cell; nil with `secondary`. The cost is that of an audit for each
    /// hidden cell.
    public var intervals: [CellPlace: ClosedRange<Int>]? {
        get throws(StatisticsError) {
            guard let secondary else { return nil }
            let hidden = Set(primary + secondary)
            let audit = try SuppressionAudit(table.counts, hidden: hidden)
            var intervals: [CellPlace: ClosedRange<Int>] = [:]
            for cell in hidden { intervals[cell] = try audit.interval(of: cell) }
            return intervals
        }
    }

    /// The small cells of which a reader can work out that they are below the threshold: a stricter rule lets none be so.
    public var knownToBeSmall: [CellPlace] {
        get throws(StatisticsError) {
            let intervals = try intervals ?? [:]
            return primary.filter { (intervals[$0]?.upperBound ?? 0) < threshold }
        }
    }
}

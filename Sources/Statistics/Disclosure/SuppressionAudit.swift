/// What a reader can work out of hidden cells from the other cells and the totals of rows and columns, knowing that counts
/// are whole and not negative.
public struct SuppressionAudit: Sendable {
    private let table: [[Int]]
    private let hidden: Set<CellPlace>

    /// `table` is rows × columns of counts; every place of `hidden` is in it.
    public init(_ table: [[Int]], hidden: Set<CellPlace>) throws(StatisticsError) {
        try Check.rectangle(table)
        try Check.counts(table.flatMap(\.self))
        for cell in hidden {
            try Check.index(cell.row, below: table.count)
            try Check.index(cell.column, below: table[0].count)
        }
        (self.table, self.hidden) = (table, hidden)
    }

    /// The least and the greatest count that a hidden cell may have; equal when the reader knows it.
    public func interval(of cell: CellPlace) -> ClosedRange<Int> {
        let value = table[cell.row][cell.column]
        guard hidden.contains(cell) else { return value...value }
        let up = flow(without: cell).most(from: column(cell.column), to: cell.row)
        let down = flow(without: cell).most(from: cell.row, to: column(cell.column))
        return max(0, value - down)...(value + up)
    }

    private func column(_ index: Int) -> Int { table.count + index }

    /// Counts move between rows and columns: any number may enter a hidden cell, and no more leave it than it holds.
    private func flow(without excluded: CellPlace) -> FlowNetwork {
        var network = FlowNetwork(nodes: table.count + table[0].count)
        let all = table.joined().reduce(0, +)
        for cell in hidden where cell != excluded {
            network.capacity[cell.row][column(cell.column)] = all
            network.capacity[column(cell.column)][cell.row] = table[cell.row][cell.column]
        }
        return network
    }
}

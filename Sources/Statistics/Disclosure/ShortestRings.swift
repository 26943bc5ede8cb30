/// Hides, for each small cell in turn that a reader could still work out, the cheapest ring of cells through it: the fewest
/// that aren't hidden yet, then the smallest sum (successive shortest paths; Kelly, Golden and Assad, 1992). Cells that turn
/// out to be needless are shown again, the largest first.
///
/// The answer protects every small cell, but others might hide fewer. The cost is the number of small cells times that of
/// all cells.
struct ShortestRings {
    private let table: CellTable

    /// The cells to hide, row by row. All candidates together must protect every small cell.
    static func found(_ table: CellTable) -> [CellPlace] {
        let search = ShortestRings(table: table)
        var secondary: Set<CellPlace> = []
        while let cell = table.exposed(hiding: Array(secondary)).first {
            secondary.formUnion(search.path(around: cell, secondary))
        }
        return search.needed(secondary)
    }

    private func needed(_ secondary: Set<CellPlace>) -> [CellPlace] {
        var kept = secondary
        for cell in secondary.sorted(by: { (-table.value($0), $0) < (-table.value($1), $1) }) {
            kept.remove(cell)
            if !table.exposed(hiding: Array(kept)).isEmpty { kept.insert(cell) }
        }
        return kept.sorted()
    }

    /// The cells not hidden yet on the cheapest way from a cell's row to its column without the cell (Dijkstra, 1959).
    private func path(around cell: CellPlace, _ secondary: Set<CellPlace>) -> [CellPlace] {
        let steps = steps(without: cell, secondary)
        let (source, sink) = table.edge(cell)
        var cost = Array(repeating: Cost.none, count: table.nodes)
        var arrival: [Int: (from: Int, cell: CellPlace?)] = [:]
        var open = Set(0..<table.nodes)
        cost[source] = Cost(cells: 0, sum: 0)
        while let node = open.min(by: { (cost[$0], $0) < (cost[$1], $1) }), node != sink, cost[node] != .none {
            open.remove(node)
            for step in steps[node] where open.contains(step.to) {
                let reached = cost[node].adding(step.cell.map(table.value))
                if reached < cost[step.to] { (cost[step.to], arrival[step.to]) = (reached, (node, step.cell)) }
            }
        }
        var (found, node) = ([CellPlace](), sink)
        while let step = arrival[node] {
            if let cell = step.cell { found.append(cell) }
            node = step.from
        }
        return found
    }

    /// From every node: where a cell leads, and the cell if it would have to be hidden.
    private func steps(
        without excluded: CellPlace, _ secondary: Set<CellPlace>
    ) -> [[(to: Int, cell: CellPlace?)]] {
        var steps = Array(repeating: [(to: Int, cell: CellPlace?)](), count: table.nodes)
        func add(_ cell: CellPlace, _ isHidden: Bool) {
            let (row, column) = table.edge(cell)
            steps[row].append((column, isHidden ? nil : cell))
            steps[column].append((row, isHidden ? nil : cell))
        }
        for cell in table.primary where cell != excluded { add(cell, true) }
        for cell in table.candidates { add(cell, secondary.contains(cell)) }
        return steps
    }

    private struct Cost: Comparable {
        let cells, sum: Int

        static let none = Cost(cells: .max, sum: 0)

        static func < (first: Self, second: Self) -> Bool { (first.cells, first.sum) < (second.cells, second.sum) }

        /// With a cell of this value; nothing for one that is hidden anyway.
        func adding(_ value: Int?) -> Cost { value.map { Cost(cells: cells + 1, sum: sum + $0) } ?? self }
    }
}

/// Hides, for each small cell in turn that a reader could still work out, the cheapest ring of cells through it: the fewest
/// that aren't hidden yet, then the smallest sum (successive shortest paths; Kelly, Golden and Assad, 1992). Cells that turn
/// out to be needless are shown again, the largest first.
///
/// The answer protects every small cell, but others might hide fewer. A ring joins at least two nodes of `JoinedCells`, so
/// that there are no more rings than rows and columns; each costs one look at every cell.
struct ShortestRings {
    private let table: CellTable

    /// The cells to hide, row by row. All candidates together must protect every small cell.
    static func found(_ table: CellTable) -> [CellPlace] {
        let search = ShortestRings(table: table)
        var secondary: Set<CellPlace> = []
        while true {
            let joined = JoinedCells(table, hiding: secondary.sorted())
            guard let exposed = joined.exposed.first else { break }
            let ring = search.path(around: exposed, joined)
            if ring.isEmpty { break }
            secondary.formUnion(ring)
        }
        return search.needed(secondary)
    }

    private func needed(_ secondary: Set<CellPlace>) -> [CellPlace] {
        var kept = secondary
        for cell in secondary.sorted(by: { (-table.value($0), $0) < (-table.value($1), $1) }) {
            kept.remove(cell)
            if !table.exposed(hiding: kept.sorted()).isEmpty { kept.insert(cell) }
        }
        return kept.sorted()
    }

    /// The cells not hidden yet on the cheapest way from one end of an exposed cell to the other without the cell
    /// (Dijkstra, 1959).
    private func path(around exposed: JoinedCells.Link, _ joined: JoinedCells) -> [CellPlace] {
        let steps = steps(without: exposed.cell, joined)
        let (source, sink) = exposed.ends
        var cost = Array(repeating: Cost.none, count: joined.nodes)
        var arrival = Array(repeating: Arrival?.none, count: joined.nodes)
        var open = Set(0..<joined.nodes)
        cost[source] = Cost(cells: 0, sum: 0)
        while let node = open.min(by: { (cost[$0], $0) < (cost[$1], $1) }), node != sink, cost[node] != .none {
            open.remove(node)
            for step in steps[node] where open.contains(step.to) {
                let reached = cost[node].adding(step.cell.map(table.value))
                if reached < cost[step.to] {
                    (cost[step.to], arrival[step.to]) = (reached, Arrival(from: node, cell: step.cell))
                }
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
    private func steps(without excluded: CellPlace, _ joined: JoinedCells) -> [[Step]] {
        var steps = Array(repeating: [Step](), count: joined.nodes)
        func add(_ link: JoinedCells.Link, isHidden: Bool) {
            let cell = isHidden ? nil : link.cell
            steps[link.ends.0].append(Step(to: link.ends.1, cell: cell))
            steps[link.ends.1].append(Step(to: link.ends.0, cell: cell))
        }
        for link in joined.exposed + joined.loose where link.cell != excluded { add(link, isHidden: true) }
        for link in joined.candidates { add(link, isHidden: false) }
        return steps
    }

    private struct Step {
        let to: Int
        let cell: CellPlace?
    }

    private struct Arrival {
        let from: Int
        let cell: CellPlace?
    }

    private struct Cost: Comparable {
        let cells, sum: Int

        static let none = Cost(cells: .max, sum: 0)

        static func < (first: Self, second: Self) -> Bool { (first.cells, first.sum) < (second.cells, second.sum) }

        /// With a cell of this value; nothing for one that is hidden anyway.
        func adding(_ value: Int?) -> Cost { value.map { Cost(cells: cells + 1, sum: sum + $0) } ?? self }
    }
}

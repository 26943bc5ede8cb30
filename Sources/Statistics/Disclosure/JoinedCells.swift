/// A table with some cells hidden, in which rows and columns that rings of hidden cells join count as one node: what is left
/// to decide is small, however many small cells the table has.
///
/// Hidden cells within a node are protected already. A candidate within a node protects nothing more, and of candidates
/// between the same two nodes only the best is worth hiding: with one of them hidden another opens no new way.
struct JoinedCells {
    /// A cell between two nodes.
    struct Link {
        let cell: CellPlace
        let ends: (Int, Int)
    }

    /// The number of nodes.
    let nodes: Int
    /// Small cells that a reader can still work out, row by row.
    let exposed: [Link]
    /// Hidden cells beside the small ones that lie on no ring.
    let loose: [Link]
    /// The candidates worth hiding, row by row.
    let candidates: [Link]

    init(_ table: CellTable, hiding secondary: [CellPlace] = []) {
        let hidden = table.primary + secondary
        let rings = RingFinder(nodes: table.nodes, edges: hidden.map(table.edge))
        let groups = rings.groups
        func link(_ cell: CellPlace) -> Link {
            let (row, column) = table.edge(cell)
            return Link(cell: cell, ends: (groups[row], groups[column]))
        }
        let bridges = hidden.indices.filter { rings.isBridge[$0] }
        exposed = bridges.filter { $0 < table.primary.count }.map { link(hidden[$0]) }
        loose = bridges.filter { $0 >= table.primary.count }.map { link(hidden[$0]) }
        nodes = (groups.max() ?? -1) + 1
        candidates = Self.best(of: table.candidates.map(link), table)
    }

    /// Of candidates between the same nodes the smallest, then the first.
    private static func best(of links: [Link], _ table: CellTable) -> [Link] {
        struct Pair: Hashable { let low, high: Int }
        var best: [Pair: Link] = [:]
        for link in links where link.ends.0 != link.ends.1 {
            let pair = Pair(low: min(link.ends.0, link.ends.1), high: max(link.ends.0, link.ends.1))
            if let known = best[pair], table.value(known.cell) <= table.value(link.cell) { continue }
            best[pair] = link
        }
        return best.values.sorted { $0.cell < $1.cell }
    }

    /// Whether hiding these too protects every exposed cell.
    func isProtected(hiding chosen: [Link]) -> Bool {
        let rings = RingFinder(nodes: nodes, edges: (exposed + chosen).map(\.ends))
        return !rings.isBridge.prefix(exposed.count).contains(true)
    }
}

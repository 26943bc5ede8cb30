/// Which edges of a graph lie on no ring (bridges; Tarjan, 1974), and which nodes rings join. Linear in nodes and edges.
struct RingFinder {
    private let edges: [(Int, Int)]
    private var edgesAt: [[Int]]
    /// When a node was reached, from 1 on, and the earliest node that leads back from beyond it; 0 before.
    private var reached, earliest: [Int]
    private var clock = 0
    /// One entry an edge.
    private(set) var isBridge: [Bool]

    init(nodes: Int, edges: [(Int, Int)]) {
        self.edges = edges
        edgesAt = Array(repeating: [], count: nodes)
        for (index, edge) in edges.enumerated() {
            edgesAt[edge.0].append(index)
            edgesAt[edge.1].append(index)
        }
        reached = Array(repeating: 0, count: nodes)
        earliest = reached
        isBridge = Array(repeating: false, count: edges.count)
        for node in 0..<nodes where reached[node] == 0 { visit(node, by: nil) }
    }

    /// The groups of nodes that stay joined whatever single edge is taken away, numbered from 0 in order of their first node.
    var groups: [Int] {
        var groups = Array(repeating: -1, count: edgesAt.count)
        var count = 0
        for start in groups.indices where groups[start] < 0 {
            groups[start] = count
            var open = [start]
            while let node = open.popLast() {
                for edge in edgesAt[node] where !isBridge[edge] {
                    let other = end(edge, from: node)
                    if groups[other] < 0 {
                        groups[other] = count
                        open.append(other)
                    }
                }
            }
            count += 1
        }
        return groups
    }

    /// As deep as the longest path: no more than twice the shorter side of a table.
    private mutating func visit(_ node: Int, by arrival: Int?) {
        clock += 1
        (reached[node], earliest[node]) = (clock, clock)
        for edge in edgesAt[node] where edge != arrival {
            let other = end(edge, from: node)
            guard reached[other] == 0 else {
                earliest[node] = min(earliest[node], reached[other])
                continue
            }
            visit(other, by: edge)
            earliest[node] = min(earliest[node], earliest[other])
            isBridge[edge] = earliest[other] > reached[node]
        }
    }

    private func end(_ edge: Int, from node: Int) -> Int { edges[edge].0 == node ? edges[edge].1 : edges[edge].0 }
}

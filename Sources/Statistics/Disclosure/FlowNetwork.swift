/// Nodes joined by edges that carry a whole number of things at most (Edmonds and Karp, 1972).
struct FlowNetwork {
    /// From node to node.
    var capacity: [[Int]]

    init(nodes: Int) { capacity = Array(repeating: Array(repeating: 0, count: nodes), count: nodes) }

    /// The most that can be carried from one node to another.
    func most(from source: Int, to sink: Int) -> Int {
        var (rest, total) = (self, 0)
        while let path = rest.shortestPath(from: source, to: sink) {
            let steps = Array(zip(path, path.dropFirst()))
            let amount = steps.map { rest.capacity[$0][$1] }.min() ?? 0
            for (from, to) in steps {
                rest.capacity[from][to] -= amount
                rest.capacity[to][from] += amount
            }
            total += amount
        }
        return total
    }

    private func shortestPath(from source: Int, to sink: Int) -> [Int]? {
        var paths: [Int: [Int]] = [source: [source]]
        var open = [source]
        while !open.isEmpty, paths[sink] == nil {
            open = open.flatMap { node in
                let next = capacity.indices.filter { capacity[node][$0] > 0 && paths[$0] == nil }
                for other in next { paths[other] = paths[node, default: []] + [other] }
                return next
            }
        }
        return paths[sink]
    }
}

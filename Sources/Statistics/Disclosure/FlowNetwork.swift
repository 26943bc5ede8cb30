/// Nodes joined by edges that carry a whole number of things at most (Edmonds and Karp, 1972).
struct FlowNetwork {
    private let nodes: Int
    /// From node to node, row by row.
    private var capacity: [Int]
    /// The nodes that a node is joined to, either way.
    private var joined: [[Int]]

    init(nodes: Int) {
        self.nodes = nodes
        capacity = Array(repeating: 0, count: nodes * nodes)
        joined = Array(repeating: [], count: nodes)
    }

    /// Joins two nodes, once, by what may be carried either way.
    mutating func join(_ first: Int, _ second: Int, forth: Int, back: Int) {
        joined[first].append(second)
        joined[second].append(first)
        capacity[first * nodes + second] = forth
        capacity[second * nodes + first] = back
    }

    /// Takes away what may be carried between two nodes, either way.
    mutating func part(_ first: Int, _ second: Int) {
        capacity[first * nodes + second] = 0
        capacity[second * nodes + first] = 0
    }

    /// The most that can be carried from one node to another.
    func most(from source: Int, to sink: Int) -> Int {
        var (rest, total) = (self, 0)
        while let steps = rest.shortestPath(from: source, to: sink) {
            let amount = steps.map { rest.capacity[$0 * nodes + $1] }.min() ?? 0
            for (from, to) in steps {
                rest.capacity[from * nodes + to] -= amount
                rest.capacity[to * nodes + from] += amount
            }
            total += amount
        }
        return total
    }

    /// The steps of a path with the fewest of them, the last first.
    private func shortestPath(from source: Int, to sink: Int) -> [(Int, Int)]? {
        var before = Array(repeating: -1, count: nodes)
        var (open, next) = ([source], 0)
        before[source] = source
        while next < open.count, before[sink] < 0 {
            let node = open[next]
            next += 1
            for other in joined[node] where before[other] < 0 && capacity[node * nodes + other] > 0 {
                before[other] = node
                open.append(other)
            }
        }
        guard before[sink] >= 0 else { return nil }
        var (steps, node) = ([(Int, Int)](), sink)
        while node != source {
            steps.append((before[node], node))
            node = before[node]
        }
        return steps
    }
}

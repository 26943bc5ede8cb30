/// Nodes joined by edges that carry a whole number of things at most, and the most that they carry (Dinitz, 1970).
struct FlowNetwork {
    /// Every edge is two arcs, 2·edge and 2·edge + 1: where it leads, and what may still be carried along it.
    private var ends: [Int] = []
    private var capacity: [Int] = []
    /// The arcs that leave each node.
    private var arcs: [[Int]]

    init(nodes: Int) { arcs = Array(repeating: [], count: nodes) }

    /// Joins two nodes by what may be carried either way; edges are numbered from 0 in the order of joining.
    mutating func join(_ first: Int, _ second: Int, forth: Int, back: Int) {
        arcs[first].append(ends.count)
        arcs[second].append(ends.count + 1)
        ends += [second, first]
        capacity += [forth, back]
    }

    /// The most that can be carried from one node to another without one of the edges.
    func most(from source: Int, to sink: Int, without edge: Int) -> Int {
        var flow = Flow(network: self)
        flow.rest[2 * edge] = 0
        flow.rest[2 * edge + 1] = 0
        var total = 0
        while flow.level(from: source, to: sink) {
            while true {
                let amount = flow.push(from: source, to: sink, .max)
                if amount == 0 { break }
                total += amount
            }
        }
        return total
    }

    /// What is left of the capacities while things are carried.
    private struct Flow {
        private let ends: [Int]
        private let arcs: [[Int]]
        var rest: [Int]
        /// Steps from the source, −1 where none lead; and how many arcs of each node are used up.
        private var levels, used: [Int]

        init(network: FlowNetwork) {
            (ends, arcs, rest) = (network.ends, network.arcs, network.capacity)
            levels = Array(repeating: -1, count: arcs.count)
            used = levels
        }

        /// Counts the steps to each node that can still be reached; whether the sink is one of them.
        mutating func level(from source: Int, to sink: Int) -> Bool {
            for node in levels.indices { (levels[node], used[node]) = (-1, 0) }
            levels[source] = 0
            var (open, next) = ([source], 0)
            while next < open.count, levels[sink] < 0 {
                let node = open[next]
                next += 1
                for arc in arcs[node] where rest[arc] > 0 && levels[ends[arc]] < 0 {
                    levels[ends[arc]] = levels[node] + 1
                    open.append(ends[arc])
                }
            }
            return levels[sink] >= 0
        }

        /// Carries what one way of that many steps can take; as deep as the way is long.
        mutating func push(from node: Int, to sink: Int, _ most: Int) -> Int {
            if node == sink { return most }
            while used[node] < arcs[node].count {
                let arc = arcs[node][used[node]]
                if rest[arc] > 0, levels[ends[arc]] == levels[node] + 1 {
                    let amount = push(from: ends[arc], to: sink, min(most, rest[arc]))
                    if amount > 0 {
                        rest[arc] -= amount
                        rest[arc ^ 1] += amount
                        return amount
                    }
                }
                used[node] += 1
            }
            return 0
        }
    }
}

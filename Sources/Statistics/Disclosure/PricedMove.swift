/// The cheapest move that protects one small count, where moving a fact that isn't withheld yet costs as much as withholding
/// it: 1, and a little more the larger it is.
struct PricedMove {
    /// What moves beyond what a reader takes for possible now.
    let facts: [Int]

    /// One way of moving a fact.
    private struct Column {
        let fact: Int
        let sign, low, high, gain: Double
        let isPriced: Bool
    }

    /// Nil where nothing moves it far enough that way, +1 or −1.
    init?(_ linked: LinkedFacts, of fact: Int, direction: Int, hidden: Set<Int>, candidates: [Int]) {
        let columns = Self.columns(linked, fact, direction, hidden, candidates)
        // The first column of each fact, and after each column the next of the same fact; −1 for none.
        var first = Array(repeating: -1, count: linked.facts.count)
        var next = Array(repeating: -1, count: columns.count)
        for place in columns.indices.reversed() {
            next[place] = first[columns[place].fact]
            first[columns[place].fact] = place
        }
        let sums = linked.sums.map { sum in
            var terms: [(variable: Int, factor: Double)] = []
            terms.reserveCapacity(2 * sum.count)
            for term in sum {
                var place = first[term.fact]
                while place >= 0 {
                    terms.append((variable: place, factor: Double(term.sign) * columns[place].sign))
                    place = next[place]
                }
            }
            return terms
        }
        var simplex = BoundedSimplex(
            equations: sums.filter { !$0.isEmpty }, bounds: columns.map { (low: $0.low, high: $0.high) })
        guard simplex.maximise(columns.map(\.gain)), first[fact] >= 0 else { return nil }
        let reached = linked.facts[fact].value + Int(simplex.point[first[fact]].rounded())
        guard linked.protects(fact, reached) else { return nil }
        let moved = columns.indices.filter { columns[$0].isPriced && simplex.point[$0] > 1e-6 }
        facts = Set(moved.map { columns[$0].fact }).sorted()
    }

    private static func columns(
        _ linked: LinkedFacts, _ target: Int, _ direction: Int, _ hidden: Set<Int>, _ candidates: [Int]
    ) -> [Column] {
        let ranges = linked.ranges(hiding: hidden)
        let whole = 1 + linked.facts.reduce(0.0) { $0 + Double($1.value) }
        let reach = linked.protection == .undetermined ? 1 : linked.facts[target].rule.firstShown
        let free = ranges.indices.compactMap { index -> Column? in
            let value = linked.facts[index].value
            let (low, high) = (ranges[index].lowerBound - value, ranges[index].upperBound - value)
            if index == target {
                let ends = direction > 0 ? (0, min(high, max(1, reach - value))) : (max(low, -1), 0)
                return Column(
                    fact: index, sign: 1, low: Double(ends.0), high: Double(ends.1), gain: Double(direction) * 1e5,
                    isPriced: false)
            }
            if low == high { return nil }
            return Column(fact: index, sign: 1, low: Double(low), high: Double(high), gain: 0, isPriced: false)
        }
        let priced = candidates.filter { !hidden.contains($0) && $0 != target }.flatMap { index in
            let value = linked.facts[index].value
            let gain = -1 - Double(value) / whole
            let (up, down) = (Double(linked.boundless), Double(value - linked.leastBeside(index)))
            return [
                Column(fact: index, sign: 1, low: 0, high: up, gain: gain, isPriced: true),
                Column(fact: index, sign: -1, low: 0, high: down, gain: gain, isPriced: true),
            ]
        }
        return free + priced
    }
}

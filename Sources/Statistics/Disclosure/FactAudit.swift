/// Finds the small counts that a reader can work out, by looking for other counts that are as possible.
///
/// Every move that was found is kept: it proves the same for each later choice under which it is still possible.
struct FactAudit {
    let linked: LinkedFacts
    private var known: [FactMove] = []

    init(_ linked: LinkedFacts) { self.linked = linked }

    /// Those of the small counts that aren't protected. A count is called protected only if a move in whole numbers, that
    /// keeps every sum, proves it.
    mutating func exposed(hiding secondary: Set<Int>, among wanted: [Int]) -> [Int] {
        let ranges = linked.ranges(hiding: secondary)
        var open = Set(wanted)
        for move in known where !open.isEmpty && move.isPossible(linked, ranges) { close(&open, move) }
        if open.isEmpty { return [] }
        for members in blocks(ranges, holding: open) {
            var search = MoveSearch(linked, ranges, members)
            for fact in members where open.contains(fact) {
                guard let move = search.move(of: fact) else { continue }
                if known.count < 2_000 { known.append(move) }
                close(&open, move)
            }
        }
        return open.sorted()
    }

    private func close(_ open: inout Set<Int>, _ move: FactMove) {
        for step in move.steps where open.contains(step.fact) {
            if linked.protects(step.fact, linked.facts[step.fact].value + step.by) { open.remove(step.fact) }
        }
    }

    /// The facts that aren't certain, in groups that sums link, for those groups that hold one of these.
    private func blocks(_ ranges: [ClosedRange<Int>], holding wanted: Set<Int>) -> [[Int]] {
        func isFree(_ fact: Int) -> Bool { ranges[fact].lowerBound < ranges[fact].upperBound }
        let sums = linked.sums.map { sum in sum.compactMap { isFree($0.fact) ? $0.fact : nil } }
        let groups = FactGroups(count: ranges.count, sums: sums).members
        return groups.filter { isFree($0[0]) && $0.contains(where: wanted.contains) }
    }
}

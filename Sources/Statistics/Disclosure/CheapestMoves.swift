/// Withholds, for each small count in turn that a reader could still work out, the facts of the cheapest move that protects
/// it: the fewest that aren't withheld yet, then the smallest sum, as far as a linear programme can tell (Robertson, 1993,
/// after Kelly, Golden and Assad). Facts that turn out to be needless are printed again, the largest first.
///
/// The answer passes the audit, but others might withhold fewer.
struct CheapestMoves {
    private let candidates: [Int]
    private let wanted: [Int]
    private var audit: FactAudit

    /// The facts to withhold, in order. All candidates together must protect what is wanted.
    static func found(_ audit: FactAudit, protecting wanted: [Int], candidates: [Int]) -> [Int] {
        var search = CheapestMoves(candidates: candidates, wanted: wanted, audit: audit)
        var chosen: Set<Int> = []
        while let fact = search.audit.exposed(hiding: chosen, among: wanted).first {
            let more = search.cheapest(fact, chosen)
            if more.isEmpty {
                chosen = Set(candidates)
                break
            }
            chosen.formUnion(more)
        }
        return search.needed(chosen)
    }

    private init(candidates: [Int], wanted: [Int], audit: FactAudit) {
        (self.candidates, self.wanted, self.audit) = (candidates, wanted, audit)
    }

    private mutating func needed(_ chosen: Set<Int>) -> [Int] {
        var kept = chosen
        let facts = audit.linked.facts
        for fact in chosen.sorted(by: { (-facts[$0].value, $0) < (-facts[$1].value, $1) }) {
            kept.remove(fact)
            if !audit.exposed(hiding: kept, among: wanted).isEmpty { kept.insert(fact) }
        }
        return kept.sorted()
    }

    /// The facts to withhold for the cheaper way of moving one; none if neither was found.
    private func cheapest(_ fact: Int, _ chosen: Set<Int>) -> Set<Int> {
        let linked = audit.linked
        let directions = linked.protection == .undetermined ? [1, -1] : [1]
        let ways = directions.compactMap { direction in
            PricedMove(linked, of: fact, direction: direction, hidden: chosen, candidates: candidates)?.facts
        }
        func cost(_ way: [Int]) -> (Int, Int) { (way.count, way.reduce(0) { $0 + linked.facts[$1].value }) }
        return Set(ways.min { cost($0) < cost($1) } ?? [])
    }
}

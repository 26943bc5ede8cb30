/// The best choice of facts to withhold beside the small ones: the fewest, of those the smallest sum, of those the first.
///
/// Where a small count can't move, linear programming names the candidates of which one must be withheld before it can; only
/// those are tried, each without the ones tried before it.
struct ExactWithholding {
    private let candidates: [Int]
    private let wanted: [Int]
    private var audit: FactAudit
    private var best: (facts: [Int], sum: Int)?
    private var rest: Int

    /// Nil when more than `limit` choices would have to be audited. All candidates together must protect what is wanted.
    static func best(_ audit: FactAudit, protecting wanted: [Int], candidates: [Int], limit: Int) -> [Int]? {
        var search = ExactWithholding(candidates: candidates, wanted: wanted, audit: audit, rest: limit)
        for size in 0...candidates.count where search.best == nil {
            search.extend([], allowed: Set(candidates), by: size)
            if search.rest < 0 { return nil }
        }
        return search.best?.facts
    }

    private init(candidates: [Int], wanted: [Int], audit: FactAudit, rest: Int) {
        (self.candidates, self.wanted, self.audit, self.rest) = (candidates, wanted, audit, rest)
    }

    private mutating func extend(_ chosen: [Int], allowed: Set<Int>, by size: Int) {
        rest -= 1
        if rest < 0 { return }
        let sum = chosen.reduce(0) { $0 + audit.linked.facts[$1].value }
        if let best, sum > best.sum { return }
        guard let exposed = audit.exposed(hiding: Set(chosen), among: wanted).first else {
            take(chosen.sorted(), sum)
            return
        }
        if size == 0 { return }
        var allowed = allowed
        for fact in branches(of: exposed, chosen, allowed) {
            allowed.remove(fact)
            extend(chosen + [fact], allowed: allowed, by: size - 1)
        }
    }

    private mutating func take(_ facts: [Int], _ sum: Int) {
        if let best, (best.sum, 0) < (sum, 0) || best.sum == sum && !facts.lexicographicallyPrecedes(best.facts) {
            return
        }
        best = (facts, sum)
    }

    /// The candidates of which one must be withheld.
    private func branches(of fact: Int, _ chosen: [Int], _ allowed: Set<Int>) -> [Int] {
        var search = MoveSearch(
            audit.linked, audit.linked.ranges(hiding: Set(chosen)), Array(audit.linked.facts.indices))
        var named = Set(search.cut(of: fact, direction: 1) ?? candidates)
        if audit.linked.protection == .undetermined {
            named.formUnion(search.cut(of: fact, direction: -1) ?? candidates)
        }
        return candidates.filter { allowed.contains($0) && named.contains($0) }
    }
}

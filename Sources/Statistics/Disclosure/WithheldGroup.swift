/// What is withheld of one group of linked facts.
struct WithheldGroup {
    let secondary, unprotectable: [FactName]
    let isExact: Bool

    /// With up to twenty candidates the best choice, with more the cheapest moves.
    init(_ linked: LinkedFacts) {
        var audit = FactAudit(linked)
        var (candidates, lost) = (linked.parts, [Int]())
        if !audit.exposed(hiding: [], among: linked.primary).isEmpty {
            lost = audit.exposed(hiding: Set(candidates), among: linked.primary)
            if !lost.isEmpty && !linked.totals.isEmpty {
                candidates = (linked.parts + linked.totals).sorted()
                lost = audit.exposed(hiding: Set(candidates), among: linked.primary)
            }
        }
        let wanted = linked.primary.filter { !lost.contains($0) }
        let exact =
            candidates.count <= 20
            ? ExactWithholding.best(audit, protecting: wanted, candidates: candidates, limit: 100_000) : nil
        let chosen = exact ?? CheapestMoves.found(audit, protecting: wanted, candidates: candidates)
        isExact = exact != nil || chosen.isEmpty
        secondary = chosen.map { linked.facts[$0].name }
        unprotectable = lost.map { linked.facts[$0].name }
    }
}

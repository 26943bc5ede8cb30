/// Chooses among the drafts of several finders, so that one wrong number gives one finding.
enum DraftChoice {
    /// Drafts in the order of the text; a draft that only repeats figures of a more certain one is dropped.
    static func choose(_ drafts: [Draft]) -> [Draft] {
        var kept: [Draft] = []
        for draft in drafts {
            if draft.verdict == .notCheckable, kept.contains(where: { draft.figures.isSubset(of: $0.figures) }) {
                continue
            }
            if draft.rule != nil, kept.contains(where: { overlaps($0, draft) }) { continue }
            kept.append(draft)
        }
        return kept.sorted {
            ($0.tokens.lowerBound, $0.figures.min() ?? 0) < ($1.tokens.lowerBound, $1.figures.min() ?? 0)
        }
    }

    /// Whether two findings speak of the same numbers: half or more of one's figures are the other's.
    private static func overlaps(_ first: Draft, _ second: Draft) -> Bool {
        guard first.rule != nil else {
            return first.verdict == .consistent && first.figures.isSuperset(of: second.figures)
        }
        let shared = first.figures.intersection(second.figures).count
        return shared >= 2 || shared * 2 > min(first.figures.count, second.figures.count)
    }
}

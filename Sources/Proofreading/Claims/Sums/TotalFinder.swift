/// Tests sums in prose: "648 complaints: 391 about noise, 162 about rubbish and 95 about vehicles", "40 thefts and 25 assaults, 65 in all".
struct TotalFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        reading.sentences.indices.compactMap { sentence in
            guard reading.figures[sentence].count > 2 else { return nil }
            let list = ProseList(reading: reading, sentence: sentence)
            guard let (whole, parts, certainty) = list.afterWhole() ?? list.beforeWhole() ?? list.statuses() else {
                return nil
            }
            let singles = list.singles(among: parts)
            return draft(whole, parts, singles, certainty, reading.sentences[sentence])
        }
    }

    private func draft(
        _ whole: Figure, _ parts: [Figure], _ singles: Int, _ certainty: ProseList.Certainty, _ tokens: Range<Int>
    ) -> Draft? {
        let sum = parts.reduce(Double(singles)) { $0 + $1.value }
        let slack = parts.reduce(0) { $0 + $1.quantity.halfStep } + whole.quantity.halfStep
        var draft = Draft(.total, .consistent, tokens: tokens, figures: Set(parts.map(\.index) + [whole.index]))
        draft.parts = parts.map(\.value)
        draft.whole = whole.value
        if abs(sum - whole.value) < 1e-6 * max(1, whole.value) { return draft }
        draft.verdict = .withinRounding
        if abs(sum - whole.value) <= slack * 1.0001
            || whole.quantity.hedge?.allows(stated: whole.value, exact: sum, slack: whole.value * 0.05) == true
        {
            return draft
        }
        if parts.contains(where: { $0.quantity.hedge != nil }), abs(sum - whole.value) <= 0.05 * whole.value {
            return draft
        }
        draft.verdict = .notCheckable
        // The one named with an article alone may count or not.
        if singles > 0, singles > 1 || certainty != .complete || sum - Double(singles) == whole.value { return draft }
        guard certainty.allows(sum: sum, of: whole.value, parts: parts.count) else { return draft }
        let unit = whole.quantity.unit
        let terms = parts.map { Printed.value($0.value, as: unit) }.joined(separator: " + ")
        let exact = Printed.value((sum * 100).rounded() / 100, as: unit)
        return draft.found(
            .figuresTotal, "\(terms) is \(exact), not \(Printed.value(whole.value, as: unit))",
            stated: Printed.value(whole.value, as: unit), recomputed: exact,
            suggestion: exact
        ).inconsistent
    }
}

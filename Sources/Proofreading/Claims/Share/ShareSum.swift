/// Shares that are said to make a whole and don't come to 100%.
struct ShareSum {
    let reading: Reading
    private var passage: Passage { reading.passage }

    init(reading: Reading) { self.reading = reading }

    func drafts(_ sentence: Int) -> [Draft] {
        let shares = reading.figures[sentence].filter { $0.quantity.unit == .percent && $0.role == .level }
        guard shares.count >= 2, shares.count <= 12,
            shares.allSatisfy({ $0.cue != .from && $0.cue != .comparison && isExact($0) })
        else { return [] }
        let range = reading.sentences[sentence]
        guard let last = shares.last, let first = shares.first else { return [] }
        let said = isWhole(range, first, last, shares.count)
        let opinions = ExclusiveAnswers(passage: passage).named(by: shares.map(\.index), in: range)
        guard said || opinions != nil else { return [] }
        let sum = shares.reduce(0) { $0 + $1.value }
        var draft = Draft(.share, .consistent, tokens: range, figures: Set(shares.map(\.index)))
        draft.parts = shares.map(\.value)
        draft.whole = 100
        let slack = shares.reduce(0) { $0 + $1.quantity.step / 2 }
        if opinions != nil, !said, sum < 100 { return [] }
        if abs(sum - 100) < 1e-6 { return [draft] }
        if abs(sum - 100) <= slack + 1e-6 {
            draft.verdict = .withinRounding
            return [draft]
        }
        let list = shares.map { Printed.percent($0.value) }.joined(separator: " + ")
        return [
            draft.found(
                .figuresShare, "\(list) is \(Printed.percent(sum)), not 100%", stated: Printed.percent(last.value),
                recomputed: Printed.percent(100 - sum + last.value)
            ).inconsistent
        ]
    }

    /// "Some 57% of respondents" opens a sentence; it hardly means about 57.
    private func isExact(_ share: Figure) -> Bool {
        share.quantity.hedge == nil || passage.text(share.index - 1) == "some"
    }

    /// Whether the words say that nothing is left over: "the remaining 25%", "was split", "made up of".
    private func isWhole(_ range: Range<Int>, _ first: Figure, _ last: Figure, _ count: Int) -> Bool {
        let before = (max(range.lowerBound, last.index - 6)..<last.index).map { passage.text($0) }
        let rest: Set<String> = ["remaining", "rest", "remainder", "balance"]
        let follows = passage.text(last.index + 1)
        if before.contains(where: rest.contains) || follows == "remaining" { return true }
        if before.contains("other"), before.last == "other" { return true }
        if passage.text(last.index + 1) == "were" || passage.text(last.index + 1) == "did"
            || passage.text(last.index + 1) == "had", before.isEmpty
        {
            return false
        }
        let opening = range.lowerBound..<first.index
        let isSplit = opening.contains { index in
            ["split", "comprised", "comprising", "consisted", "divided", "composed"].contains(passage.text(index))
                || passage.reads(index, "made", "up", "of")
                || passage.reads(index, "broken", "down") || passage.reads(index, "breaks", "down")
        }
        if isSplit { return true }
        let text = (range).map { passage.text($0) }
        return count == 3 && text.contains("yes") && text.contains("no")
    }
}

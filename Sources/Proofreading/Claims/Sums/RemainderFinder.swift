/// Tests what is left: "spent £31,275 of its £35,000, leaving £4,725", "an underspend of £2,140", "28 of the 40 places are taken, 12 are left".
struct RemainderFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        reading.sentences.indices.compactMap { sentence in
            guard let rest = reading.figures[sentence].first(where: { isRest($0, reading.passage) }) else {
                return NetFigure(reading: reading, sentence: sentence).draft()
            }
            return draft(rest, sentence, reading)
        }
    }

    private static let before: Set<String> = [
        "leaving", "leaves", "left", "underspend", "underspent", "overspend", "overspent", "underspending",
        "overspending", "surplus", "shortfall", "balance", "remainder", "unspent", "deficit",
    ]
    private static let behind: Set<String> = [
        "left", "remaining", "unspent", "remain", "remains", "unallocated", "vacant", "unfilled", "free", "empty",
        "spare", "outstanding", "unused", "uncommitted",
    ]

    private func isRest(_ figure: Figure, _ passage: Passage) -> Bool {
        guard figure.quantity.unit == .money || figure.quantity.unit == .count else { return false }
        var index = figure.index - 1
        let skipped: Set<String> = [
            "of", "a", "an", "just", "only", "the", "by", "with", "balance", "about", "around", "nearly", "almost",
            "over", "was", "is", "some", "at", "total", "them", "it", "us",
        ]
        while passage.tokens.indices.contains(index), figure.index - index <= 5, skipped.contains(passage.text(index)),
            !Self.before.contains(passage.text(index))
        { index -= 1 }
        if ["other", "remaining"].contains(passage.text(figure.index - 1)), passage.text(figure.index - 2) == "the" {
            return true
        }
        if Self.before.contains(passage.text(index)), passage.text(index) != "left" || passage.text(index + 1) != "the"
        {
            return true
        }
        for ahead in 1...4 {
            let text = passage.text(figure.index + ahead)
            if Self.behind.contains(text) {
                return text != "left" || !isDeparture(figure.index + ahead, passage)
            }
            if ["still", "yet"].contains(text), passage.reads(figure.index + ahead + 1, "to", "be") { return true }
            if text == "still" && ["to", "left"].contains(passage.text(figure.index + ahead + 1)) {
                return passage.text(figure.index + ahead + 2) == "spend"
                    || passage.text(figure.index + ahead + 1) == "left"
            }
            guard let token = passage.token(figure.index + ahead), token.kind == .word, !token.has(.clauseOpener) else {
                break
            }
        }
        return false
    }

    /// "27 members left in 2019", "left the scheme": they went away.
    private func isDeparture(_ index: Int, _ passage: Passage) -> Bool {
        if passage.text(index + 1) == "in" { return passage.token(index + 2)?.quantity?.unit == .year }
        return ["the", "during", "after", "before", "because", "school", "home", "on", "their"].contains(
            passage.text(index + 1))
    }

    private func draft(_ rest: Figure, _ sentence: Int, _ reading: Reading) -> Draft? {
        let fronted = fronted(sentence, reading)
        var others = usable(rest, reading.figures[sentence], fronted)
        var isNear = true
        if others.count > 2, let pair = explicit(rest, sentence, reading) { others = [pair.part, pair.whole] }
        if others.count < 2, sentence > 0 {
            let earlier = usable(rest, reading.figures[sentence - 1], nil)
            isNear = others.count + earlier.count == 2
            others = earlier + others
        }
        guard others.count >= 2, others.count <= 6, let whole = others.max(by: { $0.value < $1.value }) else {
            return nil
        }
        var draft = Draft(
            .remainder, .consistent, tokens: tokens(others, sentence, reading),
            figures: Set(others.map(\.index) + [rest.index]))
        let taken = others.filter { $0.index != whole.index }
        draft.whole = whole.value
        draft.parts = taken.map(\.value) + [rest.value]
        let exact = whole.value - taken.reduce(0) { $0 + $1.value }
        // All of them can't have been rounded the same way by the most.
        let slack = others.reduce(0) { $0 + $1.quantity.halfStep } * 0.95
        let agreement = Agreement.count(
            rest.quantity, exact: abs(exact), within: max(0, abs(exact) - slack)...abs(exact) + slack)
        if agreement != .no || pairwise(others, rest) {
            draft.verdict = agreement == .no ? .consistent : agreement.verdict
            return draft
        }
        draft.verdict = .notCheckable
        guard isNear, rest.value < whole.value, isTaken(others, whole, reading.passage),
            others.allSatisfy({ ($0.role == .level || $0.index == fronted) && $0.quantity.hedge == nil })
        else { return draft }
        let unit = rest.quantity.unit
        let sum = ([whole] + taken).map { Printed.value($0.value, as: unit) }.joined(separator: " less ")
        let computed = Printed.value(exact, as: unit)
        return draft.found(
            .figuresRemainder, "\(sum) is \(computed), not \(Printed.value(rest.value, as: unit))",
            stated: Printed.value(rest.value, as: unit), recomputed: computed,
            suggestion: computed
        ).inconsistent
    }

    /// "329 of the 470 – and the other 151": the one part and whole that the words name, among other numbers.
    private func explicit(_ rest: Figure, _ sentence: Int, _ reading: Reading) -> PartOfWhole? {
        guard reading.passage.text(rest.index - 1) == "other" || reading.passage.text(rest.index - 1) == "remaining",
            !["of", "out"].contains(reading.passage.text(reading.sentences[sentence].lowerBound))
                || reading.passage.text(reading.sentences[sentence].lowerBound + 1) == "every"
        else { return nil }
        let pairs = PartFinder(reading: reading, sentence: sentence).pairs().filter {
            $0.isPlain && $0.part.index < $0.whole.index && $0.whole.index < rest.index
        }
        return pairs.count == 1 ? pairs[0] : nil
    }

    /// The token of the whole in "Of the £9.6m savings, …": it heads a list of parts even where its noun is one of change.
    private func fronted(_ sentence: Int, _ reading: Reading) -> Int? {
        let start = reading.sentences[sentence].lowerBound
        guard ["of", "out"].contains(reading.passage.text(start)), let first = reading.figures[sentence].first,
            first.index - start <= 4
        else { return nil }
        return first.index
    }

    private func usable(_ rest: Figure, _ figures: [Figure], _ fronted: Int?) -> [Figure] {
        figures.filter {
            $0.index != rest.index && $0.quantity.unit == rest.quantity.unit
                && ($0.role == .level || $0.index == fronted)
        }
    }

    private func pairwise(_ others: [Figure], _ rest: Figure) -> Bool {
        others.contains { first in
            others.contains { abs(abs(first.value - $0.value) - rest.value) < 0.005 && first.index != $0.index }
        }
            || others.count == 1
    }

    /// Whether the words say that the smaller number came out of the larger.
    private func isTaken(_ others: [Figure], _ whole: Figure, _ passage: Passage) -> Bool {
        let start = passage.sentences.first { $0.contains(whole.index) }?.lowerBound ?? 0
        if ["of", "out"].contains(passage.text(start)), whole.index - start <= 4 { return true }
        if others.count > 2 { return others.allSatisfy { $0.quantity.unit == .money } }
        guard let first = others.map(\.index).min(), let last = others.map(\.index).max() else { return false }
        let range = max(0, first - 12)..<min(passage.tokens.count, last + 10)
        let taking: Set<String> = [
            "spent", "spend", "spending", "used", "of", "out", "from", "against", "budget", "allocated", "taken",
            "cost", "costing", "filled", "paid", "committed",
            "lost", "closed", "completed", "resolved", "went", "claimed", "drawn", "less", "after", "gave", "given",
        ]
        return range.contains { passage.tokens[$0].isOne(of: taking) }
    }

    private func tokens(_ others: [Figure], _ sentence: Int, _ reading: Reading) -> Range<Int> {
        let own = reading.sentences[sentence]
        guard let first = others.map(\.index).min(), first < own.lowerBound, sentence > 0 else { return own }
        return reading.sentences[sentence - 1].lowerBound..<own.upperBound
    }
}

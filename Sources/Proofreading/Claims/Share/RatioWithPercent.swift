/// Tests a ratio against the percentage beside it: "one in eight (15%)".
struct RatioWithPercent {
    let reading: Reading
    private var passage: Passage { reading.passage }

    init(reading: Reading) { self.reading = reading }

    func drafts(_ sentence: Int) -> [Draft] {
        let figures = reading.figures[sentence]
        return zip(figures, figures.dropFirst()).compactMap { first, second in
            let (ratio, percent) = first.quantity.unit == .fraction ? (first, second) : (second, first)
            guard ratio.quantity.unit == .fraction, percent.quantity.unit == .percent, ratio.role == percent.role,
                isBeside(first, second)
            else { return nil }
            return draft(ratio, percent, sentence)
        }
    }

    private func isBeside(_ first: Figure, _ second: Figure) -> Bool {
        let before = passage.text(second.index - 1)
        let isBracket = before == "(" && passage.text(second.index + 1) == ")" && second.index - first.index <= 5
        return isBracket && passage.tokens[first.index + 1..<second.index].allSatisfy { $0.quantity == nil }
            || second.index - first.index <= 3
                && (passage.text(first.index + 1) == "or" || passage.text(first.index + 2) == "or")
    }

    private func draft(_ ratio: Figure, _ percent: Figure, _ sentence: Int) -> Draft {
        let exact = ratio.value
        var draft = Draft(
            .share, .consistent, tokens: reading.sentences[sentence], figures: [ratio.index, percent.index])
        draft.percent = percent.value
        let isVague = ratio.quantity.hedge != nil || percent.quantity.hedge != nil
        let slack = isVague ? 5.0 : max(1.7, exact * 0.05)
        if abs(percent.value - exact) <= percent.quantity.step / 2 + 1e-9 { return draft }
        draft.verdict = .withinRounding
        if abs(percent.value - exact) <= slack { return draft }
        let words = passage.utf8Text(ratio.index)
        return draft.found(
            .figuresShare, "\(words) is \(Printed.percent(exact)), not \(Printed.percent(percent.value))",
            stated: Printed.percent(percent.value),
            recomputed: Printed.percent(exact)
        ).inconsistent
    }
}

extension Passage {
    /// A number's words for a message.
    func utf8Text(_ index: Int) -> String {
        token(index)?.quantity?.isInWords == true ? "the share in words" : text(index)
    }
}

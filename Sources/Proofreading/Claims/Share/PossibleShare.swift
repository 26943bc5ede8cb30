import Statistics

/// A share that no whole number of the things counted could give: "22% of the 38 incidents".
struct PossibleShare {
    let reading: Reading
    private var passage: Passage { reading.passage }

    init(reading: Reading) { self.reading = reading }

    func drafts(_ sentence: Int) -> [Draft] {
        reading.figures[sentence].compactMap { figure in
            guard figure.quantity.unit == .percent, figure.role == .level, figure.quantity.hedge == nil,
                figure.value > 0, figure.value < 100,
                let whole = whole(of: figure, sentence), whole.value >= 2, whole.value <= 400,
                whole.value == whole.value.rounded(), whole.quantity.hedge == nil
            else { return nil }
            return draft(figure, whole, sentence)
        }
    }

    /// The count that the share is of: in "22% of the 38 incidents", or in a sentence before whose noun is named again.
    private func whole(of share: Figure, _ sentence: Int) -> Figure? {
        let figures = reading.figures[sentence]
        if let position = figures.firstIndex(where: { $0.index == share.index }) {
            if position + 1 < figures.count, isDirectly(share, figures[position + 1]) { return figures[position + 1] }
            if position > 0, figures.count == 2, isFronted(figures[0], share, sentence) { return figures[0] }
        }
        return fromBefore(share, sentence)
    }

    private func isDirectly(_ share: Figure, _ whole: Figure) -> Bool {
        guard whole.quantity.unit == .count, whole.role == .level, passage.text(share.index + 1) == "of" else {
            return false
        }
        return whole.index - share.index <= 3
            && !passage.tokens[share.index + 2..<whole.index].contains {
                !["the", "all", "these", "those", "its", "their"].contains($0.text)
            }
    }

    /// "Of 30 respondents, 45% said".
    private func isFronted(_ whole: Figure, _ share: Figure, _ sentence: Int) -> Bool {
        let start = reading.sentences[sentence].lowerBound
        guard whole.quantity.unit == .count, whole.role == .level, passage.text(start) == "of", whole.index - start <= 3
        else { return false }
        return passage.tokens[whole.index..<share.index].contains { $0.text == "," }
            && !passage.tokens[whole.index..<share.index].contains { $0.has(.clauseOpener) }
    }

    /// "38 incidents in the period. … 22% of the incidents took place in the home."
    private func fromBefore(_ share: Figure, _ sentence: Int) -> Figure? {
        guard passage.text(share.index + 1) == "of",
            ["the", "these", "those", "them"].contains(passage.text(share.index + 2))
        else { return nil }
        let isPronoun = passage.text(share.index + 2) == "them" || passage.token(share.index + 3)?.kind != .word
        let noun = Coherence.stem(passage.text(share.index + 3))
        guard isPronoun || !noun.isEmpty else { return nil }
        for earlier in stride(from: sentence - 1, through: max(0, sentence - 3), by: -1) {
            let counts = reading.figures[earlier].filter { $0.quantity.unit == .count && $0.role == .level }
            if counts.isEmpty { continue }
            guard counts.count == 1, let whole = counts.first,
                reading.figures[earlier].allSatisfy({ $0.role == .level })
            else { return nil }
            if isPronoun { return earlier == sentence - 1 ? whole : nil }
            // The noun follows the number at once, and nothing narrows it down the second time.
            let isSame = Coherence.stem(passage.text(whole.index + 1)) == noun
            let narrowed =
                passage.token(share.index + 4).map {
                    ["in", "from", "that", "who", "which", "recorded", "at"].contains($0.text)
                } ?? false
            return isSame && !narrowed ? whole : nil
        }
        return nil
    }

    private func draft(_ share: Figure, _ whole: Figure, _ sentence: Int) -> Draft? {
        let step = share.quantity.step
        let near = (share.value * whole.value / 100).rounded(.down)
        let candidates = [near - 1, near, near + 1, near + 2].filter { $0 >= 0 && $0 <= whole.value }
        var draft = Draft(
            .share, .consistent, tokens: reading.sentences[sentence], figures: [share.index, whole.index])
        draft.percent = share.value
        draft.whole = whole.value
        for part in candidates {
            let exact = 100 * part / whole.value
            if Rounding.isPrinted(exact, as: share.value, step: step) { return draft }
            let isTruncated = ((exact / step) + 1e-9).rounded(.down) * step == share.value
            if isTruncated || abs(exact - share.value) <= step / 2 + 1e-9 {
                draft.verdict = .withinRounding
                return draft
            }
        }
        let shares = [near, near + 1].map {
            "\(Printed.number($0)) of \(Printed.number(whole.value)) is \(Printed.percent(100 * $0 / whole.value))"
        }
        return draft.found(
            .figuresShare,
            "no whole number out of \(Printed.number(whole.value)) is \(Printed.percent(share.value)): \(shares.joined(separator: ", "))",
            stated: Printed.percent(share.value),
            recomputed: Printed.percent(100 * (share.value * whole.value / 100).rounded() / whole.value)
        ).inconsistent
    }
}

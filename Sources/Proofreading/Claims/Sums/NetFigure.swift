/// Tests "a net gain of 26: 41 built, less 15 demolished".
struct NetFigure {
    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    /// Nil unless the sentence has one net figure and just two others of its unit.
    func draft() -> Draft? {
        let figures = reading.figures[sentence].filter { $0.quantity.unit == .count || $0.quantity.unit == .money }
        guard figures.count == 3, let net = figures.first(where: isNet), net.quantity.hedge == nil else { return nil }
        let others = figures.filter { $0.index != net.index }
        guard others.allSatisfy({ $0.quantity.unit == net.quantity.unit && $0.quantity.hedge == nil }), isLess(others)
        else { return nil }
        let exact = abs(others[0].value - others[1].value)
        var draft = Draft(
            .remainder, .consistent, tokens: reading.sentences[sentence], figures: Set(figures.map(\.index)))
        draft.whole = max(others[0].value, others[1].value)
        draft.parts = [min(others[0].value, others[1].value), net.value]
        let slack = others.reduce(0) { $0 + $1.quantity.halfStep }
        let agreement = Agreement.count(net.quantity, exact: exact, within: max(0, exact - slack)...exact + slack)
        draft.verdict = agreement.verdict
        guard agreement == .no else { return draft }
        let unit = net.quantity.unit
        let (more, less) = (Printed.value(draft.whole ?? 0, as: unit), Printed.value(draft.parts[0], as: unit))
        let (stated, computed) = (Printed.value(abs(net.value), as: unit), Printed.value(exact, as: unit))
        return draft.found(
            .figuresRemainder, "\(more) less \(less) is \(computed), not \(stated)", stated: stated,
            recomputed: computed, suggestion: computed
        ).inconsistent
    }

    /// "a net gain of 26", "26 net".
    private func isNet(_ figure: Figure) -> Bool {
        (figure.index - 5..<figure.index).contains { passage.text($0) == "net" }
            && !(figure.index - 4..<figure.index).contains { passage.token($0)?.figure != nil }
            || passage.text(figure.index + 1) == "net"
    }

    /// Whether the words take one from the other: "41 built, less 15", "190 joined and 75 left".
    private func isLess(_ others: [Figure]) -> Bool {
        let words = others[0].index..<min(others[1].index + 6, reading.sentences[sentence].upperBound)
        return words.contains {
            passage.token($0)?.isOne(of: [
                "less", "minus", "left", "lost", "losses", "leavers", "closed", "closures", "demolished", "removed",
                "offset", "against",
            ]) == true
        }
    }
}

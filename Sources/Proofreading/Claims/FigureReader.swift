/// Reads the figures of one sentence: which are changes and which are levels, what leads up to each, and when it was so.
struct FigureReader {
    let passage: Passage
    let sentence: Range<Int>

    func figures() -> [Figure] {
        var figures: [Figure] = []
        for index in sentence {
            guard let quantity = passage.tokens[index].figure, !isPronoun(index, quantity) else { continue }
            var figure = Figure(index: index, quantity: quantity)
            figure.timeUnit = timeUnit(index, quantity)
            ChangeReader(passage: passage, sentence: sentence).read(&figure, after: figures.last)
            if figure.role == .level { CueReader(passage: passage, sentence: sentence).read(&figure) }
            figure.time = TimeReader(passage: passage, sentence: sentence).mark(around: figure)
            figures.append(figure)
        }
        settleUnits(&figures)
        settleRates(&figures)
        settlePoints(&figures)
        settleBrackets(&figures)
        settleAsides(&figures)
        return figures
    }

    /// "minute" for "8 minutes".
    private func timeUnit(_ index: Int, _ quantity: Quantity) -> String {
        guard quantity.unit == .duration, let token = passage.token(index + 1), token.has(.timeUnit) else { return "" }
        return token.text.hasSuffix("s") ? String(token.text.dropLast()) : token.text
    }

    /// "one" where it stands for a thing: "this one", "one holding having been hit". It counts after "just", "only", "from", "to"
    /// and before a plain noun of events.
    private func isPronoun(_ index: Int, _ quantity: Quantity) -> Bool {
        guard passage.text(index) == "one", quantity.unit == .count || quantity.unit == .duration else { return false }
        if ["just", "only", "from", "to", "and", "by", ":", "(", "or", "with", "was"].contains(passage.text(index - 1))
        {
            return false
        }
        guard let next = passage.token(index + 1) else { return true }
        return !next.has(.generic) && !next.has(.timeUnit)
    }

    /// "from 74 to 69 per cent": the first number is a percentage too.
    private func settleUnits(_ figures: inout [Figure]) {
        guard figures.count > 1 else { return }
        for index in figures.indices.dropLast()
        where figures[index].role == .level && figures[index].quantity.unit == .count {
            let next = figures[index + 1]
            guard next.role == .level, next.cue == .to || next.cue == .from,
                figures[index].cue == .from || figures[index].cue == .to
            else { continue }
            let gap = passage.tokens[figures[index].index + 1..<next.index]
            guard
                gap.allSatisfy({
                    $0.has(.function) || $0.quantity != nil || $0.has([.timeUnit, .month])
                        || $0.has([.direction, .verb]) || $0.kind == .mark
                })
            else { continue }
            switch next.quantity.unit {
            case .percent where figures[index].value <= 100: figures[index].quantity.unit = .percent
            case .rate(let per): figures[index].quantity.unit = .rate(per: per)
            case .money where passage.text(next.index + 1) == "": break
            default: break
            }
        }
    }

    /// "46.1%, up by 1.3 points": points beside a percentage are percentage points.
    private func settlePoints(_ figures: inout [Figure]) {
        guard figures.contains(where: { $0.quantity.unit == .percent && $0.role == .level }) else { return }
        for index in figures.indices
        where figures[index].role == .change && figures[index].quantity.unit == .count
            && ["point", "points"].contains(passage.text(figures[index].index + 1))
        {
            figures[index].quantity.unit = .points
        }
    }

    /// "Burglary per 1,000 households went from 8 to 6": the numbers behind are rates, and rounded.
    private func settleRates(_ figures: inout [Figure]) {
        guard let base = figures.first(where: { isRateBase($0) }) else { return }
        for index in figures.indices
        where figures[index].index > base.index && figures[index].quantity.unit == .count
            && figures[index].role == .level && figures[index].value < base.value
        {
            figures[index].quantity.unit = .rate(per: Int(base.value))
        }
        figures.removeAll { $0.index == base.index }
    }

    private func isRateBase(_ figure: Figure) -> Bool {
        figure.quantity.unit == .count && [1000, 10_000, 100_000].contains(figure.value)
            && ["per", "every"].contains(passage.text(figure.index - 1))
    }

    /// A count in a bracket behind a percentage of change, or the other way round, belongs to the same change.
    private func settleBrackets(_ figures: inout [Figure]) {
        guard figures.count > 1 else { return }
        for index in figures.indices.dropFirst() where figures[index].role == .level {
            let before = figures[index - 1]
            guard before.role == .change, !before.isUncertain, figures[index].quantity.unit != before.quantity.unit,
                isApposition(before, figures[index])
            else {
                continue
            }
            if figures[index].cue != .none && figures[index].cue != .bracket { continue }
            if !figures[index].time.isEmpty, !figures[index].isPercentLike || before.quantity.unit == .points {
                continue
            }
            if index + 1 < figures.count, [.to, .comparison, .than].contains(figures[index + 1].cue),
                figures[index + 1].isComparable(to: figures[index])
            {
                continue
            }
            figures[index].role = .change
            figures[index].direction = before.direction
        }
    }

    /// "went up from 88 to 121 (33 offences, 37.5%)": a percentage in the bracket behind a pair is of the change, unless the first
    /// number has one too ("from 38 (31%) to 45 (36%)").
    private func settleAsides(_ figures: inout [Figure]) {
        for index in figures.indices.dropFirst()
        where figures[index].role == .level && figures[index].quantity.unit == .percent
            && [.bracket, .none].contains(figures[index].cue)
        {
            guard let last = figures[..<index].lastIndex(where: { $0.role == .level && $0.cue != .bracket }), last > 0,
                figures[last].quantity.unit != .percent
            else {
                continue
            }
            let isPair =
                figures[last].cue == .to && figures[..<last].contains { $0.cue == .from }
                || figures[last].cue == .from && figures[last - 1].cue == .to
            let between = figures[last + 1..<index]
            let isOr =
                between.isEmpty && passage.text(figures[index].index - 1) == "or"
                && passage.text(figures[index].index + 1) != "of"
            let opensBehind =
                isOr || (figures[last].index + 1...figures[last].index + 4).contains { passage.text($0) == "(" }
            guard isPair, opensBehind, between.count <= 1,
                !passage.tokens[figures[last].index..<figures[index].index].contains(where: { $0.text == ")" }),
                !figures[..<last].contains(where: { $0.quantity.unit == .percent && $0.role == .level })
            else { continue }
            figures[index].role = .change
            for position in between.indices where figures[position].quantity.unit == .count {
                figures[position].role = .change
            }
        }
    }

    /// Whether only a bracket, "or", "exactly", "which is" and the first figure's noun stand between.
    private func isApposition(_ first: Figure, _ second: Figure) -> Bool {
        var index = second.index - 1
        let hedges: Set<String> = [
            "exactly", "almost", "nearly", "over", "about", "around", "just", "some", "a", "an", "than", "more", "or",
            "only", "approximately",
            "roughly", "precisely", "which", "is", "equals", "equal", "equates", "to", "that", "i.e", "equivalent",
            "being", "representing",
            "equalled", "equating", "well", "under", "nearly", "amounts", "amounting", "equalling", "another", "way",
            "put",
        ]
        while index > first.index, passage.tokens[index].isOne(of: hedges) { index -= 1 }
        var isMarked =
            index < second.index - 1
            && passage.tokens[index + 1].isOne(of: ["or", "which", "that", "equates", "equivalent", "equals"])
        guard index >= first.index else { return isMarked }
        if ["(", "[", ",", "–", ";", "/", ":"].contains(passage.text(index)) {
            isMarked = true
            index -= 1
        }
        guard isMarked else { return false }
        return index - first.index <= 4
            && passage.tokens[first.index + 1..<max(first.index + 1, index + 1)].allSatisfy { token in
                token.kind == .word && !token.has(.auxiliary) && token.text != "to" && token.text != "from"
            }
    }
}

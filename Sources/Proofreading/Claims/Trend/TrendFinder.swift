/// Tests "every year", "for the third year in a row" and "steadily" against the series beside them.
struct TrendFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        reading.sentences.indices.flatMap { sentence -> [Draft] in
            guard reading.figures[sentence].count > 1 || sentence > 0 && reading.figures[sentence - 1].count > 2 else {
                return []
            }
            return [trend(sentence, reading)].compactMap { $0 }
        }
    }

    private func trend(_ sentence: Int, _ reading: Reading) -> Draft? {
        let passage = reading.passage
        let range = reading.sentences[sentence]
        guard let cue = range.first(where: { isSteady($0, passage) }),
            let direction = direction(near: cue, range, passage)
        else { return nil }
        let refersBack = reading.figures[sentence].count < 2 && passage.token(range.lowerBound)?.has(.anaphor) == true
        let levels = reading.figures[refersBack && sentence > 0 ? sentence - 1 : sentence].filter {
            $0.role == .level && $0.quantity.unit != .duration && $0.quantity.unit.isFigure
        }
        guard let first = levels.first, levels.count >= 3,
            levels.allSatisfy({ $0.isComparable(to: first) && !$0.isOtherBasis && $0.cue != .comparison })
        else { return nil }
        guard isSeries(levels, passage) else { return nil }
        var series = levels.map(\.value)
        if let a = levels.first?.time.year, let b = levels.last?.time.year, a > b { series.reverse() }
        var draft = Draft(.trend, .consistent, tokens: range, figures: Set(levels.map(\.index)))
        draft.parts = series
        draft.direction = direction
        if isMonotone(series, direction) { return draft }
        // Newest first, when nothing says which end is the newer.
        if levels.allSatisfy({ $0.time.year == nil && $0.cue != .from && $0.cue != .to }),
            isMonotone(series.reversed(), direction)
        {
            return draft
        }
        let list = series.map { Printed.value($0, as: first.quantity.unit) }.joined(separator: ", ")
        return draft.found(
            .figuresTrend, "\(list) \(direction == .up ? "doesn't rise" : "doesn't fall") at every step",
            stated: direction == .up ? "a rise each time" : "a fall each time",
            recomputed: list
        ).inconsistent
    }

    private func isSteady(_ index: Int, _ passage: Passage) -> Bool {
        switch passage.text(index) {
        case "every", "each":
            if passage.text(index + 1) == "of" {
                return (2...5).contains { passage.token(index + $0)?.has(.timeUnit) == true }
            }
            return passage.token(index + 1)?.has(.timeUnit) == true
                || ["successive", "time"].contains(passage.text(index + 1))
        case "consecutive", "successive", "running", "steadily", "continuously": return true
        case "year", "month", "quarter":
            if passage.reads(index, "year", "after", "year") || passage.reads(index, "year", "by", "year") {
                return true
            }
            return passage.token(index - 1)?.quantity?.unit == .ordinal && passage.text(index + 1) == "of"
                && passage.token(index + 2)?.has(.noun) == true
        case "row": return passage.text(index - 1) == "a"
        case "succession": return true
        default: return false
        }
    }

    private func direction(near cue: Int, _ range: Range<Int>, _ passage: Passage) -> Claim.Direction? {
        for distance in 1...14 {
            for index in [cue - distance, cue + distance] where range.contains(index) {
                guard let token = passage.token(index), let direction = ChangeReader.direction(token),
                    token.has([.verb, .noun]) || ["up", "down"].contains(token.text)
                else { continue }
                return direction
            }
        }
        return nil
    }

    private func isSeries(_ levels: [Figure], _ passage: Passage) -> Bool {
        zip(levels, levels.dropFirst()).allSatisfy { first, second in
            second.index - first.index <= 9
                && passage.tokens[first.index + 1..<second.index].allSatisfy {
                    !["of", "including", "(", "who"].contains($0.text) || $0.text == "("
                }
        }
    }

    private func isMonotone(_ series: [Double], _ direction: Claim.Direction) -> Bool {
        zip(series, series.dropFirst()).allSatisfy { direction == .up ? $0 < $1 : $0 > $1 }
    }
}

/// Words that say which way a pair of levels went: "increased … from", "up from", "fewer than the".
extension ChangeLinker {
    /// Finds the word right before the pair that says which way it went: "increased … from", "up from", "fewer than the".
    func govern(_ comparison: Comparison) -> Comparison {
        var comparison = comparison
        guard let pair = comparison.pairs.first, !comparison.isImplicit else { return comparison }
        let start = min(
            pair.before.phraseStart,
            pair.after.index < pair.before.index && pair.after.cue == .to ? pair.after.phraseStart : .max)
        if pair.before.cue == .from, pair.after.cue == .to, pair.before.index < pair.after.index,
            let inner = direction(at: pair.after.phraseStart - 1)
        {
            comparison.direction = inner
            comparison.directionToken = pair.after.phraseStart - 1
            return comparison
        }
        if pair.before.cue == .on,
            ["below", "above", "under", "over", "beneath"].contains(passage.text(pair.before.phraseStart))
        {
            let isDown = ["below", "under", "beneath"].contains(passage.text(pair.before.phraseStart))
            if passage.text(pair.before.phraseStart) != "over" {
                comparison.direction = isDown ? .down : .up
                comparison.directionToken = pair.before.phraseStart
                return comparison
            }
        }
        guard [.from, .than, .on].contains(pair.before.cue) else { return comparison }
        if let found = governor(before: start, cue: pair.before.cue) {
            comparison.direction = found.0
            comparison.directionToken = found.1
        }
        return comparison
    }

    private func governor(before start: Int, cue: Figure.Cue) -> (Claim.Direction, Int)? {
        var index = start - 1
        let limit = max(start - 13, passage.sentences.first { $0.contains(start) }?.lowerBound ?? 0)
        while index >= limit, let token = passage.token(index) {
            if let direction = direction(at: index), passage.text(index + 1) != "than" || index + 1 == start {
                return isNegated(index) ? nil : (direction, index)
            }
            if token.text == ";" || token.text == ":" || token.has(.clauseOpener) && token.text != "and" { return nil }
            if let quantity = token.figure, quantity.unit == .count || quantity.unit == .money {
                if !isSize(index) { return nil }
            }
            index -= 1
        }
        return nil
    }

    private func isSize(_ index: Int) -> Bool {
        reading.figures.contains { figures in figures.contains { $0.index == index && $0.role == .change } }
    }

    private func direction(at index: Int) -> Claim.Direction? {
        guard let token = passage.token(index), let direction = ChangeReader.direction(token),
            !token.isCapitalised || index == 0 || token.has(.verb)
        else { return nil }
        if ["above", "below", "under", "additional", "extra", "longer", "beneath"].contains(token.text) { return nil }
        if token.text == "more" || token.text == "less", passage.text(index + 1) != "than",
            passage.token(index - 1)?.figure == nil
        {
            return nil
        }
        return direction
    }

    private func isNegated(_ index: Int) -> Bool {
        (1...2).contains {
            ["not", "no", "never", "hasn't", "didn't", "without", "n't"].contains(passage.text(index - $0))
        }
    }
}

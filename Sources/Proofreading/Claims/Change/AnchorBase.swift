/// What a percentage of change is said to be measured from, when that is another thing than the level beside it.
struct AnchorBase {
    let passage: Passage

    /// Whether a percentage belongs to another stretch of time than the two levels.
    func isOther(_ anchor: ChangeAnchor, _ comparison: Comparison) -> Bool {
        guard case .percent(let figure) = anchor.size, let pair = comparison.pairs.first else { return false }
        return isOfLongerTime(figure, pair)
    }

    /// "the 12% reduction target", "a target of 12%", "its target of a 12% cut".
    func isTarget(_ figure: Figure) -> Bool {
        for index in figure.index + 1..<figure.index + 4 {
            let text = passage.text(index)
            if Self.targets.contains(text) { return true }
            guard let token = passage.token(index), token.kind == .word, token.has(.noun) || Self.kinds.contains(text)
            else { break }
        }
        var index = figure.index - 1
        while ["a", "an", "of", "by", "to", "cut", "reduce", "reducing", "lower"].contains(passage.text(index)) {
            index -= 1
        }
        return Self.targets.contains(passage.text(index)) && passage.text(index + 1) == "of"
    }

    private static let targets: Set<String> = ["target", "goal", "ambition", "aim", "pledge", "commitment"]
    private static let kinds: Set<String> = [
        "savings", "efficiency", "improvement", "year-end", "three-year", "annual",
    ]

    /// "reduced by 31% since 2015", "a fifth lower than five years ago", beside levels of last year and the year before.
    private func isOfLongerTime(_ figure: Figure, _ pair: LevelPair) -> Bool {
        guard let span = baseSpan(behind: figure), !span.contains(pair.before.index),
            pair.before.index > span.lowerBound
        else { return false }
        let (before, after) = (pair.before.time, pair.after.time)
        if pair.before.cue == .from, before.year == nil, !before.isLast { return false }
        guard let year = span.compactMap({ passage.token($0)?.quantity }).last(where: { $0.unit == .year })?.value
        else {
            return isLong(span) && before.year == nil && (before.isEarlier || before.isLast || after.isLast)
        }
        if let own = before.year { return abs(own - year) >= 1 }
        return before.isEarlier || before.isLast || after.isLast
    }

    /// The words that name the base: from "since", "compared with" or "in" up to the next comma.
    private func baseSpan(behind figure: Figure) -> Range<Int>? {
        let limit = min(figure.index + 6, passage.tokens.count)
        let openers: Set<String> = ["since", "compared", "in", "over", "than", "on"]
        guard
            let start = (figure.index + 1..<max(limit, figure.index + 1)).first(where: {
                passage.tokens[$0].isOne(of: openers)
            }), passage.tokens[figure.index + 1..<start].allSatisfy({ $0.kind == .word && $0.figure == nil })
        else { return nil }
        let end = (start..<min(start + 14, passage.tokens.count)).first {
            [",", ";", ".", "(", "–", ":"].contains(passage.text($0))
                || $0 > start && ["with", "from", "and", "when"].contains(passage.text($0))
                    && passage.text($0 - 1) != "compared"
        }
        return end.map { start..<$0 }
    }

    /// "in five years", "over the past decade".
    private func isLong(_ span: Range<Int>) -> Bool {
        guard span.contains(where: { ["years", "decade", "decades"].contains(passage.text($0)) }) else { return false }
        return span.contains { index in
            passage.text(index) == "decade" || (passage.token(index)?.quantity?.value ?? 0) >= 2
        }
    }
}

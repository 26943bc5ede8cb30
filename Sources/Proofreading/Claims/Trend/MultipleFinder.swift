/// Tests a multiple before the two levels it is of: "three times what they were: 36 in 2019, 108 in 2021".
struct MultipleFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        reading.sentences.indices.compactMap { sentence in
            guard let (multiple, cue) = multiple(reading.sentences[sentence], reading.passage),
                let (before, after) = levels(sentence, behind: cue, reading)
            else { return nil }
            return draft(multiple, before, after, reading.sentences[sentence])
        }
    }

    /// "three times what", "twice what", "double what", and the token of "what"; not with a hedge.
    private func multiple(_ range: Range<Int>, _ passage: Passage) -> (Double, Int)? {
        for index in range where passage.text(index) == "what" {
            let word = passage.text(index - 1)
            if ["twice", "double"].contains(word), isPlain(index - 2, passage) { return (2, index) }
            if ["treble", "triple"].contains(word), isPlain(index - 2, passage) { return (3, index) }
            if word == "times", let quantity = passage.token(index - 2)?.quantity, quantity.unit == .count,
                quantity.hedge == nil, quantity.value > 1, isPlain(index - 3, passage)
            {
                return (quantity.value, index)
            }
        }
        return nil
    }

    private func isPlain(_ index: Int, _ passage: Passage) -> Bool {
        ["is", "are", "was", "were", "now", "at", "stands", "stand", "to", "exactly", "reached"].contains(
            passage.text(index))
    }

    /// The two dated levels behind a colon, the earlier one first, when there are no others.
    private func levels(_ sentence: Int, behind cue: Int, _ reading: Reading) -> (Figure, Figure)? {
        let levels = reading.figures[sentence].filter { $0.index > cue }
        guard levels.count == 2, let first = levels.first, let second = levels.last, first.isComparable(to: second),
            levels.allSatisfy({ $0.role == .level && $0.quantity.hedge == nil && $0.value > 0 }),
            (cue..<first.index).contains(where: { reading.passage.text($0) == ":" }),
            let year = first.time.year, let other = second.time.year, year != other
        else { return nil }
        return year < other ? (first, second) : (second, first)
    }

    private func draft(_ multiple: Double, _ before: Figure, _ after: Figure, _ tokens: Range<Int>) -> Draft {
        var draft = Draft(.multiple, .consistent, tokens: tokens, figures: [before.index, after.index])
        (draft.before, draft.after) = (before.value, after.value)
        let exact = after.value / before.value
        if abs(exact - multiple) <= 0.01 * multiple { return draft }
        if abs(exact - multiple) <= 0.1 * multiple {
            draft.verdict = .withinRounding
            return draft
        }
        let unit = after.quantity.unit
        let (old, new) = (Printed.value(before.value, as: unit), Printed.value(after.value, as: unit))
        let (stated, computed) = (Printed.number(multiple), Printed.number((exact * 10).rounded() / 10))
        return draft.found(
            .figuresMultiple, "\(new) is \(computed) times \(old), not \(stated) times", stated: "\(stated) times",
            recomputed: "\(computed) times", suggestion: "\(computed) times"
        ).inconsistent
    }
}

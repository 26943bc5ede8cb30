/// Sizes of change that no pair of levels goes with: a percentage with a difference can still be tested when a level of the
/// same thing stands beside them.
struct ChangeWithoutPair {
    let reading: Reading
    private var passage: Passage { reading.passage }

    init(reading: Reading) { self.reading = reading }

    func drafts(_ anchors: [ChangeAnchor]) -> [Draft] {
        var drafts: [Draft] = []
        var used: Set<Int> = []
        for (position, anchor) in anchors.enumerated() where !used.contains(anchor.index) {
            guard case .percent(let percent) = anchor.size, percent.quantity.unit != .points else { continue }
            let partner = anchors[max(0, position - 2)..<min(anchors.count, position + 3)].first {
                isDifference($0, of: anchor) && !used.contains($0.index)
            }
            if let partner, case .difference(let difference) = partner.size {
                used.formUnion([anchor.index, partner.index])
                drafts.append(derived(percent, difference, anchor) ?? open(anchor, percent, difference))
            }
        }
        for anchor in anchors where !used.contains(anchor.index) {
            switch anchor.size {
            case .percent(let figure) where figure.quantity.unit == .percent: drafts.append(open(anchor, figure, nil))
            case .difference(let figure): drafts.append(open(anchor, nil, figure))
            case .percent, .multiple, .direction: break
            }
        }
        return drafts
    }

    private func isDifference(_ other: ChangeAnchor, of anchor: ChangeAnchor) -> Bool {
        guard case .difference(let figure) = other.size,
            figure.quantity.unit == .count || figure.quantity.unit == .money
        else { return false }
        guard other.sentence == anchor.sentence, abs(other.index - anchor.index) <= 14 else { return false }
        return other.direction == nil || anchor.direction == nil || other.direction == anchor.direction
    }

    private func open(_ anchor: ChangeAnchor, _ percent: Figure?, _ difference: Figure?) -> Draft {
        var draft = Draft(.change, .notCheckable, tokens: passage.sentences[anchor.sentence], figures: [anchor.index])
        draft.percent = percent.map { abs($0.value) }
        draft.difference = difference.map { abs($0.value) }
        draft.direction = anchor.direction
        return draft
    }

    // MARK: With a level

    private func derived(_ percent: Figure, _ difference: Figure, _ anchor: ChangeAnchor) -> Draft? {
        guard let direction = anchor.direction else { return nil }
        let levels = candidates(anchor, difference)
        var failed: Draft?
        for (level, isSure) in levels {
            let (draft, agreement) = test(level, percent, difference, direction, anchor)
            if agreement != .no { return draft }
            if isSure, failed == nil { failed = draft }
        }
        return failed
    }

    /// The levels that the change may be of, and whether each surely is.
    private func candidates(_ anchor: ChangeAnchor, _ difference: Figure) -> [(Figure, Bool)] {
        let sentence = passage.sentences[anchor.sentence]
        let own = reading.figures[anchor.sentence].filter { isLevel($0, difference) }
        let sorted = own.sorted { abs($0.index - anchor.index) < abs($1.index - anchor.index) }
        if !own.isEmpty { return sorted.prefix(3).map { ($0, own.count == 1 && !isOther($0, anchor)) } }
        var found: [(Figure, Bool)] = []
        for offset in [-1, 1] where reading.figures.indices.contains(anchor.sentence + offset) {
            let other = passage.sentences[anchor.sentence + offset]
            let levels = reading.figures[anchor.sentence + offset].filter { isLevel($0, difference) }
            let coherence = Coherence(passage: passage)
            let isSure =
                offset == -1 && levels.count == 1
                && (coherence.sharesTopic(sentence, other) || passage.token(sentence.lowerBound)?.has(.anaphor) == true)
                && coherence.topic(of: coherence.head(of: sentence)).isSubset(
                    of: coherence.topic(of: other).union(["district"]))
            found += levels.prefix(2).map { ($0, isSure) }
        }
        return found
    }

    private func isLevel(_ figure: Figure, _ difference: Figure) -> Bool {
        figure.role == .level && figure.quantity.unit == difference.quantity.unit && figure.cue != .bracket
            && !(figure.quantity.isInWords && figure.value < 13)
    }

    /// Whether the words between level and change bring another subject.
    private func isOther(_ level: Figure, _ anchor: ChangeAnchor) -> Bool {
        let gap = level.index < anchor.index ? level.index + 1..<anchor.index : anchor.index + 1..<level.index
        let hasBreak = gap.contains {
            passage.tokens[$0].has(.clauseOpener) || passage.text($0) == ";"
                || passage.text($0) == "with" && passage.text($0 - 1) != "dealt"
        }
        return hasBreak || gap.count > 30
    }

    private func test(
        _ level: Figure, _ percent: Figure, _ difference: Figure, _ direction: Claim.Direction, _ anchor: ChangeAnchor
    ) -> (Draft, Agreement) {
        let isBefore =
            level.cue == .from || level.cue == .comparison || level.cue == .on || level.cue == .than
            || level.cue == .when || level.cue == .base
        let size = abs(difference.value)
        let signed = direction == .up ? size : -size
        var other = level
        other.quantity.value = isBefore ? level.value + signed : level.value - signed
        other.quantity.hedge = nil
        let pair = isBefore ? LevelPair(before: level, after: other) : LevelPair(before: other, after: level)
        let indices: Set<Int> = [level.index, percent.index, difference.index]
        let range =
            min(
                passage.sentences[anchor.sentence].lowerBound, sentenceStart(level.index))..<passage.sentences[
                anchor.sentence
            ].upperBound
        var draft = Draft(
            .change, .consistent,
            tokens: passage.sentences[anchor.sentence].isEmpty ? range : passage.sentences[anchor.sentence],
            figures: indices)
        (draft.before, draft.after, draft.difference, draft.percent, draft.direction) = (
            pair.before.value, pair.after.value, size, abs(percent.value), direction
        )
        guard pair.before.value > 0, size < level.value, pair.percent < 200 else { return (draft, .withinRounding) }
        let agreement = Agreement.percent(
            percent.quantity, exact: pair.percent, within: bounds(level, size, isBefore ? 0 : signed))
        draft.verdict = agreement.verdict
        guard agreement == .no else { return (draft, agreement) }
        if difference.quantity.hedge != nil || level.quantity.hedge != nil, abs(pair.percent - abs(percent.value)) < 4 {
            return (draft, .withinRounding)
        }
        let exact = Printed.percent(pair.percent)
        let word = direction == .up ? "more" : "fewer"
        let stated = Printed.percent(abs(percent.value))
        let share = abs(percent.value)
        let divisor = isBefore ? 100 : max(1, direction == .up ? 100 + share : 100 - share)
        let needed = Printed.number(level.value * share / divisor, decimals: 0)
        let message =
            "\(Printed.number(size)) \(word) than \(Printed.number(pair.before.value)) is \(exact), not \(stated); \(stated) would be about \(needed) \(word)"
        return (draft.found(.figuresChange, message, stated: stated, recomputed: exact, suggestion: exact), .no)
    }

    /// What an unrounded level could give: only the level was rounded, the difference is printed in full.
    private func bounds(_ level: Figure, _ size: Double, _ change: Double) -> ClosedRange<Double> {
        let half = level.quantity.halfStep
        let bases = [level.value - half - change, level.value + half - change].map { max($0, 1e-9) }
        return 100 * size / bases[1]...max(100 * size / bases[0], 100 * size / bases[1])
    }

    private func sentenceStart(_ index: Int) -> Int {
        passage.sentences.first { $0.contains(index) }?.lowerBound ?? index
    }
}

/// Tests one statement of change: the likeliest reading that holds wins; only when none does is something wrong.
struct ChangeTest {
    let reading: Reading
    let statement: ChangeLinker.Statement

    /// Nil when the statement says no more than that two levels stand side by side.
    func draft() -> Draft? {
        let comparison = statement.comparison
        let results = orders(comparison).map { result($0) }
        guard let first = results.first, let pair = comparison.pairs.first else { return nil }
        if let slip = SeparatorSlip(pair), let draft = slipDraft(slip, pair) { return draft }
        let best = results.first { $0.agreement != .no } ?? results.min { $0.failures < $1.failures } ?? first
        let hasClaim = !statement.anchors.isEmpty || comparison.direction != nil
        if !hasClaim { return plain(pair) }
        if best.agreement == .no,
            comparison.isLoose || reading.isAdjusted(comparison.sentence)
                || statement.anchors.contains(where: { reading.isAdjusted($0.sentence) })
                || pair.before.quantity.isInWords && pair.before.value == 0
        {
            return plain(pair)
        }
        return best.draft
    }

    private struct Result {
        var agreement: Agreement
        var draft: Draft
        /// How many of the stated sizes disagree.
        var failures = 0
    }

    private func result(_ pair: LevelPair) -> Result {
        var agreement = Agreement.yes
        var failures = 0
        var draft = base(pair)
        for check in checks(pair) {
            if check.agreement < agreement {
                agreement = check.agreement
                draft = check.draft
            }
            if check.agreement == .no { failures += 1 }
        }
        if agreement != .no { draft.verdict = agreement.verdict }
        return Result(agreement: agreement, draft: draft, failures: failures)
    }

    private func checks(_ pair: LevelPair) -> [Result] {
        var checks: [Result] = []
        if let check = directionCheck(pair) { checks.append(check) }
        for anchor in statement.anchors {
            let size = ChangeSize(pair: pair, anchor: anchor)
            let agreement = size.agreement
            guard agreement == .no else {
                checks.append(Result(agreement: agreement, draft: base(pair)))
                continue
            }
            guard let finding = size.finding else { continue }
            var draft = finding(base(pair))
            draft.tokens = reading.sentences[anchor.sentence]
            checks.append(Result(agreement: .no, draft: draft))
        }
        return checks
    }

    // MARK: Direction

    private func directionCheck(_ pair: LevelPair) -> Result? {
        guard let direction = claimed(pair), direction != .level else { return nil }
        if pair.direction == direction { return Result(agreement: .yes, draft: base(pair)) }
        if pair.direction == .level && (pair.before.quantity.hedge != nil || pair.before.quantity.halfStep > 0) {
            return nil
        }
        if pair.before.quantity.hedge != nil, pair.percent < 5 { return nil }
        return Result(agreement: .no, draft: directionDraft(pair, direction))
    }

    private func claimed(_ pair: LevelPair) -> Claim.Direction? {
        if let direction = statement.comparison.direction { return direction }
        let sized = statement.anchors.filter { !$0.isDirectionOnly }.compactMap(\.direction)
        if let first = sized.first { return sized.allSatisfy { $0 == first } ? first : nil }
        let bare = statement.anchors.compactMap(\.direction)
        guard let first = bare.first, bare.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func directionDraft(_ pair: LevelPair, _ direction: Claim.Direction) -> Draft {
        let unit = pair.after.quantity.unit
        let (before, after) = (Printed.value(pair.before.value, as: unit), Printed.value(pair.after.value, as: unit))
        let word = pair.direction == .up ? "an increase" : pair.direction == .down ? "a decrease" : "no change"
        let size =
            pair.direction == .level
            ? "" : " of " + Printed.value(pair.difference, as: pair.isOfPercentages ? .points : unit)
        var message =
            "\(after) against \(before) is \(word)\(size), not \(direction == .up ? "an increase" : "a decrease")"
        message += hint(pair, direction)
        let stated =
            statement.comparison.directionToken.map { reading.passage.text($0) }
            ?? (direction == .up ? "increase" : "decrease")
        return base(pair).found(
            .figuresDirection, message, stated: stated,
            recomputed: pair.direction == .up ? "increase" : pair.direction == .down ? "decrease" : "no change")
    }

    /// What was probably done: the difference printed as the level, or the two levels changed round.
    private func hint(_ pair: LevelPair, _ direction: Claim.Direction) -> String {
        for case .percent(let figure) in statement.anchors.map(\.size) where figure.isPercentLike {
            let share = 100 * pair.after.value / pair.before.value
            if abs(share - figure.value) <= 1 {
                return
                    "; \(Printed.number(pair.after.value)) is \(Printed.percent(share)) of \(Printed.number(pair.before.value)), so it may be the change and not the level"
            }
            let swapped = LevelPair(before: pair.after, after: pair.before)
            if Agreement.percent(figure.quantity, exact: swapped.percent, within: swapped.percentBounds) != .no {
                return "; \(Printed.percent(figure.value)) is right if the two numbers are changed round"
            }
        }
        return ""
    }

    // MARK: Drafts

    private func base(_ pair: LevelPair) -> Draft {
        var indices = Set([pair.before.index, pair.after.index])
        indices.formUnion(statement.anchors.map(\.index))
        var draft = Draft(.change, .consistent, tokens: tokens, figures: indices)
        draft.before = pair.before.value
        draft.after = pair.after.value
        draft.direction = claimed(pair) ?? pair.direction
        for anchor in statement.anchors {
            switch anchor.size {
            case .percent(let figure) where figure.quantity.unit == .points: draft.points = abs(figure.value)
            case .percent(let figure): draft.percent = abs(figure.value)
            case .difference(let figure): draft.difference = abs(figure.value)
            case .multiple, .direction: break
            }
        }
        return draft
    }

    private var tokens: Range<Int> {
        reading.sentences[statement.comparison.sentence]
    }

    private func plain(_ pair: LevelPair) -> Draft? {
        guard statement.comparison.pairs.count == 1 || !statement.anchors.isEmpty else { return nil }
        var draft = base(pair)
        draft.verdict = .notCheckable
        return draft
    }

    private func slipDraft(_ slip: SeparatorSlip, _ pair: LevelPair) -> Draft? {
        base(pair).found(
            .figuresUnit,
            "\(slip.printed) beside \(Printed.number(slip.other)) is \(slip.corrected) with a point for the comma",
            stated: slip.printed,
            recomputed: slip.corrected, suggestion: slip.corrected
        ).inconsistent
    }
}

extension Draft {
    /// The same draft with the verdict that its finding needs.
    var inconsistent: Draft {
        var draft = self
        draft.verdict = .inconsistent
        return draft
    }
}

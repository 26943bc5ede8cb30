/// Tests "62 of 160 (39%)", "one in five of the 310 (93)", and parts that exceed their whole.
struct ShareFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        reading.sentences.indices.flatMap { sentence -> [Draft] in
            guard reading.figures[sentence].count > 1 else { return PossibleShare(reading: reading).drafts(sentence) }
            let pairs = PartFinder(reading: reading, sentence: sentence).pairs()
            let earlier = pairs.isEmpty ? EarlierWhole(reading: reading, sentence: sentence).pair() : nil
            return tested(pairs + [earlier].compactMap { $0 }, sentence, reading)
                + ShareSum(reading: reading).drafts(sentence)
                + PossibleShare(reading: reading).drafts(sentence)
                + RatioWithPercent(reading: reading).drafts(sentence)
        }
    }

    private func tested(_ pairs: [PartOfWhole], _ sentence: Int, _ reading: Reading) -> [Draft] {
        var drafts: [Draft] = []
        for pair in pairs {
            let shares = ShareReader(reading: reading, sentence: sentence).shares(for: pair)
            if shares.isEmpty {
                if let draft = bare(pair, sentence, reading) { drafts.append(draft) }
            } else if let draft = draft(pair, shares, sentence, reading) {
                drafts.append(draft)
            }
        }
        return resolved(drafts)
    }

    /// A share that agrees with one pair is no error for another pair with the same share.
    private func resolved(_ drafts: [Draft]) -> [Draft] {
        let settled = drafts.filter { $0.verdict != .inconsistent && $0.percent != nil }
        return drafts.filter { draft in
            draft.rule == nil || draft.percent == nil
                || !settled.contains { $0.percent == draft.percent && !$0.figures.isDisjoint(with: draft.figures) }
        }
    }

    private func bare(_ pair: PartOfWhole, _ sentence: Int, _ reading: Reading) -> Draft? {
        guard pair.isPlain, pair.part.quantity.unit == .count, pair.whole.quantity.unit == .count else { return nil }
        let draft = base(pair, sentence, reading)
        guard pair.part.value > pair.whole.value, pair.whole.quantity.hedge == nil, pair.part.quantity.hedge == nil
        else { return draft }
        let (part, whole) = (Printed.number(pair.part.value), Printed.number(pair.whole.value))
        return draft.found(
            .figuresShare, "\(part) can't be part of \(whole)", stated: part, recomputed: "at most \(whole)"
        ).inconsistent
    }

    private func base(_ pair: PartOfWhole, _ sentence: Int, _ reading: Reading) -> Draft {
        var draft = Draft(
            .share, .consistent, tokens: reading.sentences[sentence], figures: [pair.part.index, pair.whole.index])
        draft.parts = [pair.part.value]
        draft.whole = pair.whole.value
        return draft
    }

    private func draft(_ pair: PartOfWhole, _ shares: [ShareReader.Share], _ sentence: Int, _ reading: Reading)
        -> Draft?
    {
        var draft = base(pair, sentence, reading)
        guard pair.whole.value > 0 else { return nil }
        let exact = 100 * pair.part.value / pair.whole.value
        let bounds = PartFinder.bounds(pair)
        let tested = shares.map { ($0, ShareFinder.agreement($0, exact, bounds)) }
        if let (share, agreement) = tested.first(where: { $0.1 != .no }) {
            draft.percent = share.quantity.value
            draft.figures.insert(share.index)
            draft.verdict = agreement.verdict
            return draft
        }
        guard let (share, _) = tested.first(where: { $0.0.isSure }) else { return bare(pair, sentence, reading) }
        draft.percent = share.quantity.value
        draft.figures.insert(share.index)
        let (part, whole) = (
            Printed.value(pair.part.value, as: pair.part.quantity.unit),
            Printed.value(pair.whole.value, as: pair.whole.quantity.unit)
        )
        let stated = Printed.percent(share.quantity.value)
        var message =
            "\(part) of \(whole) is \(Printed.percent(exact)), not \(share.isMoreThanHalf ? "more than half" : stated)"
        let needed = share.quantity.value * pair.whole.value / 100
        message += "; \(stated) would be \(Printed.number(needed, decimals: 0))"
        return draft.found(
            .figuresShare, message, stated: stated, recomputed: Printed.percent(exact),
            suggestion: Printed.percent(exact)
        ).inconsistent
    }

    static func agreement(_ share: ShareReader.Share, _ exact: Double, _ bounds: ClosedRange<Double>) -> Agreement {
        // "more than half", "over a third" only set a floor; "under half" a ceiling.
        if share.quantity.unit == .fraction, share.quantity.step >= 5 || share.quantity.value == 50 {
            let value = share.quantity.value
            switch share.quantity.hedge {
            case .above:
                return exact > value && exact < value + 17 ? .yes : abs(exact - value) < 1 ? .withinRounding : .no
            case .below:
                return exact < value && exact > value - 10 ? .yes : abs(exact - value) < 1 ? .withinRounding : .no
            case .around: return abs(exact - value) <= 5 ? .yes : .no
            case nil: break
            }
        }
        return Agreement.percent(share.quantity, exact: exact, within: bounds)
    }
}

extension PartFinder {
    /// The least and greatest share that unrounded numbers could give.
    static func bounds(_ pair: PartOfWhole) -> ClosedRange<Double> {
        let (part, whole) = (pair.part.quantity, pair.whole.quantity)
        let low = 100 * (part.value - part.halfStep) / (whole.value + whole.halfStep)
        let high = 100 * (part.value + part.halfStep) / max(whole.value - whole.halfStep, 1e-9)
        return min(low, high)...max(low, high)
    }
}

import Statistics

/// Compares one stated size of change with two levels, and says what was probably done when it disagrees.
struct ChangeSize {
    let pair: LevelPair
    let anchor: ChangeAnchor

    var agreement: Agreement {
        switch anchor.size {
        case .percent(let figure) where figure.quantity.unit == .points: points(figure)
        case .percent(let figure): percent(figure)
        case .difference(let figure): difference(figure)
        case .multiple(let ratio, let hedge, let isMoreThan): multiple(ratio, hedge, isMoreThan)
        case .direction: .yes
        }
    }

    private func percent(_ figure: Figure) -> Agreement {
        guard pair.before.value != 0, !isBeyondBelief(figure) else { return .withinRounding }
        let exact = Agreement.percent(figure.quantity, exact: pair.percent, within: pair.percentBounds)
        if exact != .no { return exact }
        let isHedged = pair.before.quantity.hedge != nil || pair.after.quantity.hedge != nil
        return isHedged && abs(pair.percent - abs(figure.value)) <= 5 ? .withinRounding : .no
    }

    /// A small percentage beside levels more than ten times apart: they hardly count the same thing.
    private func isBeyondBelief(_ figure: Figure) -> Bool { pair.percent > 1000 && abs(figure.value) <= 100 }

    private func points(_ figure: Figure) -> Agreement {
        guard pair.isOfPercentages else { return .withinRounding }
        return Agreement.count(figure.quantity, exact: pair.difference, within: pair.differenceBounds)
    }

    private func difference(_ figure: Figure) -> Agreement {
        if figure.quantity.unit != pair.after.quantity.unit || figure.timeUnit != pair.after.timeUnit {
            return .withinRounding
        }
        // "the increase was 118, against 97": a level called an increase.
        if abs(figure.value) == pair.after.value { return .withinRounding }
        let exact = Agreement.count(figure.quantity, exact: pair.difference, within: pair.differenceBounds)
        if exact != .no { return exact }
        let isHedged = pair.before.quantity.hedge != nil || pair.after.quantity.hedge != nil
        return isHedged && abs(pair.difference - abs(figure.value)) <= 0.05 * max(pair.before.value, pair.after.value)
            ? .withinRounding : .no
    }

    private func multiple(_ ratio: Double, _ hedge: Hedge?, _ isMoreThan: Bool) -> Agreement {
        guard pair.before.value > 0, pair.after.value > 0 else { return .withinRounding }
        var exact = pair.after.value / pair.before.value
        var stated = ratio
        if ratio < 1 {
            exact = 1 / exact
            stated = 1 / ratio
        }
        if abs(exact - stated) <= 0.05 * stated { return .yes }
        switch hedge {
        case .below: return exact < stated && exact >= stated * 0.85 ? .yes : .no
        case .above: return exact > stated && exact < stated + (isMoreThan ? 1 : 0.5) ? .yes : .no
        case .around: return abs(exact - stated) <= 0.15 * stated ? .yes : .no
        case nil: return abs(exact - stated) <= 0.07 * stated ? .withinRounding : .no
        }
    }

    // MARK: Findings

    /// Adds to a draft what is wrong; nil when there is nothing to say.
    var finding: ((Draft) -> Draft)? {
        switch anchor.size {
        case .percent(let figure) where figure.quantity.unit == .points: { wrongPoints(figure, $0) }
        case .percent(let figure): { wrongPercent(figure, $0) }
        case .difference(let figure): { wrongDifference(figure, $0) }
        case .multiple(let ratio, _, _): { wrongMultiple(ratio, $0) }
        case .direction: nil
        }
    }

    private var levels: String {
        let unit = pair.after.quantity.unit
        return "\(Printed.value(pair.after.value, as: unit)) against \(Printed.value(pair.before.value, as: unit))"
    }

    private var word: String { pair.direction == .down ? "a decrease" : "an increase" }

    private func stated(_ figure: Figure) -> String { Printed.value(abs(figure.value), as: figure.quantity.unit) }

    private func wrongPercent(_ figure: Figure, _ draft: Draft) -> Draft {
        let exact = Printed.percent(pair.percent)
        if pair.isOfPercentages, figure.quantity.unit == .percent,
            abs(pair.difference - abs(figure.value)) < figure.quantity.step
        {
            let points = Printed.value(abs(figure.value), as: .points)
            return draft.found(
                .figuresUnit, "\(levels) is \(word) of \(points), which is \(exact)", stated: stated(figure),
                recomputed: points, suggestion: points
            ).inconsistent
        }
        var message = "\(levels) is \(word) of \(exact), not \(stated(figure))"
        if let cause = cause(figure) { message += "; " + cause }
        return draft.found(
            .figuresChange, message, stated: stated(figure), recomputed: exact, suggestion: suggestion(figure)
        ).inconsistent
    }

    private func suggestion(_ figure: Figure) -> String {
        let step = figure.quantity.unit == .fraction ? 1 : max(figure.quantity.step, 0.1)
        return Printed.number(
            (pair.percent / step).rounded(.toNearestOrAwayFromZero) * step, decimals: step < 1 ? 1 : 0) + "%"
    }

    /// What gives the printed percentage.
    private func cause(_ figure: Figure) -> String? {
        let (before, after, value) = (pair.before.value, pair.after.value, abs(figure.value))
        let step = max(figure.quantity.step, 0.1)
        func matches(_ exact: Double) -> Bool {
            abs(exact - value) <= step * 0.75 || abs(exact - value) < 1 && step >= 1
        }
        if after > 0, matches(100 * pair.difference / after) {
            return
                "\(Printed.percent(100 * pair.difference / after)) is \(Printed.number(pair.difference)) of \(Printed.number(after)): divided by the later number"
        }
        if after > 0, matches(100 * before / after) {
            return
                "\(Printed.percent(100 * before / after)) is \(Printed.number(before)) of \(Printed.number(after)): divided the wrong way round"
        }
        if before > 0, matches(100 * after / before) {
            return "\(Printed.percent(100 * after / before)) is the later number as a share of the earlier"
        }
        if let number = transposed() { return "two digits may have changed places: \(number) would give it" }
        return nil
    }

    /// A level with two neighbouring digits changed round that makes the percentage right.
    private func transposed() -> String? {
        guard case .percent(let figure) = anchor.size, pair.before.quantity.step == 1, pair.after.quantity.step == 1,
            figure.quantity.unit == .percent
        else { return nil }
        for candidate in Self.transpositions(of: pair.after.value) {
            if Rounding.isPrinted(
                100 * abs(candidate - pair.before.value) / pair.before.value, as: abs(figure.value),
                step: figure.quantity.step)
            {
                return "\(Printed.number(candidate)) for \(Printed.number(pair.after.value))"
            }
        }
        for candidate in Self.transpositions(of: pair.before.value) where candidate > 0 {
            if Rounding.isPrinted(
                100 * abs(pair.after.value - candidate) / candidate, as: abs(figure.value), step: figure.quantity.step)
            {
                return "\(Printed.number(candidate)) for \(Printed.number(pair.before.value))"
            }
        }
        return nil
    }

    /// The numbers that come of changing two neighbouring digits round.
    static func transpositions(of value: Double) -> [Double] {
        guard value >= 10, value < 1e9 else { return [] }
        var digits = Array(String(Int(value)))
        return digits.indices.dropLast().compactMap { index in
            guard digits[index] != digits[index + 1] else { return nil }
            digits.swapAt(index, index + 1)
            defer { digits.swapAt(index, index + 1) }
            return Double(String(digits))
        }
    }

    private func wrongPoints(_ figure: Figure, _ draft: Draft) -> Draft {
        let exact = Printed.value(pair.difference, as: .points)
        return draft.found(
            .figuresChange, "\(levels) is \(word) of \(exact), not \(Printed.number(abs(figure.value), decimals: 1))",
            stated: stated(figure), recomputed: exact,
            suggestion: exact
        ).inconsistent
    }

    private func wrongDifference(_ figure: Figure, _ draft: Draft) -> Draft {
        let exact = Printed.value(pair.difference, as: pair.isOfPercentages ? .points : pair.after.quantity.unit)
        return draft.found(
            .figuresChange, "\(levels) is \(word) of \(exact), not \(stated(figure))", stated: stated(figure),
            recomputed: exact, suggestion: exact
        ).inconsistent
    }

    private func wrongMultiple(_ ratio: Double, _ draft: Draft) -> Draft {
        let exact =
            pair.before.value == 0 ? "no multiple" : Printed.number(pair.after.value / pair.before.value) + " times"
        let stated = ratio == 0.5 ? "half" : Printed.number(ratio) + " times"
        return draft.found(.figuresMultiple, "\(levels) is \(exact), not \(stated)", stated: stated, recomputed: exact)
            .inconsistent
    }
}

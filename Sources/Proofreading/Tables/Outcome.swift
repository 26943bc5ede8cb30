/// What a formula gives at one position.
struct Outcome {
    var value: Double
    /// How far the value may be off because its inputs were rounded.
    var slack = 0.0
    /// The figures that went in, in reading order.
    var operands: [TableGrid.Cell] = []
    /// The bounds when figures are withheld; nil when the value is exact.
    var bounds: ClosedRange<Double>?
    /// Whether it says little: fewer than two figures other than nought.
    var isTrivial = false
}

extension TableView {
    /// The formula's value at a position; nil where a figure is missing or the units don't go together.
    func outcome(of formula: Formula, at position: Int, target: Int, wholes: LineWholes) -> Outcome? {
        switch formula {
        case .sum(let parts): sum(parts, at: position, target: target)
        case .difference(let first, let second): pair(first, second, position) { $0 - $1 }
        case .gap(let first, let second): pair(first, second, position) { abs($0 - $1) }
        case .percentChange(let from, let to): change(from, to, position)
        case .ratio(let first, let second, let scale): ratio(first, second, scale, position)
        case .share(let line, let whole): share(line, whole, position, wholes)
        case .product(let first, let second): product(first, second, position)
        case .remainder(let whole, let less): remainder(whole, less, position)
        case .mean(let parts): mean(parts, position)
        case .running(let line): running(line, position, target: target)
        case .step(let line): step(line, position, isPercent: false)
        case .stepPercent(let line): step(line, position, isPercent: true)
        }
    }

    private func sum(_ parts: [Int], at position: Int, target: Int) -> Outcome? {
        let unit = reading(target, position).unit
        var outcome = Outcome(value: 0)
        var upper = 0.0
        var isWithheld = false
        var nonzero = 0
        for part in parts {
            let figure = reading(part, position)
            switch figure.content {
            case .number:
                guard
                    figure.unit == unit || figure.value == 0 || figure.unit == .count
                        || unit == .count && figure.unit == .money
                else { return nil }
                outcome.value += figure.value
                outcome.slack += figure.halfStep
                if figure.value != 0 { nonzero += 1 }
                outcome.operands.append(cell(part, position))
            case .withheld(let limit):
                isWithheld = true
                upper += limit ?? .infinity
            case .nothing, .blank: break
            case .words, .direction: return nil
            }
        }
        outcome.isTrivial = nonzero < 2
        if isWithheld { outcome.bounds = outcome.value...(outcome.value + upper) }
        return outcome.operands.isEmpty && !isWithheld ? nil : outcome
    }

    private func pair(_ first: Int, _ second: Int, _ position: Int, _ compute: (Double, Double) -> Double) -> Outcome? {
        let left = reading(first, position)
        let right = reading(second, position)
        guard let one = left.amount, let other = right.amount, left.isNumber || right.isNumber else { return nil }
        return Outcome(
            value: compute(one, other), slack: left.halfStep + right.halfStep,
            operands: [cell(first, position), cell(second, position)], isTrivial: one == 0 && other == 0)
    }

    private func change(_ from: Int, _ to: Int, _ position: Int) -> Outcome? {
        let before = reading(from, position)
        let after = reading(to, position)
        guard let old = before.amount, let new = after.amount, old != 0 else { return nil }
        let slack = (after.halfStep / abs(old) + before.halfStep * abs(new) / (old * old)) * 100
        return Outcome(
            value: (new - old) / abs(old) * 100, slack: slack, operands: [cell(from, position), cell(to, position)],
            isTrivial: old == new)
    }

    private func ratio(_ first: Int, _ second: Int, _ scale: Double, _ position: Int) -> Outcome? {
        let top = reading(first, position)
        let bottom = reading(second, position)
        guard let count = top.amount, let base = bottom.amount, base != 0, top.isNumber || top.content == .nothing
        else { return nil }
        let rounding = Self.roundness(bottom)
        let slack = scale * (top.halfStep / abs(base) + max(bottom.halfStep, rounding) * abs(count) / (base * base))
        return Outcome(
            value: count / base * scale, slack: slack, operands: [cell(first, position), cell(second, position)],
            isTrivial: count == 0 || count == base)
    }

    /// A population printed in whole thousands or hundreds was rounded.
    private static func roundness(_ figure: CellReading) -> Double {
        guard figure.step == 1, figure.value >= 10_000 else { return 0 }
        return figure.value.truncatingRemainder(dividingBy: 1000) == 0
            ? 500 : figure.value.truncatingRemainder(dividingBy: 100) == 0 ? 50 : 0
    }

    private func share(_ line: Int, _ whole: Formula.Whole, _ position: Int, _ wholes: LineWholes) -> Outcome? {
        let part = reading(line, position)
        guard let count = part.amount, let found = wholes.whole(of: line, whole, at: position, in: self),
            found.value != 0
        else { return nil }
        let value = count / found.value * 100
        return Outcome(
            value: value, slack: (part.halfStep + found.slack) / abs(found.value) * 100,
            operands: [cell(line, position)] + (found.cell.map { [$0] } ?? []),
            isTrivial: count == 0 || abs(value - 100) < 0.001)
    }

    private func product(_ first: Int, _ second: Int, _ position: Int) -> Outcome? {
        let left = reading(first, position)
        let right = reading(second, position)
        guard left.isNumber, right.isNumber else { return nil }
        return Outcome(
            value: left.value * right.value, slack: left.halfStep * abs(right.value) + right.halfStep * abs(left.value),
            operands: [cell(first, position), cell(second, position)], isTrivial: left.value <= 1 || right.value <= 1)
    }

    private func remainder(_ wholes: [Int], _ less: [Int], _ position: Int) -> Outcome? {
        var outcome = Outcome(value: 0)
        for (lines, sign) in [(wholes, 1.0), (less, -1.0)] {
            for line in lines {
                let figure = reading(line, position)
                if figure.isBlank { continue }
                guard let amount = figure.amount else { return nil }
                outcome.value += sign * amount
                outcome.slack += figure.halfStep
                outcome.operands.append(cell(line, position))
                if amount == 0 { outcome.isTrivial = true }
            }
        }
        return outcome.operands.count < 2 || wholes.allSatisfy { reading($0, position).isBlank } ? nil : outcome
    }

    /// The change from the position before; totals and breaks have none.
    private func step(_ line: Int, _ position: Int, isPercent: Bool) -> Outcome? {
        guard position > 0 else { return nil }
        let before = reading(line, position - 1)
        let after = reading(line, position)
        guard let old = before.amount, let new = after.amount, !isPercent || old != 0 else { return nil }
        let slack = isPercent ? (after.halfStep + before.halfStep) / abs(old) * 100 : after.halfStep + before.halfStep
        let cells = [cell(line, position - 1), cell(line, position)]
        return Outcome(
            value: isPercent ? (new - old) / abs(old) * 100 : new - old, slack: slack,
            operands: isPercent ? cells : cells.reversed(),
            isTrivial: old == new)
    }

    private func mean(_ parts: [Int], _ position: Int) -> Outcome? {
        let figures = parts.map { reading($0, position) }.filter { $0.amount != nil }
        guard figures.count >= 2 else { return nil }
        let amounts = figures.compactMap(\.amount)
        let value = amounts.reduce(0, +) / Double(amounts.count)
        return Outcome(
            value: value, slack: figures.reduce(0) { $0 + $1.halfStep } / Double(figures.count),
            operands: parts.filter { reading($0, position).amount != nil }.map { cell($0, position) },
            isTrivial: Set(amounts).count < 2)
    }

    private func running(_ line: Int, _ position: Int, target: Int) -> Outcome? {
        let figure = reading(line, position)
        guard let amount = figure.amount else { return nil }
        var before = position - 1
        while before >= 0, reading(target, before).isBlank { before -= 1 }
        guard before >= 0, let sum = reading(target, before).amount else {
            return Outcome(value: amount, slack: figure.halfStep, operands: [cell(line, position)], isTrivial: true)
        }
        return Outcome(
            value: sum + amount, slack: figure.halfStep + reading(target, before).halfStep,
            operands: [cell(target, before), cell(line, position)], isTrivial: amount == 0)
    }
}

/// Finds the lines of a table that follow from others by a difference, a percentage, a rate, a mean, a product or a remainder.
struct DerivedLines {
    let view: TableView
    let positionRoles: [LineRole]
    let wholes: LineWholes
    let periods: LinePeriods

    /// More lines than this are a list of records, not lines that follow from each other.
    static let mostLines = 400

    init(view: TableView, positionRoles: [LineRole], wholes: LineWholes) {
        self.view = view
        self.positionRoles = positionRoles
        self.wholes = wholes
        periods = LinePeriods(view)
    }

    func relations() -> [LineRelation] {
        guard view.lineCount <= Self.mostLines else { return [] }
        return (0..<view.lineCount).compactMap { line in
            let formulas = formulas(for: line)
            return formulas.isEmpty ? nil : accepted(formulas, for: line)
        }
    }

    private func accepted(_ formulas: [Candidate], for line: Int) -> LineRelation? {
        var best: LineRelation?
        var isClear = false
        for candidate in formulas {
            let found = LineRelation(
                candidate.formula, target: line, view: view, positionRoles: positionRoles, wholes: wholes)
            guard found.tested > 0 else { continue }
            if best.map({ isBetter(found, than: $0) }) ?? true {
                best = found
                isClear = candidate.isClear
            }
        }
        guard let best, isAccepted(best, isClear: isClear), !isDrawnDown(best) else { return nil }
        return best
    }

    private func isBetter(_ one: LineRelation, than other: LineRelation) -> Bool {
        (one.holds, -one.violations) > (other.holds, -other.violations)
    }

    /// Enough figures must follow the formula; where names leave no doubt about what follows from what, one may be the only one.
    private func isAccepted(_ relation: LineRelation, isClear: Bool) -> Bool {
        let (holds, tested) = (relation.holds, relation.tested)
        if holds == tested { return holds >= 2 || isClear }
        if isClear { return holds * 10 >= tested * 3 && holds >= 1 || tested == 1 }
        return holds >= 2 && holds * 10 >= tested * (view.isTransposed ? 7 : 6)
    }

    // MARK: Candidate formulas

    typealias Candidate = (formula: Formula, isClear: Bool)

    private func doubtful(_ formulas: [Formula]) -> [Candidate] { formulas.map { (formula: $0, isClear: false) } }

    private func paired(_ formulas: [Formula]) -> [Candidate] {
        formulas.map { (formula: $0, isClear: isNaturalPair($0)) }
    }

    private func formulas(for line: Int) -> [Candidate] {
        switch view.roles[line] {
        case .change: paired(isPercent(line) ? percentChanges(line) : changes(line))
        case .percentChange: paired(percentChanges(line))
        case .share: doubtful(shares(line))
        case .rate: rates(line)
        case .average: averages(line)
        case .remainder: remainders(line)
        case .running: runnings(line).map { (formula: $0, isClear: true) }
        case .unitCost: doubtful(quotients(line, scale: 1))
        case .plain, .total, .spent, .budget:
            products(line) + (isPercent(line) ? doubtful(shares(line, isNamed: false)) : [])
        case .subtotal, .within, .direction, .rank, .quantity, .target, .level, .reference: []
        }
    }

    private func changes(_ line: Int) -> [Formula] {
        let steps = operands(around: line).filter { !isPercent($0) }.prefix(3).map { Formula.step($0) }
        return pairs(around: line).flatMap {
            [.difference($0.after, $0.before), .difference($0.before, $0.after), .gap($0.after, $0.before)]
        } + steps
    }

    private func percentChanges(_ line: Int) -> [Formula] {
        let steps = operands(around: line).filter { !isPercent($0) }.prefix(3).map { Formula.stepPercent($0) }
        return steps
            + pairs(around: line).flatMap { pair -> [Formula] in
                let plain: [Formula] = [
                    .percentChange(from: pair.before, to: pair.after),
                    .percentChange(from: pair.after, to: pair.before),
                ]
                return isPercent(pair.before) && isPercent(pair.after)
                    ? plain + [.difference(pair.after, pair.before), .difference(pair.before, pair.after)] : plain
            }
    }

    private func shares(_ line: Int, isNamed: Bool = true) -> [Formula] {
        let lines = operands(around: line).filter { !isPercent($0) }
        var formulas: [Formula] = []
        for whole in lines.prefix(6) {
            formulas += [.share(of: whole, whole: .sum), .share(of: whole, whole: .nextTotal)]
            if let last = wholes.totals.last { formulas.append(.share(of: whole, whole: .position(last))) }
        }
        formulas += quotients(line, scale: 100)
        if isNamed, view.names[line].words.count <= 2 { formulas += percentChanges(line) }
        return formulas
    }

    private func rates(_ line: Int) -> [Candidate] {
        let scale = LineScale.scale(
            of: view.isTransposed ? view.names[line].text : view.grid.fullHeading(view.lines[line]),
            caption: view.grid.table.caption)
        let isClear = operands(around: line).count { !isPercent($0) } == 2 && scale != nil
        let named: [Double] = scale.map { [$0] } ?? [1000, 1, 100, 10_000, 100_000]
        let formulas = named.flatMap { quotients(line, scale: $0) }
        return formulas.map { (formula: $0, isClear: isClear && isNaturalQuotient($0)) }
    }

    private func averages(_ line: Int) -> [Candidate] {
        let quotients = doubtful(quotients(line, scale: 1))
        let before = (0..<line).filter { isOperand($0) && view.roles[$0].isAdditive }
        let means: [Candidate] = before.count >= 3 ? [(.mean(before), true)] : []
        return means + quotients
    }

    private func runnings(_ line: Int) -> [Formula] {
        let before = stride(from: line - 1, through: 0, by: -1).filter {
            isOperand($0) && (view.roles[$0].isAdditive || view.roles[$0].isTotal)
        }
        let after = (line + 1..<max(line + 1, view.lineCount)).filter { isOperand($0) && view.roles[$0].isAdditive }
        return (before.prefix(3) + after.prefix(1)).map { .running($0) }
    }

    /// Quotients of neighbouring lines, "Crimes" over "Population" first.
    private func quotients(_ line: Int, scale: Double) -> [Formula] {
        let lines = operands(around: line).filter { !isPercent($0) }
        return lines.flatMap { top in lines.filter { $0 != top }.map { .ratio(top, $0, scale: scale) } }
    }

    private func isNaturalQuotient(_ formula: Formula) -> Bool {
        guard case .ratio(_, let base, _) = formula else { return false }
        return view.roles[base] == .level
    }

    private func products(_ line: Int) -> [Candidate] {
        let lines = operands(around: line, includesUnitCost: true)
        if view.names[line].hasAny(["score", "rating", "risk score", "sgôr"]) {
            guard
                let first = lines.first(where: { view.names[$0].hasAny(["likelihood", "probability", "tebygolrwydd"]) }
                ),
                let second = lines.first(where: {
                    view.names[$0].hasAny(["impact", "severity", "consequence", "effaith"])
                })
            else { return [] }
            return [(.product(first, second), false)]
        }
        guard let price = lines.first(where: { view.roles[$0] == .unitCost || isPrice($0) }) else { return [] }
        let counts = lines.filter { $0 != price && !isMoney($0) }
        return counts.map { (formula: .product(price, $0), isClear: counts.count == 1 && isMoney(line)) }
    }

    private func isPrice(_ line: Int) -> Bool { view.roles[line] == .rate && isMoney(line) }

    // MARK: Operands

    /// Lines with figures near a line, nearest first, at most nine.
    func operands(around line: Int, includesUnitCost: Bool = false) -> [Int] {
        var found: [Int] = []
        let before = stride(from: line - 1, through: max(0, line - 24), by: -1)
        for other in before where found.count < 7 && isOperand(other, includesUnitCost) { found.append(other) }
        for other in (line + 1)..<max(line + 1, min(view.lineCount, line + 4)) where isOperand(other, includesUnitCost)
        { found.append(other) }
        return found
    }

    private func isOperand(_ line: Int, _ includesUnitCost: Bool = false) -> Bool {
        switch view.roles[line] {
        case .rank, .direction, .reference, .change, .percentChange, .running: return false
        case .unitCost: return includesUnitCost
        case .plain, .total, .subtotal, .within, .share, .rate, .average, .remainder, .budget, .spent, .quantity,
            .target, .level:
            return (0..<min(view.positionCount, 60)).contains { view.reading(line, $0).isNumber }
        }
    }

    /// Pairs of lines that a change may be between: by their periods, else neighbours, left before right.
    func pairs(around line: Int) -> [(before: Int, after: Int)] {
        let lines = operands(around: line).filter {
            view.group($0) == view.group(line) || view.group(line).isEmpty || view.roles[line] != .plain
        }.sorted()
        var pairs: [(before: Int, after: Int)] = []
        for (index, one) in lines.enumerated() {
            for other in lines[(index + 1)...] {
                let isNewestFirst = periods.isLater(one, than: other) ?? false
                pairs.append(isNewestFirst ? (other, one) : (one, other))
            }
        }
        return pairs.sorted {
            abs($0.before - line) + abs($0.after - line) < abs($1.before - line) + abs($1.after - line)
        }
    }

    /// Whether two lines are plainly the earlier and the later one: their headings name periods, and there are only these two.
    private func isNaturalPair(_ formula: Formula) -> Bool {
        let pair: (Int, Int)
        switch formula {
        case .difference(let after, let before): pair = (before, after)
        case .percentChange(let before, let after): pair = (before, after)
        default: return false
        }
        return periods.isLater(pair.1, than: pair.0) == true && periods.count == 2
    }

    private func isPercent(_ line: Int) -> Bool { mostly(line) { $0.unit == .percent } }

    private func isMoney(_ line: Int) -> Bool { mostly(line) { $0.unit == .money } || view.names[line].has("£") }

    func mostly(_ line: Int, _ test: (CellReading) -> Bool) -> Bool {
        let figures = (0..<min(view.positionCount, 60)).map { view.reading(line, $0) }.filter(\.isNumber)
        return !figures.isEmpty && figures.count(where: test) * 2 > figures.count
    }
}

/// What is left of a budget, in the ways that tables work it out.
extension DerivedLines {
    func remainders(_ line: Int) -> [Candidate] {
        let lines = operands(around: line)
        let budgets = lines.filter { isSource($0) }
        let spent = lines.filter { isSpending($0) }
        let running = runningSpending(near: line)
        var formulas: [Candidate] = budgets.prefix(4).flatMap { whole in
            running.map { (formula: .remainder([whole], less: [$0]), isClear: budgets.count == 1) }
        }
        let (incomes, outgoings) = (budgets.filter { view.roles[$0].isTotal }, spent.filter { view.roles[$0].isTotal })
        if incomes.count == 1, outgoings.count == 1 {
            formulas.append((.remainder(incomes, less: outgoings), running.isEmpty))
        }
        for whole in budgets.prefix(4) {
            for part in spent.prefix(4) where part != whole {
                let isClear = budgets.count == 1 && spent.count == 1 && running.isEmpty
                formulas.append((.remainder([whole], less: [part]), isClear))
                if view.names[line].hasAny(["variance", "overspend", "net", "deficit", "balance", "over under"]) {
                    formulas.append((.remainder([part], less: [whole]), false))
                }
            }
            let others = spent.filter { $0 != whole }
            if others.count >= 2 { formulas.append((.remainder([whole], less: others), budgets.count == 1)) }
        }
        if budgets.count >= 2, !spent.isEmpty {
            let isCarried = budgets.contains { view.names[$0].hasAny(["opening", "brought forward"]) }
            formulas.append((.remainder(budgets.sorted(), less: spent.filter { !budgets.contains($0) }), isCarried))
        }
        for pair in pairs(around: line) {
            formulas += [
                (.remainder([pair.before], less: [pair.after]), false),
                (.remainder([pair.after], less: [pair.before]), false),
            ]
        }
        return formulas
    }

    private func isSource(_ line: Int) -> Bool {
        view.roles[line] == .budget || view.roles[line] == .target
            || view.roles[line].isTotal && LineName.isIncome(view.names[line])
    }

    private func isSpending(_ line: Int) -> Bool {
        view.roles[line] == .spent || view.roles[line].isTotal && LineName.isSpending(view.names[line])
    }

    /// "Spend to date": what a remainder is taken from when both go on from period to period.
    private func runningSpending(near line: Int) -> [Int] {
        (max(0, line - 24)..<min(view.lineCount, line + 4)).filter {
            $0 != line && view.roles[$0] == .running && !LineName.isIncome(view.names[$0])
                && mostly($0) { $0.amount != nil }
        }
    }

    /// Whether the rest goes down by each period's spending: it is then no remainder of the whole budget at every position.
    func isDrawnDown(_ relation: LineRelation) -> Bool {
        guard case .remainder(_, let less) = relation.formula, less.count == 1, let part = less.first,
            relation.violations > 0, view.positionCount >= 2
        else { return false }
        let steps = (1..<view.positionCount).compactMap { position -> Bool? in
            guard let old = view.reading(relation.target, position - 1).amount,
                let new = view.reading(relation.target, position).amount,
                let spent = view.reading(part, position).amount
            else { return nil }
            return abs(old - spent - new) < 1e-6 * max(1, abs(old))
        }
        return !steps.isEmpty && !steps.contains(false)
    }
}

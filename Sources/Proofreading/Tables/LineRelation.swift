/// A formula that a line of a table follows, with the equations that it makes.
struct LineRelation {
    var target: Int
    var formula: Formula
    var equations: [Equation]
    /// Equations that hold and say something, and equations that could be tested.
    var holds: Int
    var tested: Int

    /// Tries a formula at every position.
    init(
        _ formula: Formula, target: Int, view: TableView, positionRoles: [LineRole], wholes: LineWholes,
        slack: (Int) -> Double = { _ in 0 }
    ) {
        self.target = target
        self.formula = formula
        equations = []
        holds = 0
        tested = 0
        for position in 0..<view.positionCount where Self.isOpen(formula, positionRoles[position], view) {
            let stated = view.reading(target, position)
            guard stated.isNumber || stated.content == .nothing,
                let outcome = view.outcome(of: formula, at: position, target: target, wholes: wholes)
            else { continue }
            if stated.content == .nothing && outcome.value == 0 { continue }
            let equation = Equation(
                formula: formula, target: view.cell(target, position), stated: stated, outcome: outcome,
                extraSlack: slack(position))
            add(equation, isTrivial: outcome.isTrivial)
        }
    }

    private mutating func add(_ equation: Equation, isTrivial: Bool) {
        equations.append(equation)
        switch equation.verdict {
        case .consistent, .withinRounding:
            if !isTrivial {
                holds += 1
                tested += 1
            }
        case .inconsistent: tested += 1
        case .notCheckable: break
        }
    }

    /// Leaves out broken equations that aren't what they look like.
    mutating func drop(where isOther: (Equation) -> Bool) {
        let dropped = equations.count { $0.verdict == .inconsistent && isOther($0) }
        guard dropped > 0 else { return }
        equations.removeAll { $0.verdict == .inconsistent && isOther($0) }
        tested -= dropped
    }

    /// Sums go only over positions whose figures add up: not over averages, rates or shares.
    private static func isOpen(_ formula: Formula, _ role: LineRole, _ view: TableView) -> Bool {
        switch formula {
        case .sum: role.isSummable && (view.isTransposed || role != .level)
        case .difference, .gap, .percentChange, .step, .stepPercent: role != .reference && role != .rank
        case .remainder, .running, .product, .mean: role.isSummable
        case .ratio, .share: role != .reference && role != .change && role != .percentChange
        }
    }

    var violations: Int { tested - holds }

    /// The share of tested equations that hold.
    var fit: Double { tested == 0 ? 0 : Double(holds) / Double(tested) }
}

/// One figure of a table tested against the others that it follows from.
struct Equation {
    var formula: Formula
    var target: TableGrid.Cell
    var operands: [TableGrid.Cell]
    var stated: CellReading
    /// The stated value, or the stated share of a cell that holds a count and a share.
    var statedValue: Double
    var value: Double
    var verdict: Claim.Verdict
    /// How far the value may be off because inputs were rounded.
    var slack: Double

    init(formula: Formula, target: TableGrid.Cell, stated: CellReading, outcome: Outcome, extraSlack: Double = 0) {
        self.formula = formula
        self.target = target
        self.stated = stated
        operands = outcome.operands
        statedValue = stated.amount ?? 0
        value = outcome.value
        slack = outcome.slack + extraSlack
        verdict = .consistent
        verdict = Self.verdict(
            formula, stated: statedValue, step: stated.step, outcome, slack, isSigned: stated.isSigned)
        if verdict == .consistent, formula.isPercentChange { value = Self.nearer(statedValue, outcome.value) }
    }

    /// How far the stated figure stands from the computed one.
    var residual: Double { statedValue - value }

    /// Whether the formula is a plain sum, so that a wrong part shows by the same amount as a wrong total.
    var isLinear: Bool {
        switch formula {
        case .sum, .running: true
        default: false
        }
    }

    private static func verdict(
        _ formula: Formula, stated: Double, step: Double, _ outcome: Outcome, _ slack: Double, isSigned: Bool
    ) -> Claim.Verdict {
        if let bounds = outcome.bounds {
            let allowed = slack + epsilon(stated)
            return stated < bounds.lowerBound - allowed || stated > bounds.upperBound + allowed
                ? .inconsistent : .notCheckable
        }
        var value = outcome.value
        if formula.isPercentChange, !isSigned, value < 0 { value = -value }
        let distance = abs(stated - value)
        let rounding = formula.divides ? step / 2 : 0
        if distance <= rounding + epsilon(value) { return .consistent }
        if distance <= rounding + slack + statedSlack(formula, step) + epsilon(value) { return .withinRounding }
        let isCut = formula.divides && abs(value) > abs(stated) && distance < step
        return isCut ? .withinRounding : .inconsistent
    }

    /// A total that is printed to decimals or in millions was rounded too.
    private static func statedSlack(_ formula: Formula, _ step: Double) -> Double {
        formula.divides || step == 1 ? 0 : step / 2
    }

    private static func nearer(_ stated: Double, _ value: Double) -> Double {
        abs(stated - value) <= abs(stated + value) ? value : -value
    }

    static func epsilon(_ value: Double) -> Double { max(1e-6, abs(value) * 1e-9) }
}

/// Puts a table's broken sums into words: the sum first, then what is printed.
struct TableMessages {
    let grid: TableGrid

    func fault(_ culprit: TableExplanation.Culprit) -> TableFault {
        let reading = grid.reading(culprit.cell)
        let isTarget = culprit.cell == culprit.equation.target
        let right = dressed(reading, isTarget ? culprit.corrected : culprit.corrected + (reading.amount ?? 0))
        let stated = shown(reading)
        let message =
            isTarget
            ? "\(workings(culprit.equation)) \(right), not \(stated)\(hint(culprit.equation))"
            : "With \(right) here instead of \(stated), both the row and the column would add up"
        return TableFault(
            rule: reading.unit == .percent ? .figuresShare : culprit.equation.formula.rule, row: culprit.cell.row,
            column: culprit.cell.column,
            message: message, stated: stated, recomputed: right, suggestion: right)
    }

    func fault(_ equation: Equation) -> TableFault {
        let stated = shown(equation.stated)
        let right = dressed(equation.stated, equation.value)
        let isTurned =
            isDifference(equation.formula)
            && abs(equation.statedValue + equation.value) < Equation.epsilon(equation.value) && equation.value != 0
        return TableFault(
            rule: isTurned ? .figuresDirection : equation.formula.rule, row: equation.target.row,
            column: equation.target.column,
            message:
                "\(workings(equation)) \(unit(equation, precise(equation, right))), not \(stated)\(hint(equation))",
            stated: stated, recomputed: right,
            suggestion: right)
    }

    func fault(_ test: BracketShares.Test) -> TableFault {
        let decimals = test.reading.shareStep < 1 ? 1 : 0
        let stated = FigureDress.plain(test.reading.share ?? 0, decimals: decimals) + "%"
        let right = FigureDress.plain(test.value, decimals: decimals) + "%"
        let whole = test.value == 0 ? 0 : test.reading.value / test.value * 100
        return TableFault(
            rule: .figuresShare, row: test.cell.row, column: test.cell.column,
            message: "\(shown(test.reading)) of \(FigureDress.plain(whole)) is \(right), not \(stated)", stated: stated,
            recomputed: right, suggestion: right)
    }

    // MARK: Words

    /// The sum as far as "is": "77 + 95 + 86 + 84 is".
    private func workings(_ equation: Equation) -> String {
        let figures = equation.operands.map { shown(grid.reading($0)) }
        switch equation.formula {
        case .sum, .running:
            return figures.count <= 12 && !figures.isEmpty
                ? figures.joined(separator: " + ") + " is" : "The \(figures.count) figures add up to"
        case .remainder(let wholes, _) where wholes.count > 1:
            return figures.prefix(wholes.count).joined(separator: " + ") + " less "
                + figures.dropFirst(wholes.count).joined(separator: " and ") + " is"
        case .difference, .gap, .remainder, .step:
            return (figures.first ?? "") + " less " + figures.dropFirst().joined(separator: " and ") + " is"
        case .percentChange, .stepPercent:
            let kind = equation.value < 0 ? "a decrease" : "an increase"
            return "\(figures.last ?? "") against \(figures.first ?? "") is \(kind) of"
        case .ratio(_, _, let scale) where scale != 100:
            return "\(figures.first ?? "") \(scale == 1 ? "over" : "among") \(figures.last ?? "") is"
        case .ratio: return "\(figures.first ?? "") of \(figures.last ?? "") is"
        case .share:
            let whole =
                equation.value == 0
                ? 0 : (grid.reading(equation.operands.first ?? equation.target).amount ?? 0) / equation.value * 100
            return "\(figures.first ?? "") of \(FigureDress.plain(whole)) is"
        case .product: return figures.joined(separator: " × ") + " is"
        case .mean:
            return figures.count <= 12
                ? "The mean of " + figures.joined(separator: ", ") + " is"
                : "The mean of the \(figures.count) figures is"
        }
    }

    /// A percentage printed without its sign has one in a message, and no minus behind "a decrease of".
    private func precise(_ equation: Equation, _ right: String) -> String {
        guard equation.formula.isPercentChange else { return right }
        let bare =
            equation.value < 0 ? String(right.drop { $0 == "-" || $0 == "−" || $0 == "(" }).filter { $0 != ")" } : right
        return bare.hasPrefix("+") ? String(bare.dropFirst()) : bare
    }

    private func unit(_ equation: Equation, _ right: String) -> String {
        let isPercent: Bool
        switch equation.formula {
        case .percentChange, .stepPercent, .share: isPercent = true
        case .ratio(_, _, let scale): isPercent = scale == 100
        default: isPercent = false
        }
        return isPercent && equation.stated.unit != .percent ? right + "%" : right
    }

    /// What was probably done.
    private func hint(_ equation: Equation) -> String {
        if Self.areSwapped(equation.statedValue, equation.value) { return ": two digits look swapped" }
        guard case .sum = equation.formula, equation.operands.count >= 3 else { return "" }
        for operand in equation.operands.prefix(200) {
            guard let amount = grid.reading(operand).amount, amount != 0 else { continue }
            if abs(equation.residual + amount) < 1e-6 {
                return ": as if the \(shown(grid.reading(operand))) were left out"
            }
            if abs(equation.residual - amount) < 1e-6 {
                return ": as if the \(shown(grid.reading(operand))) were counted twice"
            }
        }
        return ""
    }

    /// Whether two numbers differ by two neighbouring digits only.
    static func areSwapped(_ one: Double, _ other: Double) -> Bool {
        let left = Array(FigureDress.plain(abs(one), decimals: one == one.rounded() ? 0 : 2))
        let right = Array(FigureDress.plain(abs(other), decimals: one == one.rounded() ? 0 : 2))
        guard left.count == right.count, left.count >= 2 else { return false }
        let places = left.indices.filter { left[$0] != right[$0] }
        guard places.count == 2, places[1] - places[0] <= 2 else { return false }
        return left[places[0]] == right[places[1]] && left[places[1]] == right[places[0]]
    }

    private func shown(_ reading: CellReading) -> String {
        reading.content == .nothing ? "0" : reading.dress.print(reading.amount ?? 0, plusSign: false)
    }

    private func dressed(_ reading: CellReading, _ value: Double) -> String {
        var dress = reading.dress
        if dress.decimals == 0, dress.multiplier == 1, reading.unit == .money || reading.unit == .count,
            abs(value - value.rounded()) > 0.004
        {
            dress.decimals = reading.unit == .money ? 2 : 1
        }
        if dress.separator.isEmpty, abs(value) >= 10_000, abs(reading.value) < 1000 { dress.separator = "," }
        return dress.print(value, plusSign: reading.isSigned && reading.value > 0)
    }

    private func isDifference(_ formula: Formula) -> Bool {
        switch formula {
        case .difference, .step: true
        default: false
        }
    }
}

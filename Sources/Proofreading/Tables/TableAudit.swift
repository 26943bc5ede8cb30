/// Everything that proofreading says of one table, by cells of the table.
struct TableAudit {
    private(set) var faults: [TableFault] = []
    private(set) var equations: [Equation] = []
    private(set) var directions: [(cell: TableGrid.Cell, holds: Bool)] = []
    private(set) var parts: [(part: TableGrid.Cell, whole: TableGrid.Cell)] = []
    private(set) var bracketShares: [BracketShares.Test] = []

    private let grid: TableGrid
    private let columns: TableView
    private let rows: TableView
    private let context: LineName

    /// Nil when the table is too small for any sum.
    init?(_ table: Table, context: String) {
        guard var grid = TableGrid(table) else { return nil }
        let slips = ThousandsSlips(view: TableView(grid, isTransposed: false)).slips()
        let printed = grid
        for slip in slips { grid.mendSlip(slip) }
        self.grid = grid
        columns = TableView(grid, isTransposed: false)
        rows = TableView(grid, isTransposed: true)
        self.context = LineName(String(context.prefix(1000)))
        guard rows.lineCount > 0, columns.lineCount > 0 else { return nil }
        faults += slips.map { Self.slip($0, printed, grid) }
        audit()
    }

    private mutating func audit() {
        let repeats = repeatFault()
        let sums = sumRelations()
        let derived = derivedRelations(sums)
        if let repeats { faults.append(repeats) } else { faults += shiftFaults(sums) }
        judge(
            sums.filter { relation in
                !derived.contains {
                    $0.target == relation.line && !$0.relation.formula.isSum && $0.isColumns == relation.isColumns
                }
            }, derived)
        judgeOthers()
    }

    private typealias Placed = (relation: LineRelation, isColumns: Bool, line: Int)
    private typealias Derived = (relation: LineRelation, isColumns: Bool, target: Int)

    private func sumRelations() -> [Placed] {
        [false, true].flatMap { isTransposed -> [Placed] in
            let (view, other) = isTransposed ? (rows, columns) : (columns, rows)
            let finder = TotalLines(
                view: view, positionRoles: other.roles, wholes: LineWholes(positionRoles: other.roles),
                rounding: TableRounding(grid), context: context)
            return finder.relations().map { ($0, !isTransposed, $0.target) }
        }
    }

    private func derivedRelations(_ sums: [Placed]) -> [Derived] {
        [false, true].flatMap { isTransposed -> [Derived] in
            let (view, other) = isTransposed ? (rows, columns) : (columns, rows)
            let finder = DerivedLines(
                view: view, positionRoles: other.roles, wholes: LineWholes(positionRoles: other.roles))
            return finder.relations().filter { found in
                let sum = sums.first { $0.isColumns != isTransposed && $0.line == found.target }
                return sum.map { found.fit > $0.relation.fit } ?? true
            }.map { ($0, !isTransposed, $0.target) }
        }
    }

    /// Finds the wrong figures: first those of the sums, then those of the formulas that the corrected sums don't mend.
    private mutating func judge(_ sums: [Placed], _ derived: [Derived]) {
        let messages = TableMessages(grid: grid)
        let linear = sums.flatMap(\.relation.equations) + derived.flatMap(\.relation.equations).filter(\.isLinear)
        let broken = derived.flatMap(\.relation.equations).filter { $0.verdict == .inconsistent && !$0.isLinear }
        let culprits = TableExplanation(linear).culprits().filter { culprit in
            !broken.contains { Self.mends($0, culprit) }
        }
        faults += culprits.map(messages.fault)
        let wrong = Set(culprits.map(\.cell))
        var seen: Set<Int> = []
        for found in derived.filter(\.relation.formula.isProduct) + derived.filter({ !$0.relation.formula.isProduct }) {
            for equation in found.relation.equations where equation.verdict == .inconsistent && !equation.isLinear {
                let touched = equation.operands.contains(where: wrong.contains) || wrong.contains(equation.target)
                let line = found.isColumns ? equation.target.row : -1 - equation.target.column
                if !touched, seen.insert(line).inserted { faults.append(messages.fault(equation)) }
            }
        }
        equations = sums.flatMap(\.relation.equations) + derived.flatMap(\.relation.equations)
    }

    /// Whether putting a derived figure right would mend a broken sum that it is a part of.
    private static func mends(_ derived: Equation, _ culprit: TableExplanation.Culprit) -> Bool {
        culprit.others.isEmpty && !derived.operands.contains(culprit.cell) && culprit.cell == culprit.equation.target
            && culprit.equation.operands.contains(derived.target)
            && abs(derived.value - derived.statedValue - culprit.equation.residual)
                <= max(0.011, derived.stated.step / 2)
    }

    private mutating func judgeOthers() {
        let messages = TableMessages(grid: grid)
        faults += RankLines(view: columns).faults()
        let turned = DirectionLines(columns).faults()
        faults += turned.faults
        directions = turned.claims
        let partial = PartialRows(view: rows).faults()
        faults += partial.faults
        parts = partial.claims
        bracketShares = BracketShares(
            view: columns, positionRoles: rows.roles, wholes: LineWholes(positionRoles: rows.roles)
        ).tests()
        faults += bracketShares.filter { !$0.holds }.map(messages.fault)
        let hasShareFault = faults.contains { $0.rule == .figuresShare }
        if !hasShareFault {
            faults += ShareSums(view: columns, positionRoles: rows.roles, context: context).faults()
            faults += ShareSums(view: rows, positionRoles: columns.roles, context: context).faults()
        }
    }

    // MARK: Whole-table faults

    private func repeatFault() -> TableFault? {
        let runs = RepeatedLines(view: columns).runs()
        if let first = runs.first {
            let shift = shiftedLines([])
            let shiftWords = shift.map { "; " + $0 } ?? ""
            return TableFault(
                rule: .figuresRepeat,
                message:
                    "\(places(first, columns)) are the same in every row under different headings: figures look copied or moved\(shiftWords)"
            )
        }
        guard let first = RepeatedLines(view: rows).runs().first else { return nil }
        return TableFault(
            rule: .figuresRepeat, row: rows.lines[first.start + first.width],
            message: "This row is the same in every cell as the one above it, under another name: figures look copied")
    }

    private func places(_ run: RepeatedLines.Run, _ view: TableView) -> String {
        let numbers = (0..<run.times).map { time -> String in
            let start = view.lines[run.start + time * run.width] + 1
            return run.width == 1 ? "\(start)" : "\(start)–\(start + run.width - 1)"
        }
        return "Columns " + numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
    }

    /// Words for the total columns that are sums of other columns than those beside them; nil when there are none.
    private func shiftedLines(_ settled: Set<Int>) -> String? {
        let totals = (0..<columns.lineCount).filter { columns.roles[$0].isTotal && !settled.contains($0) }
        let shifts = ShiftedTotals(view: columns, positionRoles: rows.roles).shifts(among: totals)
        let words = shifts.keys.sorted().compactMap { total -> String? in
            guard let parts = shifts[total], let first = parts.first, let last = parts.last,
                last < total - 1 || first > total + 1
            else { return nil }
            let between = last < total ? (last..<total) : (total..<first)
            guard settled.isEmpty || between.dropFirst().contains(where: { columns.roles[$0].isTotal }) || last > total
            else { return nil }
            return
                "the total in column \(columns.lines[total] + 1) is the sum of columns \(columns.lines[first] + 1)–\(columns.lines[last] + 1), not of those beside it"
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private func shiftFaults(_ sums: [Placed]) -> [TableFault] {
        let settled = Set(sums.filter { $0.isColumns && $0.relation.holds > 0 }.map(\.line))
        let totals = (0..<columns.lineCount).count { columns.roles[$0].isTotal }
        guard totals >= 2, totals > settled.count, let words = shiftedLines(settled) else { return [] }
        return [TableFault(rule: .figuresTotal, message: "Columns look shifted: " + words)]
    }

    private static func slip(_ cell: TableGrid.Cell, _ printed: TableGrid, _ mended: TableGrid) -> TableFault {
        let old = printed.reading(cell)
        let new = mended.reading(cell)
        let stated = old.dress.print(old.value)
        let right = new.dress.print(new.value)
        return TableFault(
            rule: .figuresUnit, row: cell.row, column: cell.column,
            message: "\(stated) stands among whole thousands: the point looks like a slip for a comma, \(right)",
            stated: stated, recomputed: right, suggestion: right)
    }
}

extension Formula {
    var isProduct: Bool {
        if case .product = self { return true }
        return false
    }

    var isPercentChange: Bool {
        switch self {
        case .percentChange, .stepPercent: true
        default: false
        }
    }

    var isSum: Bool {
        if case .sum = self { return true }
        return false
    }
}

/// Tests whether printed shares make 100 within rounding, where they are of one whole.
struct ShareSums {
    let view: TableView
    let positionRoles: [LineRole]
    /// The words around the table: people may have given several answers.
    let context: LineName

    func faults() -> [TableFault] {
        if context.hasAny([
            "more than one", "several answers", "multiple", "all that apply", "add up to more", "may not sum",
            "do not sum", "not add", "up to three", "more than once",
        ]) {
            return []
        }
        if OverlappingGroups.areNamed(in: context) { return [] }
        return (0..<view.lineCount).compactMap(fault)
    }

    private func fault(_ line: Int) -> TableFault? {
        guard view.roles[line] == .share || isPercentColumn(line) else { return nil }
        if !view.isTransposed, view.grid.isRatioColumn(view.lines[line]) { return nil }
        let totals = (0..<view.positionCount).filter { positionRoles[$0].isTotal && view.reading(line, $0).isNumber }
        let parts = (0..<view.positionCount).filter { positionRoles[$0].isAdditive && !view.reading(line, $0).isBlank }
        let figures = parts.map { view.reading(line, $0) }
        guard parts.count >= 2, totals.count <= 1, figures.allSatisfy({ $0.amount != nil }) else { return nil }
        let sum = figures.reduce(0.0) { $0 + ($1.amount ?? 0) }
        let slack = figures.reduce(0.0) { $0 + ($1.isNumber ? $1.step / 2 : 0) } + 0.001
        if let total = totals.first { return totalFault(line, total, parts, sum, slack) }
        return openFault(line, parts, sum, slack)
    }

    private func totalFault(_ line: Int, _ total: Int, _ parts: [Int], _ sum: Double, _ slack: Double) -> TableFault? {
        let printed = view.reading(line, total)
        guard printed.unit == .percent || view.roles[line] == .share else { return nil }
        let isWhole = abs(printed.value - 100) < 0.01
        if isWhole, abs(sum - 100) > slack, abs(sum - 100) <= 30 { return made(line, total, sum, printed) }
        let isRoundedSum = abs(printed.value - sum) <= slack
        if !isWhole, abs(sum - 100) <= slack, !isRoundedSum, view.roles[line] == .share,
            LineName.saysShare(view.names[line])
        {
            return made(line, total, sum, printed)
        }
        return nil
    }

    /// Shares without a printed whole count only when the list is plainly complete.
    private func openFault(_ line: Int, _ parts: [Int], _ sum: Double, _ slack: Double) -> TableFault? {
        guard view.roles[line] == .share, LineName.saysShare(view.names[line]) || parts.contains(where: isRest),
            parts.count >= 3, !OverlappingGroups.areMixed(parts.map(name))
        else { return nil }
        let isComplete = parts.contains(where: isRest)
        guard sum > 100 + slack && sum <= 125 || isComplete && sum < 100 - slack && sum >= 80 else { return nil }
        guard let last = parts.last else { return nil }
        return made(line, last, sum, nil)
    }

    private func name(_ position: Int) -> LineName {
        LineName(
            view.isTransposed ? view.grid.heading(view.positions[position]) : view.grid.labels[view.positions[position]]
        )
    }

    private func isRest(_ position: Int) -> Bool {
        name(position).hasAny([
            "other", "others", "unknown", "not known", "don't know", "not stated", "none", "arall", "ddim yn gwybod",
            "no answer", "prefer not to say",
        ])
    }

    private func isPercentColumn(_ line: Int) -> Bool {
        guard view.roles[line] == .plain else { return false }
        let figures = (0..<min(view.positionCount, 60)).map { view.reading(line, $0) }.filter(\.isNumber)
        return figures.count >= 3 && figures.allSatisfy { $0.unit == .percent }
    }

    private func made(_ line: Int, _ position: Int, _ sum: Double, _ printed: CellReading?) -> TableFault {
        let decimals = (0..<view.positionCount).map { view.reading(line, $0).dress.decimals }.max() ?? 0
        let shown = FigureDress.plain(sum, decimals: decimals) + "%"
        let cell = view.cell(line, position)
        let against = printed.map { $0.dress.print($0.value) } ?? "100%"
        return TableFault(
            rule: .figuresShare, row: cell.row, column: printed == nil && !view.isTransposed ? nil : cell.column,
            message: "The shares add up to \(shown), not \(against)", stated: against, recomputed: shown)
    }
}

extension LineName {
    /// Whether a heading plainly says that its figures are shares of one whole.
    static func saysShare(_ name: LineName) -> Bool {
        name.hasAny([
            "share", "proportion", "% of total", "% of all", "percentage of total", "percentage of all", "shares",
            "cyfran", "of total", "split", "share of",
        ])
    }
}

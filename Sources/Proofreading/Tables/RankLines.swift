/// Tests ranks against the figures that they rank.
struct RankLines {
    let view: TableView

    /// One fault for each line of ranks that contradicts the only figures it can be of.
    func faults() -> [TableFault] {
        guard !view.isTransposed else { return [] }
        let grid = view.grid
        let ranks = (0..<grid.columnCount).filter { LineRole(LineName(grid.heading($0))) == .rank }
        return ranks.compactMap(fault)
    }

    /// `column` is a column of the table, which may be one of its names.
    private func fault(_ column: Int) -> TableFault? {
        let measures = (0..<view.lineCount).filter { view.lines[$0] != column && isMeasure($0) }
        let tests = measures.map { inversions(column, $0) }
        guard let best = tests.filter({ $0.count >= 4 }).min(by: { $0.removed < $1.removed }), best.removed > 0,
            measures.count == 1
                ? best.removed * 3 <= best.count
                : best.count >= 6 && best.removed == 1
                    && LineName(view.grid.heading(column)).hasAny([view.names[best.measure].text.lowercased()]),
            let wrong = best.wrong
        else { return nil }
        let shown = view.grid.reading(view.positions[wrong], column)
        let figure = view.reading(best.measure, wrong)
        let label = view.grid.labels[view.positions[wrong]]
        let name = label.isEmpty ? "this row" : label
        return TableFault(
            rule: .figuresTrend, row: view.positions[wrong], column: column,
            message:
                "By the figures beside it (\(figure.dress.print(figure.value))), \(name) can't be ranked \(shown.dress.print(shown.value))",
            stated: shown.dress.print(shown.value))
    }

    private func rank(_ column: Int, _ position: Int) -> Double? {
        let reading = view.grid.reading(view.positions[position], column)
        return reading.isNumber ? reading.value : nil
    }

    private func isMeasure(_ line: Int) -> Bool {
        switch view.roles[line] {
        case .rank, .reference, .direction, .change, .percentChange: false
        default: (0..<min(view.positionCount, 60)).contains { view.reading(line, $0).isNumber }
        }
    }

    /// The fewest positions to take out so that ranks and figures run together, in the better of both directions.
    private func inversions(_ column: Int, _ measure: Int) -> (measure: Int, removed: Int, count: Int, wrong: Int?) {
        let rows = (0..<view.positionCount).filter { rank(column, $0) != nil && view.reading(measure, $0).isNumber }
        let sorted = rows.sorted { (rank(column, $0) ?? 0, $0) < (rank(column, $1) ?? 0, $1) }
        let rising = Self.kept(sorted.map { view.reading(measure, $0).value })
        let falling = Self.kept(sorted.map { -view.reading(measure, $0).value })
        let kept = rising.count >= falling.count ? rising : falling
        let wrong = sorted.indices.first { !kept.contains($0) }.map { sorted[$0] }
        return (measure, sorted.count - kept.count, sorted.count, wrong)
    }

    /// The indices of a longest non-falling subsequence, in n log n.
    private static func kept(_ values: [Double]) -> Set<Int> {
        var tails: [Int] = []
        var previous = Array(repeating: -1, count: values.count)
        for index in values.indices {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if values[tails[middle]] <= values[index] { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = tails[low - 1] }
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var kept: Set<Int> = []
        var index = tails.last ?? -1
        while index >= 0 {
            kept.insert(index)
            index = previous[index]
        }
        return kept
    }
}

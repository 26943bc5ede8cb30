/// Tests words of direction ("Up", "▼") against the two figures beside them.
struct DirectionLines {
    let view: TableView
    let periods: LinePeriods

    init(_ view: TableView) {
        self.view = view
        periods = LinePeriods(view)
    }

    /// The faults, and how many cells were tested.
    func faults() -> (faults: [TableFault], claims: [(cell: TableGrid.Cell, holds: Bool)]) {
        var faults: [TableFault] = []
        var claims: [(cell: TableGrid.Cell, holds: Bool)] = []
        guard !view.isTransposed else { return ([], []) }
        for line in 0..<view.lineCount where isDirection(line) {
            guard let pair = pair(before: line) else { continue }
            let tested = test(line, pair.before, pair.after)
            let holds = tested.count { $0.holds }
            guard holds >= 1, holds * 10 >= tested.count * 6 || holds * 2 == tested.count && tested.count == 2 else {
                continue
            }
            for test in tested {
                claims.append((view.cell(line, test.position), test.holds))
                if !test.holds { faults.append(fault(line, test.position, pair.before, pair.after)) }
            }
        }
        return (faults, claims)
    }

    private func isDirection(_ line: Int) -> Bool {
        (0..<min(view.positionCount, 60)).contains {
            if case .direction = view.reading(line, $0).content { true } else { false }
        }
    }

    private func pair(before line: Int) -> (before: Int, after: Int)? {
        let figures = stride(from: line - 1, through: max(0, line - 12), by: -1).filter { other in
            view.roles[other].isAdditive || view.roles[other] == .share || view.roles[other] == .rate
                || view.roles[other] == .average
        }.filter { other in (0..<min(view.positionCount, 60)).contains { view.reading(other, $0).isNumber } }
        guard figures.count >= 2 else { return nil }
        let (later, earlier) = (figures[0], figures[1])
        return periods.isLater(earlier, than: later) == true ? (later, earlier) : (earlier, later)
    }

    private func test(_ line: Int, _ before: Int, _ after: Int) -> [(position: Int, holds: Bool)] {
        (0..<view.positionCount).compactMap { position in
            guard case .direction(let printed) = view.reading(line, position).content,
                let old = view.reading(before, position).amount, let new = view.reading(after, position).amount
            else { return nil }
            let isNear = abs(new - old) <= max(abs(old), abs(new)) * 0.05
            switch printed {
            case .up: return (position, new > old)
            case .down: return (position, new < old)
            case .level: return (position, isNear)
            }
        }
    }

    private func fault(_ line: Int, _ position: Int, _ before: Int, _ after: Int) -> TableFault {
        let old = view.reading(before, position)
        let new = view.reading(after, position)
        let verb = new.value > old.value ? "up" : new.value < old.value ? "down" : "no change"
        let text = view.grid.table.rows[view.positions[position]].cells[view.lines[line]].string
        return TableFault(
            rule: .figuresDirection, row: view.positions[position], column: view.lines[line],
            message:
                "From \(old.dress.print(old.amount ?? 0)) to \(new.dress.print(new.amount ?? 0)) is \(verb), not \"\(text)\"",
            stated: text, recomputed: verb)
    }
}

/// The wholes that shares of a line are of, worked out once for each line.
final class LineWholes {
    typealias Whole = (value: Double, slack: Double, cell: TableGrid.Cell?)

    /// The positions that are totals, in order, and the ones that are parts.
    let totals: [Int]
    let parts: [Int]
    private var sums: [Int: (value: Double, slack: Double)] = [:]

    init(positionRoles: [LineRole]) {
        totals = positionRoles.indices.filter { positionRoles[$0].isTotal }
        parts = positionRoles.indices.filter {
            !positionRoles[$0].isTotal && positionRoles[$0] != .within && positionRoles[$0].isSummable
        }
    }

    func whole(of line: Int, _ whole: Formula.Whole, at position: Int, in view: TableView) -> Whole? {
        switch whole {
        case .position(let total): figure(line, total, view)
        case .nextTotal: next(position).flatMap { figure(line, $0, view) }
        case .sum: sum(of: line, in: view).map { ($0.value, $0.slack, nil) }
        }
    }

    private func next(_ position: Int) -> Int? {
        var low = 0
        var high = totals.count
        while low < high {
            let middle = (low + high) / 2
            if totals[middle] < position { low = middle + 1 } else { high = middle }
        }
        return low < totals.count ? totals[low] : nil
    }

    private func figure(_ line: Int, _ position: Int, _ view: TableView) -> Whole? {
        let figure = view.reading(line, position)
        return figure.isNumber ? (figure.value, figure.halfStep, view.cell(line, position)) : nil
    }

    private func sum(of line: Int, in view: TableView) -> (value: Double, slack: Double)? {
        if let known = sums[line] { return known }
        var value = 0.0
        var slack = 0.0
        for position in parts {
            let figure = view.reading(line, position)
            if case .withheld = figure.content { return nil }
            value += figure.amount ?? 0
            slack += figure.isNumber ? figure.halfStep : 0
        }
        sums[line] = (value, slack)
        return (value, slack)
    }
}

/// Finds total lines that are the sum of other lines than the ones they stand behind: columns moved by an insertion.
struct ShiftedTotals {
    let view: TableView
    let positionRoles: [LineRole]

    /// The lines that each shifted total is really the sum of.
    func shifts(among totals: [Int]) -> [Int: [Int]] {
        var shifts: [Int: [Int]] = [:]
        for total in totals {
            if let parts = stretch(summingTo: total) { shifts[total] = parts }
        }
        return shifts
    }

    /// A stretch of two to eight neighbouring lines whose sum is the total at every position.
    private func stretch(summingTo total: Int) -> [Int]? {
        let positions = (0..<view.positionCount).filter {
            view.reading(total, $0).isNumber && positionRoles[$0].isSummable
        }
        guard positions.count >= 3, view.lineCount <= 60 else { return nil }
        let lines = (0..<view.lineCount).filter { view.roles[$0].isAdditive }
        for start in lines.indices {
            for width in 2...8 where start + width <= lines.count {
                let parts = Array(lines[start..<(start + width)])
                guard let first = parts.first, let last = parts.last, last - first == width - 1 else { break }
                if positions.allSatisfy({ agrees(parts, total, $0) }) { return parts }
            }
        }
        return nil
    }

    private func agrees(_ parts: [Int], _ total: Int, _ position: Int) -> Bool {
        let sum = parts.reduce(0.0) { $0 + (view.reading($1, position).amount ?? 0) }
        return abs(sum - view.reading(total, position).value) < 1e-6
    }
}

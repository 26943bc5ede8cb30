/// Finds points that stand where a thousands separator is meant: "36.232" among "31,450" and "28,410".
struct ThousandsSlips {
    let view: TableView

    func slips() -> [TableGrid.Cell] {
        (0..<view.lineCount).flatMap(slips)
    }

    private func slips(_ line: Int) -> [TableGrid.Cell] {
        let positions = (0..<view.positionCount).filter { view.reading(line, $0).isNumber }
        let suspects = positions.filter { view.reading(line, $0).mayBeSlip && view.reading(line, $0).unit != .percent }
        guard !suspects.isEmpty, suspects.count * 3 <= positions.count, view.roles[line] != .rate,
            view.roles[line] != .average, view.roles[line] != .share
        else { return [] }
        let others = positions.filter { !view.reading(line, $0).mayBeSlip }.map { view.reading(line, $0) }
        guard others.count >= 2,
            others.allSatisfy({ $0.dress.decimals == 0 || $0.unit == .money && $0.dress.decimals == 2 })
        else { return [] }
        let large = others.count { $0.value >= 1000 }
        guard large * 2 >= others.count else { return [] }
        return suspects.map { view.cell(line, $0) }
    }
}

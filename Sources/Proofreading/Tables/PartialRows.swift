/// Tests "of which" rows against the row that they are a part of.
struct PartialRows {
    let view: TableView

    func faults() -> (faults: [TableFault], claims: [(part: TableGrid.Cell, whole: TableGrid.Cell)]) {
        var faults: [TableFault] = []
        var claims: [(part: TableGrid.Cell, whole: TableGrid.Cell)] = []
        guard view.isTransposed else { return ([], []) }
        var parent: Int?
        for line in 0..<view.lineCount {
            guard view.roles[line] == .within else {
                parent = view.roles[line].isAdditive || view.roles[line].isTotal ? line : nil
                continue
            }
            guard let parent, LineName.saysOfWhich(view.names[line]) else { continue }
            for position in 0..<view.positionCount {
                let part = view.reading(line, position)
                let whole = view.reading(parent, position)
                guard part.isNumber, whole.isNumber, part.unit == whole.unit,
                    whole.unit == .count || whole.unit == .money, part.value >= 0, whole.value >= 0
                else { continue }
                if part.value > whole.value + Equation.epsilon(whole.value) {
                    faults.append(fault(line, parent, position))
                }
                claims.append((view.cell(line, position), view.cell(parent, position)))
            }
        }
        return (faults, claims)
    }

    private func fault(_ line: Int, _ parent: Int, _ position: Int) -> TableFault {
        let part = view.reading(line, position)
        let whole = view.reading(parent, position)
        let shown = part.dress.print(part.value)
        return TableFault(
            rule: .figuresShare, row: view.lines[line], column: view.positions[position],
            message: "\(shown) is more than the \(whole.dress.print(whole.value)) of which it is said to be a part",
            stated: shown)
    }
}

extension LineName {
    static func saysOfWhich(_ name: LineName) -> Bool {
        name.hasAny(["of which", "of whom", "of these", "of those", "o'r rhain", "ohonynt", "of them", "thereof"])
            || name.starts("including") || name.starts("incl")
            || name.starts("gan gynnwys")
    }
}

/// Finds the lines of a table that are sums, and which lines they are sums of.
struct TotalLines {
    let view: TableView
    let positionRoles: [LineRole]
    let wholes: LineWholes
    let rounding: TableRounding
    /// Whether the words around the table say that its figures are averages or the like.
    let isOfMeans: Bool
    /// Lines that hold at least one number.
    private let filled: [Bool]
    /// Whether headings put the lines into more than one group.
    private let hasGroups: Bool

    init(view: TableView, positionRoles: [LineRole], wholes: LineWholes, rounding: TableRounding, context: LineName) {
        self.view = view
        self.positionRoles = positionRoles
        self.wholes = wholes
        self.rounding = rounding
        isOfMeans = MeanFigures.areNamed(in: context)
        hasGroups = view.lineCount <= 2000 && Set((0..<view.lineCount).map(view.group)).count > 1
        filled = (0..<view.lineCount).map { line in
            (0..<view.positionCount).contains {
                view.reading(line, $0).amount != nil || Self.isWithheld(view.reading(line, $0))
            }
        }
    }

    /// The relations that are accepted, and the total lines for which none is (their figures can't be tested).
    func relations() -> [LineRelation] {
        let totals = (0..<view.lineCount).filter { surety(of: $0) != nil && filled[$0] }
        return totals.compactMap { total in
            guard let surety = surety(of: total) else { return nil }
            return relation(for: total, surety: surety, isLast: total == totals.last)
        }
    }

    /// How surely a line is a sum; nil when nothing says so.
    private func surety(of line: Int) -> LineRole.Surety? {
        switch view.roles[line] {
        case .total(let surety): return surety
        case .subtotal: return .plain
        case .running: return view.isTransposed ? nil : .perhaps
        case .plain where line == view.lineCount - 1 && line >= 2: return .perhaps
        default: return nil
        }
    }

    private func relation(for total: Int, surety: LineRole.Surety, isLast: Bool) -> LineRelation? {
        var best: LineRelation?
        for parts in candidates(for: total, isLast: isLast) {
            var found = LineRelation(
                .sum(parts), target: total, view: view, positionRoles: positionRoles, wholes: wholes,
                slack: { rounding.slack(parts: parts.count, view.reading(total, $0)) })
            found.drop { isMean($0, total) }
            if found.holds > best?.holds ?? -1 || found.holds == best?.holds && found.fit > best?.fit ?? 0 {
                best = found
            }
            if found.tested > 0 && found.fit == 1 { break }
        }
        guard let best, best.tested > 0 || !best.equations.isEmpty else { return nil }
        return isAccepted(best, surety) ? best : nil
    }

    /// Whether the evidence suffices, by how surely the name says "sum".
    private func isAccepted(_ relation: LineRelation, _ surety: LineRole.Surety) -> Bool {
        let (holds, tested) = (relation.holds, relation.tested)
        if tested == 0 { return surety == .plain }
        switch surety {
        case .perhaps: return holds == tested || holds >= 2 && holds * 10 >= tested * 6
        case .qualified: return holds >= 1 && holds * 10 >= tested * 4 || tested == 1 && isNear(relation, 0.25)
        case .plain:
            return holds >= 1 && holds * 10 >= tested * 4 || tested == 1 && isNear(relation, 3)
                || isNear(relation, 0.12) && !isAlwaysMore(relation)
        }
    }

    /// Whether every broken sum is off by no more than so much of the total.
    private func isNear(_ relation: LineRelation, _ share: Double) -> Bool {
        relation.equations.allSatisfy {
            $0.verdict != .inconsistent || abs($0.residual) <= share * max(abs($0.statedValue), abs($0.value) / 2)
        }
    }

    /// Whether every total is more than its parts: then it counts things that the table doesn't show.
    private func isAlwaysMore(_ relation: LineRelation) -> Bool {
        relation.tested >= 2 && relation.equations.allSatisfy { $0.verdict != .inconsistent || $0.residual > 0 }
    }

    /// Whether a stated figure lies among those that it should be the sum of, where no word makes it a sum for certain.
    private func isMean(_ equation: Equation, _ total: Int) -> Bool {
        if !equation.stated.isNumber { return !MeanFigures.isCalledTotal(view.names[total]) }
        let parts = equation.operands.compactMap { view.grid.reading($0).amount }
        guard let least = parts.min(), let most = parts.max(), parts.count >= 2, equation.statedValue >= least,
            equation.statedValue <= most
        else { return false }
        return isOfMeans || !MeanFigures.isCalledTotal(view.names[total])
            || MeanFigures.areNamed(in: LineName(view.grid.heading(equation.target.column)))
    }

    // MARK: Candidate parts

    /// Sets of lines that a total may be of, the likeliest first.
    private func candidates(for total: Int, isLast: Bool) -> [[Int]] {
        var sets: [[Int]] = []
        func add(_ set: [Int]) {
            if set.count >= 2, !sets.contains(set) { sets.append(set) }
        }
        let start = blockStart(before: total)
        let since = (start..<total).filter(isPart)
        if !view.isTransposed { add(groupmates(of: total)) }
        if view.roles[total] != .subtotal { add(mixed(before: total, isLast: isLast)) }
        add(since)
        if isLast { add((0..<total).filter(isPart)) }
        add((start..<total).filter(isLoosePart))
        add(collapsed(since, total: total))
        let isLeading = since.isEmpty || total == 0
        if isLeading || !view.isTransposed { add(after(total).filter(isPart)) }
        if isLeading { add(collapsed(after(total).filter(isPart), total: total)) }
        if isLast { add((0..<total).filter(isLoosePart)) }
        return sets
    }

    private func isPart(_ line: Int) -> Bool { filled[line] && view.roles[line].isAdditive }

    private func isLoosePart(_ line: Int) -> Bool {
        filled[line] && !view.roles[line].isTotal && view.roles[line] != .within && view.roles[line] != .reference
    }

    /// The line behind the last total or the last break before a total.
    private func blockStart(before total: Int) -> Int {
        var line = total - 1
        while line >= 0 {
            if view.roles[line].isTotal && filled[line] { return line + 1 }
            if view.isTransposed, !filled[line], line < total - 1 { return line + 1 }
            line -= 1
        }
        return 0
    }

    private func after(_ total: Int) -> [Int] {
        var lines: [Int] = []
        for line in (total + 1)..<max(total + 1, view.lineCount) {
            if view.roles[line].isTotal && filled[line] { break }
            lines.append(line)
        }
        return lines
    }

    private func groupmates(of total: Int) -> [Int] {
        let group = view.group(total)
        guard !group.isEmpty, hasGroups else { return [] }
        return (0..<view.lineCount).filter { view.group($0) == group && isPart($0) }
    }

    /// A grand total's parts: the totals before it, and lines that no total before it covers.
    private func mixed(before total: Int, isLast: Bool) -> [Int] {
        guard isLast || view.names[total].has("grand") && view.lineCount <= 2000 else { return [] }
        let totals = (0..<total).filter { view.roles[$0].isTotal && filled[$0] }
        guard let lastTotal = totals.last, let firstTotal = totals.first else { return [] }
        let rest = (lastTotal + 1..<total).filter(isPart)
        let leading = coversBefore(firstTotal) ? [] : (0..<firstTotal).filter(isPart)
        return leading + totals + rest
    }

    /// Whether a first total stands behind its parts rather than before them.
    private func coversBefore(_ total: Int) -> Bool { (0..<total).contains(where: isPart) }

    /// The parts without those that are parts of the line before them: figures that add up to it at every position.
    private func collapsed(_ parts: [Int], total: Int) -> [Int] {
        guard parts.count >= 4, parts.count <= 400 else { return [] }
        var kept: [Int] = []
        var index = 0
        while index < parts.count {
            kept.append(parts[index])
            let children = childCount(parts, index)
            index += 1 + children
        }
        return kept.count < parts.count ? kept : []
    }

    /// How many of the lines behind a part add up to it (2 to 12); 0 for none.
    private func childCount(_ parts: [Int], _ index: Int) -> Int {
        let positions = (0..<view.positionCount).filter {
            positionRoles[$0].isSummable && view.reading(parts[index], $0).isNumber
        }
        guard !positions.isEmpty else { return 0 }
        var sums = Array(repeating: 0.0, count: positions.count)
        for count in 1...12 where index + count < parts.count {
            for (place, position) in positions.enumerated() {
                sums[place] += view.reading(parts[index + count], position).amount ?? 0
            }
            let agrees = positions.indices.allSatisfy {
                abs(sums[$0] - view.reading(parts[index], positions[$0]).value) < 1e-6
            }
            if count >= 2, agrees, sums.contains(where: { $0 > 0 }) { return count }
        }
        return 0
    }

    private static func isWithheld(_ reading: CellReading) -> Bool {
        if case .withheld = reading.content { return true }
        return false
    }
}

/// Explains the broken sums of a table by as few wrong figures as possible.
///
/// A figure that two broken sums share, that would mend both by the same amount and that no sound sum uses, is the wrong one: so a wrong
/// row total is named once, not again under its grand total. Linear in the figures of the sums.
struct TableExplanation {
    /// A wrong figure: the cell, what it should be, and the equation that shows it.
    struct Culprit {
        var cell: TableGrid.Cell
        var corrected: Double
        var equation: Equation
        /// The other equations that the correction mends.
        var others: [Equation]
    }

    private let broken: [Equation]
    private let sound: [Equation]

    init(_ equations: [Equation]) {
        broken = equations.filter { $0.isLinear && $0.verdict == .inconsistent }
        sound = equations.filter { $0.isLinear && ($0.verdict == .consistent || $0.verdict == .withinRounding) }
    }

    /// The culprits, in the order of their equations.
    func culprits() -> [Culprit] {
        var open = Set(broken.indices)
        var culprits: [Culprit] = []
        let suspects = self.suspects()
        for suspect in suspects {
            let mended = suspect.mends.filter { open.contains($0) }
            guard mended.count >= 2 else { continue }
            open.subtract(mended)
            culprits.append(culprit(suspect.cell, delta: suspect.delta, mended))
        }
        for index in open.sorted() {
            culprits.append(
                Culprit(cell: broken[index].target, corrected: broken[index].value, equation: broken[index], others: [])
            )
        }
        return culprits.sorted { ($0.cell.row, $0.cell.column) < ($1.cell.row, $1.cell.column) }
    }

    private typealias Suspect = (cell: TableGrid.Cell, delta: Double, mends: [Int])

    /// Figures that stand in several broken equations and would mend them, those that mend most first.
    private func suspects() -> [Suspect] {
        guard broken.count >= 2 else { return [] }
        var uses: [TableGrid.Cell: [(equation: Int, delta: Double)]] = [:]
        for (index, equation) in broken.enumerated() {
            uses[equation.target, default: []].append((index, -equation.residual))
            for operand in equation.operands { uses[operand, default: []].append((index, equation.residual)) }
        }
        uses = uses.filter { $0.value.count >= 2 }
        for equation in sound {
            uses[equation.target] = nil
            for operand in equation.operands { uses[operand] = nil }
        }
        var suspects: [Suspect] = []
        for (cell, list) in uses {
            guard let delta = list.first?.delta, list.allSatisfy({ abs($0.delta - delta) < 1e-6 * max(1, abs(delta)) })
            else { continue }
            suspects.append((cell, delta, list.map(\.equation)))
        }
        return suspects.sorted {
            ($1.mends.count, $0.cell.row, $0.cell.column) < ($0.mends.count, $1.cell.row, $1.cell.column)
        }
    }

    private func culprit(_ cell: TableGrid.Cell, delta: Double, _ mended: [Int]) -> Culprit {
        let equations = mended.map { broken[$0] }
        let own = equations.first { $0.target == cell } ?? equations[0]
        let old = own.target == cell ? own.statedValue : 0
        return Culprit(
            cell: cell, corrected: own.target == cell ? own.value : old + delta, equation: own,
            others: equations.filter { $0.target != own.target })
    }
}

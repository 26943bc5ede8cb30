/// Tries 0, 1, 2, … further cells until every small cell is protected.
///
/// All hidden cells hold more than 0, so a small cell is protected exactly when rows and columns joined by hidden cells form
/// a ring through it: counts can then be moved around the ring either way.
struct SuppressionSearch {
    private let primary, candidates: [CellPlace]
    private let value: (CellPlace) -> Int
    private var chosen: (cells: [CellPlace], sum: Int)?

    init(primary: [CellPlace], candidates: [CellPlace], value: @escaping (CellPlace) -> Int) {
        (self.primary, self.candidates, self.value) = (primary, candidates, value)
        guard protects(candidates) else { return }
        for size in 0...candidates.count where chosen == nil { extend([], sum: 0, from: 0, by: size) }
    }

    /// The cells to hide, row by row; nil when even all together protect nothing.
    var best: [CellPlace]? { chosen?.cells }

    /// Goes through the choices in order, leaving those that can't have a smaller sum.
    private mutating func extend(_ cells: [CellPlace], sum: Int, from start: Int, by size: Int) {
        if let chosen, sum >= chosen.sum { return }
        if size == 0 {
            if protects(cells) { chosen = (cells, sum) }
            return
        }
        for index in stride(from: start, through: candidates.count - size, by: 1) {
            let cell = candidates[index]
            extend(cells + [cell], sum: sum + value(cell), from: index + 1, by: size - 1)
        }
    }

    private func protects(_ secondary: [CellPlace]) -> Bool {
        let hidden = primary + secondary
        return primary.allSatisfy { Self.isOnRing($0, of: hidden) }
    }

    /// Whether the row still reaches the column when the cell itself is left out.
    private static func isOnRing(_ cell: CellPlace, of hidden: [CellPlace]) -> Bool {
        var (rows, columns): (Set<Int>, Set<Int>) = ([cell.row], [])
        var grows = true
        while grows {
            grows = false
            for other in hidden where other != cell && rows.contains(other.row) != columns.contains(other.column) {
                rows.insert(other.row)
                columns.insert(other.column)
                grows = true
            }
        }
        return columns.contains(cell.column)
    }
}

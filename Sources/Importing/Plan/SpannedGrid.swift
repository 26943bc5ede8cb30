import CommunitySafety
import Proofreading

/// A table's grid in which every place knows the cell that covers it.
struct SpannedGrid {
    /// A place of the grid.
    struct Spot: Hashable {
        var row: Int
        var column: Int
    }

    let table: Table
    let columnCount: Int
    private var owners: [[Spot]] = []

    init(_ table: Table) {
        self.table = table
        columnCount = table.columnCount
        for row in table.rows.indices { owners.append(ownerRow(row)) }
    }

    var rowCount: Int { table.rows.count }

    /// The cell that covers the place; nil outside the grid.
    func cell(_ row: Int, _ column: Int) -> TableCell? {
        guard let owner = owner(row, column) else { return nil }
        return table.rows[owner.row].cells[owner.column]
    }

    func owner(_ row: Int, _ column: Int) -> Spot? {
        guard owners.indices.contains(row), owners[row].indices.contains(column) else { return nil }
        return owners[row][column]
    }

    /// Whether the place is covered by a cell that begins in a row above.
    func comesFromAbove(_ row: Int, _ column: Int) -> Bool { (owner(row, column)?.row ?? row) < row }

    /// The words that cover the place, on one line.
    func text(_ row: Int, _ column: Int) -> String { Wording.squeezed(cell(row, column)?.string ?? "") }

    /// The cell's paragraphs on one line each, parted by U+2029, line ends within them kept.
    func partyText(_ row: Int, _ column: Int?) -> String {
        guard let column, let cell = cell(row, column) else { return "" }
        return cell.paragraphs.map(\.string).joined(separator: "\u{2029}")
    }

    func paragraphs(_ row: Int, _ column: Int) -> [String] {
        (cell(row, column)?.paragraphs ?? []).map { Wording.squeezed($0.string) }.filter { !$0.isEmpty }
    }

    /// The places of a row where a cell with words begins.
    func filled(_ row: Int) -> [Int] {
        guard table.rows.indices.contains(row) else { return [] }
        let cells = table.rows[row].cells
        return cells.indices.filter { !cells[$0].isCovered && !Wording.squeezed(cells[$0].string).isEmpty }
    }

    private func ownerRow(_ row: Int) -> [Spot] {
        let cells = table.rows[row].cells
        var spots: [Spot] = []
        spots.reserveCapacity(cells.count)
        for column in cells.indices {
            let here = Spot(row: row, column: column)
            guard cells[column].isCovered else {
                spots.append(here)
                continue
            }
            spots.append(above(row, column) ?? (column > 0 ? left(spots[column - 1], column) : nil) ?? here)
        }
        return spots
    }

    private func above(_ row: Int, _ column: Int) -> Spot? {
        guard row > 0, owners[row - 1].indices.contains(column) else { return nil }
        let spot = owners[row - 1][column]
        return table.rows[spot.row].cells[spot.column].rowSpan > row - spot.row ? spot : nil
    }

    private func left(_ spot: Spot, _ column: Int) -> Spot? {
        table.rows[spot.row].cells[spot.column].columnSpan > column - spot.column ? spot : nil
    }
}

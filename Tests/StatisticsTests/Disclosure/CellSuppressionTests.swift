import Statistics
import Testing

struct `Hiding small cells` {
    @Test(arguments: [
        [[12, 3, 20], [8, 9, 15], [30, 11, 2]], [[1, 14], [22, 9]], [[2, 2, 30], [40, 5, 6]],
        [[0, 3, 12], [7, 0, 9], [11, 13, 4]],
    ])
    func `leaves no small cell that every table with those totals agrees on`(_ table: [[Int]]) throws {
        let result = try CellSuppression(table, threshold: 5)
        let hidden = Set(result.primary + (try #require(result.secondary)))
        let found = Self.intervals(table, hidden)
        for cell in result.primary { #expect(try #require(found[cell]).count > 1) }
        #expect(try result.intervals == found)
    }

    @Test func `has no answer where nothing else can be hidden`() throws {
        let result = try CellSuppression([[15, 3], [0, 9]], threshold: 5)
        #expect(result.primary == [CellPlace(row: 0, column: 1)])
        #expect(try result.secondary == nil && result.intervals == nil && result.secondarySum == nil)
        #expect(result.unprotectable == result.primary)
    }

    @Test func `refuses a ragged table, an empty one and a count below 0`() {
        #expect(throws: StatisticsError.lengthsDiffer(1, 2)) { try CellSuppression([[1, 2], [3]], threshold: 5) }
        #expect(throws: StatisticsError.empty) { try CellSuppression([], threshold: 5) }
        #expect(throws: StatisticsError.negative(-3)) { try CellSuppression([[1, -3]], threshold: 5) }
    }

    /// What every cell may be, by going through all tables with the same totals.
    private static func intervals(_ table: [[Int]], _ hidden: Set<CellPlace>) -> [CellPlace: ClosedRange<Int>] {
        let cells = hidden.sorted()
        var rows: [Int: Int] = [:]
        var columns: [Int: Int] = [:]
        for cell in cells {
            rows[cell.row, default: 0] += table[cell.row][cell.column]
            columns[cell.column, default: 0] += table[cell.row][cell.column]
        }
        var found: [CellPlace: ClosedRange<Int>] = [:]
        func fill(_ values: [Int]) {
            guard values.count < cells.count else {
                guard rows.values.allSatisfy({ $0 == 0 }), columns.values.allSatisfy({ $0 == 0 }) else { return }
                for (cell, value) in zip(cells, values) {
                    let range = found[cell] ?? value...value
                    found[cell] = min(range.lowerBound, value)...max(range.upperBound, value)
                }
                return
            }
            let cell = cells[values.count]
            for value in 0...min(rows[cell.row, default: 0], columns[cell.column, default: 0]) {
                rows[cell.row, default: 0] -= value
                columns[cell.column, default: 0] -= value
                fill(values + [value])
                rows[cell.row, default: 0] += value
                columns[cell.column, default: 0] += value
            }
        }
        fill([])
        return found
    }
}

import Statistics
import Testing

/// Random tables, from a seeded generator.
struct `Hiding small cells of large tables` {
    private static func table(_ rows: Int, _ columns: Int, seed: UInt64) -> [[Int]] {
        var chance = SplitMix(state: seed)
        return (0..<rows).map { _ in
            (0..<columns).map { _ in
                let kind = Int.random(in: 0..<10, using: &chance)
                return kind == 0
                    ? 0 : kind < 3 ? Int.random(in: 1...4, using: &chance) : Int.random(in: 5...90, using: &chance)
            }
        }
    }

    @Test(arguments: [(3, 4), (5, 5), (8, 6), (12, 9), (30, 15)], [UInt64(1), 2])
    func `leaves a range for every small cell, or says which can't be protected`(_ size: (Int, Int), _ seed: UInt64)
        throws
    {
        let table = Self.table(size.0, size.1, seed: seed)
        let result = try CellSuppression(table, threshold: 5)
        guard let secondary = result.secondary else {
            #expect(!result.unprotectable.isEmpty)
            return
        }
        let audit = try SuppressionAudit(table, hidden: Set(result.primary + secondary))
        for cell in result.primary { #expect(try audit.interval(of: cell).count > 1, "\(cell)") }
        for cell in secondary { #expect(table[cell.row][cell.column] >= 5) }
        #expect(secondary == secondary.sorted())
    }

    @Test(arguments: [UInt64(3), 4, 5, 6, 7, 8])
    func `hides nothing needlessly in any table`(_ seed: UInt64) throws {
        let table = Self.table(9, 7, seed: seed)
        let result = try CellSuppression(table, threshold: 5)
        let secondary = try #require(result.secondary)
        for shown in secondary {
            let audit = try SuppressionAudit(table, hidden: Set(result.primary + secondary).subtracting([shown]))
            #expect(try result.primary.contains { try audit.interval(of: $0).count == 1 }, "\(shown) needn't be hidden")
        }
    }

    @Test(arguments: 10..<22)
    func `chooses, in small tables, what going through all choices finds`(_ seed: Int) throws {
        let table = Self.table(3, 4, seed: UInt64(seed))
        let result = try CellSuppression(table, threshold: 5)
        let places = (0..<12).map { CellPlace(row: $0 / 4, column: $0 % 4) }
        let candidates = places.filter { table[$0.row][$0.column] >= 5 }
        let choices = try (0..<(1 << candidates.count)).map { bits in
            candidates.indices.filter { bits >> $0 & 1 == 1 }.map { candidates[$0] }
        }.filter { chosen in
            let audit = try SuppressionAudit(table, hidden: Set(result.primary + chosen))
            return try result.primary.allSatisfy { try audit.interval(of: $0).count > 1 }
        }
        func rank(_ cells: [CellPlace]) -> (Int, Int) {
            (cells.count, cells.reduce(0) { $0 + table[$1.row][$1.column] })
        }
        let best = choices.min { first, second in
            rank(first) == rank(second) ? first.lexicographicallyPrecedes(second) : rank(first) < rank(second)
        }
        #expect(result.secondary == best && result.method == .exact)
    }

    @Test func `takes the first of equally good choices`() throws {
        let result = try CellSuppression([[2, 9, 9], [9, 9, 9], [9, 9, 9]], threshold: 5)
        #expect(result.method == .exact)
        #expect(result.secondary == [.init(row: 0, column: 1), .init(row: 1, column: 0), .init(row: 1, column: 1)])
    }

    @Test func `tells of cells that a reader knows to be small`() throws {
        let result = try CellSuppression([[1, 1, 8], [1, 1, 8], [9, 9, 9]], threshold: 5)
        #expect(result.secondary == [])
        #expect(try result.knownToBeSmall == result.primary)
    }

    /// Thirty-three rows hold nothing but small cells, the others one each: such a row needs its smallest other cell.
    @Test(.timeLimit(.minutes(1))) func `is quick and best with 2,000 small cells among 3,600`() throws {
        var chance = SplitMix(state: 12)
        let table = (0..<60).map { row in
            (0..<60).map { column in
                row < 33 || column == row
                    ? Int.random(in: 1...4, using: &chance) : Int.random(in: 5...90, using: &chance)
            }
        }
        let result = try CellSuppression(table, threshold: 5)
        #expect(result.primary.count == 33 * 60 + 27)
        let expected = (33..<60).compactMap { row in
            (0..<60).filter { $0 != row }.min { (table[row][$0], $0) < (table[row][$1], $1) }
                .map { CellPlace(row: row, column: $0) }
        }
        #expect(result.secondary == expected && result.method == .exact)
        let audit = try SuppressionAudit(table, hidden: Set(result.primary + expected))
        for cell in result.primary.suffix(60) { #expect(try audit.interval(of: cell).count > 1) }
    }

    @Test func `isn't tried beyond ten thousand cells`() {
        #expect(throws: StatisticsError.outOfRange(10_100)) {
            try CellSuppression(Array(repeating: Array(repeating: 9, count: 100), count: 101), threshold: 5)
        }
    }
}

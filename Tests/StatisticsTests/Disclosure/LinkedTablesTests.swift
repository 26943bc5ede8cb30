import Statistics
import Testing

/// Random documents of tables with totals, from a seeded generator.
struct `The gate over many tables` {
    private struct Table {
        let cells: [[Int]]
        let facts: [PublishedFact]
        let sums: [FactSum]
        let number: Int

        init(_ number: Int, _ cells: [[Int]]) {
            let (rows, columns) = (Array(cells.indices), Array(cells[0].indices))
            func name(_ row: Int?, _ column: Int?) -> FactName { Table.name(number, row, column) }
            var facts: [PublishedFact] = []
            for row in rows { for column in columns { facts.append(.init(name(row, column), cells[row][column])) } }
            for row in rows { facts.append(.init(name(row, nil), cells[row].reduce(0, +))) }
            for column in columns { facts.append(.init(name(nil, column), cells.reduce(0) { $0 + $1[column] })) }
            facts.append(.init(name(nil, nil), cells.joined().reduce(0, +)))
            let byRow = rows.map { row in FactSum(name(row, nil), of: columns.map { name(row, $0) }) }
            let byColumn = columns.map { column in FactSum(name(nil, column), of: rows.map { name($0, column) }) }
            let whole = [
                FactSum(name(nil, nil), of: rows.map { name($0, nil) }),
                FactSum(name(nil, nil), of: columns.map { name(nil, $0) }),
            ]
            (self.number, self.cells, self.facts, sums) = (number, cells, facts, byRow + byColumn + whole)
        }

        static func name(_ number: Int, _ row: Int?, _ column: Int?) -> FactName {
            FactName(
                measure: "m\(1_000 + number)", area: row.map { "r\(100 + $0)" } ?? "all",
                period: column.map { "c\(100 + $0)" } ?? "all")
        }
    }

    private static func random(_ number: Int, _ rows: Int, _ columns: Int, seed: UInt64, high: Int = 60) -> Table {
        var chance = SplitMix(state: seed &+ UInt64(number))
        return Table(
            number,
            (0..<rows).map { _ in
                (0..<columns).map { _ in
                    let kind = Int.random(in: 0..<10, using: &chance)
                    return kind == 0
                        ? 0
                        : kind < 3 ? Int.random(in: 1...4, using: &chance) : Int.random(in: 5...high, using: &chance)
                }
            })
    }

    @Test func `passes, for each table, the audit by flows`() throws {
        let tables = (0..<200).map { Self.random($0, 8, 6, seed: 77) }
        let gate = try DisclosureGate(facts: tables.flatMap(\.facts), sums: tables.flatMap(\.sums))
        #expect(gate.unprotectable.isEmpty)
        let withheld = Set(gate.primary + gate.secondary)
        for table in tables {
            let places = (0..<48).map { CellPlace(row: $0 / 6, column: $0 % 6) }
            let hidden = Set(places.filter { withheld.contains(Table.name(table.number, $0.row, $0.column)) })
            let audit = try SuppressionAudit(table.cells, hidden: hidden)
            for cell in hidden where table.cells[cell.row][cell.column] < 5 {
                #expect(try audit.interval(of: cell).count > 1, "table \(table.number), \(cell)")
            }
        }
    }

    /// Those without a small total, which would be withheld too.
    private static let smallTables = (0..<60).filter { number in
        random(number, 2, 3, seed: 900, high: 7).facts.allSatisfy { fact in
            fact.name.area != "all" && fact.name.period != "all" || !(1...4).contains(fact.value)
        }
    }

    /// All ways to withhold some of the larger cells, each audited by going through every table that it could be.
    @Test(arguments: Self.smallTables)
    func `chooses, in a small table, what going through all choices finds`(_ number: Int) throws {
        let table = Self.random(number, 2, 3, seed: 900, high: 7)
        let gate = try DisclosureGate(facts: table.facts, sums: table.sums)
        let places = (0..<6).map { CellPlace(row: $0 / 3, column: $0 % 3) }
        func value(_ cell: CellPlace) -> Int { table.cells[cell.row][cell.column] }
        func names(_ cells: [CellPlace]) -> [FactName] {
            cells.map { Table.name(number, $0.row, $0.column) }.sorted()
        }
        let small = places.filter { (1...4).contains(value($0)) }
        let larger = places.filter { value($0) >= 5 }
        let choices = (0..<(1 << larger.count)).map { bits in
            larger.indices.filter { bits >> $0 & 1 == 1 }.map { larger[$0] }
        }.filter { Self.isSafe(table.cells, small, $0) }
        let ranked = choices.min { one, other in
            let first = (one.count, one.reduce(0) { $0 + value($1) })
            let second = (other.count, other.reduce(0) { $0 + value($1) })
            return first == second ? names(one).lexicographicallyPrecedes(names(other)) : first < second
        }
        guard let ranked else {
            #expect(
                gate.secondary.contains { $0.area == "all" || $0.period == "all" } || !gate.unprotectable.isEmpty)
            return
        }
        #expect(gate.method == .exact && gate.secondary == names(ranked))
    }

    /// Whether every small cell differs in two of the tables with these totals in which no hidden cell is 0.
    private static func isSafe(_ cells: [[Int]], _ small: [CellPlace], _ others: [CellPlace]) -> Bool {
        let hidden = (small + others).sorted()
        var rows = cells.indices.map { row in hidden.filter { $0.row == row }.reduce(0) { $0 + cells[row][$1.column] } }
        var columns = cells[0].indices.map { column in
            hidden.filter { $0.column == column }.reduce(0) { $0 + cells[$1.row][column] }
        }
        var seen: [CellPlace: Set<Int>] = [:]
        func fill(_ values: [Int]) {
            guard values.count < hidden.count else {
                guard rows.allSatisfy({ $0 == 0 }), columns.allSatisfy({ $0 == 0 }) else { return }
                for (cell, value) in zip(hidden, values) { seen[cell, default: []].insert(value) }
                return
            }
            let cell = hidden[values.count]
            let most = min(rows[cell.row], columns[cell.column])
            for value in stride(from: 1, through: most, by: 1) {
                rows[cell.row] -= value
                columns[cell.column] -= value
                fill(values + [value])
                rows[cell.row] += value
                columns[cell.column] += value
            }
        }
        fill([])
        return small.allSatisfy { (seen[$0]?.count ?? 0) > 1 }
    }

    @Test func `withholds nothing needlessly in groups of any size`() throws {
        let table = Self.random(0, 9, 7, seed: 31)
        let gate = try DisclosureGate(facts: table.facts, sums: table.sums)
        #expect(gate.method == .cheapestMoves && !gate.secondary.isEmpty)
        for name in gate.secondary {
            // As before, but that this one was printed in another document, and nothing else can be withheld.
            let others = Set(gate.primary + gate.secondary).subtracting([name])
            let facts = table.facts.map { fact in
                PublishedFact(fact.name, fact.value, standing: others.contains(fact.name) ? .printed : .alreadyPublic)
            }
            let without = try DisclosureGate(facts: facts, sums: table.sums)
            #expect(!without.unprotectable.isEmpty, "\(name.area) \(name.period) needn't be withheld")
        }
    }
}

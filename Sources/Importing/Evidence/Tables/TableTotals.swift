internal import CommunitySafety

/// Adds up what a table says it adds up: total rows and total columns against the cells that they are of.
struct TableTotals {
    private let reader: TableReader
    private let cells: CellFigureReader
    private let values: [Int]
    private var rows: [(row: Int, labels: [String])] = []
    private var totalRows: [(row: Int, labels: [String], before: Int)] = []

    init(_ reader: TableReader) {
        self.reader = reader
        cells = CellFigureReader(unit: .count, dash: .nought, bracketsAreNegative: true)
        values = reader.columns(.value)
    }

    mutating func addRow(_ row: Int, labels: [String]) { rows.append((row, labels)) }

    /// `labels` are the row's names but for the word that makes it a total.
    mutating func addTotalRow(_ row: Int, labels: [String]) { totalRows.append((row, labels, rows.count)) }

    func problems() -> [LoadProblem] {
        let columns = reader.columns(.total)
        let across = (rows.map(\.row) + totalRows.map(\.row)).flatMap { row in
            columns.compactMap { check(row: row, total: $0) }
        }
        let down = totalRows.indices.flatMap { index in
            (values + columns).compactMap { check(totalRow: index, column: $0) }
        }
        return across + down
    }

    /// The columns that a total column adds up: those with the same words in each heading row, but for the row that says
    /// "total".
    private func check(row: Int, total column: Int) -> LoadProblem? {
        guard let printed = number(row, column) else { return nil }
        let own = reader.headings.words.map { $0.indices.contains(column) ? $0[column].words : "" }
        let parts = values.filter { part in
            zip(own, reader.headings.words).allSatisfy { words, heading in
                words.isEmpty || TotalWords.isTotal(words) || heading[part].words == words
            }
        }
        return compare(printed, parts.map { (row, $0) }, row, column)
    }

    /// A total row adds up every row above it, those since the last total, or those with the same other names.
    private func check(totalRow index: Int, column: Int) -> LoadProblem? {
        let total = totalRows[index]
        guard let printed = number(total.row, column) else { return nil }
        let above = rows[..<total.before]
        let since = index > 0 ? above.dropFirst(totalRows[index - 1].before) : above
        let alike = above.filter { row in total.labels.allSatisfy { $0.isEmpty || row.labels.contains($0) } }
        let groups = [alike, Array(since), Array(above)].filter { !$0.isEmpty }
        let found = groups.map { group in compare(printed, group.map { ($0.row, column) }, total.row, column) }
        return found.contains { $0 == nil } ? nil : found.compactMap(\.self).first
    }

    private func compare(_ printed: Double, _ parts: [(row: Int, column: Int)], _ row: Int, _ column: Int)
        -> LoadProblem?
    {
        let figures = parts.map { cells.read(reader.grid[$0.row, $0.column]) }
        // Hidden parts and parts that aren't there can't be added up.
        guard parts.count > 1, figures.allSatisfy({ $0.isPlain }) else { return nil }
        let sum = figures.reduce(0) { $0 + $1.number }
        guard abs(sum - printed) > 0.0001 + abs(printed) * 1e-9 else { return nil }
        let shown = SheetCell.words(printed)
        let difference = SheetCell.words(abs(sum - printed))
        let list =
            figures.count > 12 ? "The cells" : figures.map { SheetCell.words($0.number) }.joined(separator: " + ")
        return reader.problem(
            "load.wrongTotal", .warns, row: row, column: column, value: shown,
            message:
                "\(list) make \(SheetCell.words(sum)), not \(shown): \(difference) \(sum > printed ? "more" : "less").",
            remedy: "Ask whoever sent it which is right. The parts are loaded, not the total.")
    }

    private func number(_ row: Int, _ column: Int) -> Double? {
        guard case .value(let value, _) = cells.read(reader.grid[row, column]) else { return nil }
        return value
    }
}

extension CellReading {
    fileprivate var isPlain: Bool {
        switch self {
        case .empty, .value: true
        case .noReturn, .hidden, .refused: false
        }
    }

    fileprivate var number: Double {
        guard case .value(let value, _) = self else { return 0 }
        return value
    }
}

package import CommunitySafety
internal import Proofreading

/// Guesses how a table is to be read, so that a person mostly has to confirm.
package struct TableSuggester {
    private let grid: SheetGrid
    private let names: TableNames
    private let file: String
    /// The most rows that are looked at.
    private static let sample = 200

    package init(_ grid: SheetGrid, names: TableNames, file: String) {
        self.grid = grid.spread
        self.names = names
        self.file = file
    }

    /// `area` is the place that the partnership looks after, for a table that names none.
    package func mapping(area: String) -> TableMapping {
        let (first, headerRows) = headings
        return mapping(area: area, firstRow: first + 1, headerRows: headerRows)
    }

    /// The same where a person has said in which row, from 1, the headings begin and how many there are.
    package func mapping(area: String, firstRow: Int, headerRows: Int) -> TableMapping {
        let first = firstRow - 1
        var mapping = Self.empty(grid, firstRow: first + 1, headerRows: headerRows)
        for column in 0..<grid.width { mapping.columns[column].use = use(of: column, from: mapping.firstDataRow - 1) }
        decideLayout(&mapping)
        if mapping.layout == .figures {
            nameHeadings(&mapping)
        } else {
            mapping.headers = mapping.headers.map { _ in .ignored }
        }
        settleNames(&mapping)
        if !mapping.has(.area) { mapping.area = area }
        if !mapping.has(.measure) { mapping.measure = measureAbove(first) ?? "" }
        if !mapping.has(.period) || !periodsAreWhole(mapping) { mapping.period = periodAbove(first) ?? "" }
        return mapping
    }

    /// A mapping that says nothing of the columns yet, with the headings where they are said to be.
    package static func empty(_ grid: SheetGrid, firstRow: Int, headerRows: Int) -> TableMapping {
        let headings = TableHeadings(grid.spread, first: firstRow - 1, count: headerRows)
        return TableMapping(
            sheet: grid.name, firstRow: firstRow, headers: Array(repeating: .ignored, count: headerRows),
            columns: (0..<grid.width).map { TableMapping.Column(heading: headings.shape($0), use: .ignored) })
    }

    /// The row in which headings begin, from 0, and how many there are: the full rows right above the first row of figures.
    private var headings: (first: Int, count: Int) {
        let rows = min(grid.rows.count, 60)
        let data = (0..<rows).first { isDataRow($0) } ?? min(1, max(rows - 1, 0))
        var first = data
        while first > 0, data - first < TableMapping.mostHeaderRows, filled(first - 1) >= 2 { first -= 1 }
        return (first, data - first)
    }

    private func filled(_ row: Int) -> Int { Set(grid.rows[row].filter { !$0.isEmpty }).count }

    /// Whether a row holds figures or a date beside words, and isn't itself made of years.
    private func isDataRow(_ row: Int) -> Bool {
        let cells = grid.rows[row].filter { !$0.isEmpty }
        let figures = cells.count { isFigure($0) }
        let dates = cells.count { SheetDate.day($0) != nil && !isFigure($0) }
        guard figures + dates > 0, cells.count >= 2 else { return false }
        if figures == 0 { return dates < cells.count && cells.count > 1 && dates <= 2 }
        return true
    }

    private func isFigure(_ cell: SheetCell) -> Bool {
        switch cell {
        case .empty, .date, .truth, .failure: return false
        case .number(let number): return !(1990...2100).contains(number) || number != number.rounded()
        case .text(let text):
            if let number = CellFigureReader.value(text) { return !(1990...2100).contains(number) }
            let reader = CellFigureReader(unit: .percent, dash: .nought, bracketsAreNegative: true)
            guard EvidencePeriod(reading: text) == nil, SheetDate.day(cell) == nil else { return false }
            switch reader.read(cell) {
            case .value, .hidden: return true
            case .empty, .noReturn, .refused: return false
            }
        }
    }

    private func cells(_ column: Int, from row: Int) -> [SheetCell] {
        (row..<max(row, min(grid.rows.count, row + Self.sample))).map { grid[$0, column] }.filter { !$0.isEmpty }
    }

    private func use(of column: Int, from row: Int) -> TableMapping.Use {
        let cells = cells(column, from: row)
        guard !cells.isEmpty else { return .ignored }
        func most(_ test: (SheetCell) -> Bool) -> Bool { cells.count(where: test) * 2 > cells.count }
        func half(_ test: (SheetCell) -> Bool) -> Bool { cells.count(where: test) * 2 >= cells.count }
        let heading = TableHeadings(grid, first: max(row - 1, 0), count: row > 0 ? 1 : 0).path(column)
        if most({ SheetDate.day($0) != nil && !isFigure($0) }) { return .date }
        if most({ EvidencePeriod(reading: $0.words) != nil }) { return .period }
        if most(isFigure) || cells.allSatisfy({ isFigure($0) || Self.standsForNone($0) }) {
            return isTotalColumn(column, before: row, heading) ? .total : .value
        }
        // Half of the names known are enough: nothing else has such names.
        if half({ names.place(named: TableReader.label([$0]), kind: nil, [:]) != .none }) { return .area }
        if half({ names.measure(named: TableReader.label([$0]), [:]) != nil }) { return .measure }
        return .breakdown
    }

    private static func standsForNone(_ cell: SheetCell) -> Bool {
        cell.isFailure || ["-", "–", "—", "..", "n/a"].contains(cell.words.lowercased())
    }

    private func isTotalColumn(_ column: Int, before row: Int, _ heading: String) -> Bool {
        (max(0, row - 3)..<row).contains { TotalWords.isTotal(grid[$0, column].words) } || TotalWords.isTotal(heading)
    }

    /// Rows with days of their own and hardly a figure are things that happened.
    private func decideLayout(_ mapping: inout TableMapping) {
        let dates = mapping.columns.indices.filter { mapping.columns[$0].use == .date }
        guard let first = dates.first else { return }
        let days = Set(cells(first, from: mapping.firstDataRow - 1).compactMap { SheetDate.day($0)?.day })
        guard days.count > 1 else {
            for column in dates { mapping.columns[column].use = column == first ? .period : .ignored }
            return
        }
        mapping.layout = .incidents
        var hasType = false
        for column in mapping.columns.indices where column != first {
            switch mapping.columns[column].use {
            case .area, .measure: break
            case .breakdown:
                let kinds = cells(column, from: mapping.firstDataRow - 1)
                let isType = !hasType && kinds.count >= 4 && Set(kinds).count * 3 <= kinds.count
                hasType = hasType || isType
                if !isType { mapping.columns[column].use = .ignored }
            case .ignored, .period, .value, .total, .date: mapping.columns[column].use = .ignored
            }
        }
    }

    /// What each row of headings names, by what most of its words over the values are.
    private func nameHeadings(_ mapping: inout TableMapping) {
        let values = mapping.columns.indices.filter { mapping.columns[$0].use == .value }
        let headings = TableHeadings(grid, first: mapping.firstRow - 1, count: mapping.headers.count)
        for (index, row) in headings.words.enumerated() {
            let words = values.compactMap { row.indices.contains($0) && !row[$0].isEmpty ? row[$0] : nil }
            mapping.headers[index] = use(ofHeading: words)
        }
    }

    private func use(ofHeading words: [SheetCell]) -> TableMapping.Use {
        guard !words.isEmpty else { return .ignored }
        func most(_ test: (SheetCell) -> Bool) -> Bool { words.count(where: test) * 2 > words.count }
        let window = periodAbove(grid.rows.count).flatMap { EvidencePeriod(reading: $0) }?.range
        if most({ $0.isDate || EvidencePeriod(reading: $0.words, window: window) != nil }) { return .period }
        if most({ names.place(named: TableReader.label([$0]), kind: nil, [:]) != .none }) { return .area }
        if most({ names.measure(named: TableReader.label([$0]), [:]) != nil }) { return .measure }
        return Set(words).count > 1 || words.count == 1 ? .breakdown : .ignored
    }

    /// Words that nothing else explains name the measure: those of the rows first, else those over the columns.
    private func settleNames(_ mapping: inout TableMapping) {
        guard mapping.layout == .figures, !mapping.has(.measure) else { return }
        if measureAbove(mapping.firstRow - 1) != nil { return }
        if let column = mapping.columns.firstIndex(where: { $0.use == .breakdown }) {
            mapping.columns[column].use = .measure
        } else if let row = mapping.headers.lastIndex(of: .breakdown) {
            mapping.headers[row] = .measure
        }
    }

    private func periodsAreWhole(_ mapping: TableMapping) -> Bool {
        let headings = TableHeadings(grid, first: mapping.firstRow - 1, count: mapping.headers.count)
        let over = zip(mapping.headers, headings.words).filter { $0.0 == .period }.flatMap(\.1)
        let beside = mapping.columns.indices.filter { mapping.columns[$0].use == .period }
            .flatMap { cells($0, from: mapping.firstDataRow - 1) }
        return (over + beside).allSatisfy {
            $0.isEmpty || $0.isDate || TotalWords.isTotal($0.words) || EvidencePeriod(reading: $0.words) != nil
        }
    }

    /// What stands above the table, and how sheet and file are called.
    private func titles(above row: Int) -> [String] {
        (0..<min(row, grid.rows.count, 10)).flatMap { grid.rows[$0].prefix(6).map(\.words) }.filter { !$0.isEmpty }
            + [grid.name, TableRecogniser.withoutEnding(file).replacing("_", with: " ")]
    }

    /// The period that the table's titles, its sheet or its file name.
    package var periodNamed: String? { periodAbove(headings.first) }

    private func periodAbove(_ row: Int) -> String? {
        titles(above: min(row, headings.first)).first { EvidencePeriod(reading: $0) != nil }
    }

    private func measureAbove(_ row: Int) -> String? {
        titles(above: row).lazy.compactMap { names.measure(named: TableReader.label([.text($0)]), [:]) }.first
    }
}

extension SheetCell {
    var isDate: Bool {
        if case .date = self { return true }
        return false
    }
}

package import CommunitySafety
internal import Proofreading

/// Reads a table by its mapping. Linear in its cells.
package struct TableReader {
    let grid: SheetGrid
    let mapping: TableMapping
    let names: TableNames
    let file: String
    let headings: TableHeadings
    let uses: [TableMapping.Use]
    let window: DateRange?
    var reading = TableReading()
    private var periods: [String: EvidencePeriod?] = [:]
    private var told: Set<String> = []

    package init(_ grid: SheetGrid, _ mapping: TableMapping, names: TableNames, file: String) {
        self.grid = grid.spread
        self.mapping = mapping
        self.names = names
        self.file = file
        headings = TableHeadings(self.grid, first: mapping.firstRow - 1, count: mapping.headers.count)
        let found = headings.uses(by: mapping)
        uses = found.uses
        window = EvidencePeriod(reading: mapping.period)?.range
        for column in found.unknown {
            reading.problems.append(
                problem(
                    "load.newColumn", .warns, column: column, message: "This column is new and isn’t read.",
                    remedy: "If it holds figures, change the mapping."))
        }
    }

    package consuming func read() -> TableReading {
        switch mapping.layout {
        case .figures: readFigures()
        case .incidents: readIncidents()
        }
        reading.problems = reading.problems.enumerated()
            .sorted { ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset) }.map(\.element)
        return reading
    }

    func columns(_ use: TableMapping.Use) -> [Int] { uses.indices.filter { uses[$0] == use } }

    /// The words of a row's names: of one use, joined where two columns are of it.
    func words(_ use: TableMapping.Use, row: Int) -> [SheetCell] {
        columns(use).map { grid[row, $0] }.filter { !$0.isEmpty }
    }

    /// The words of the headings over a column that are of that use.
    func words(_ use: TableMapping.Use, over column: Int) -> [SheetCell] {
        zip(mapping.headers, headings.words).compactMap { header, row in
            header == use && row.indices.contains(column) && !row[column].isEmpty ? row[column] : nil
        }
    }

    mutating func measure(_ cells: [SheetCell], row: Int?, column: Int?) -> String? {
        guard !cells.isEmpty else { return mapping.measure.isEmpty ? nil : mapping.measure }
        guard areSound(cells, row, column) else { return nil }
        let words = Self.label(cells)
        if let key = names.measure(named: words, mapping.measureNames) { return key.isEmpty ? nil : key }
        if !reading.unknownMeasures.contains(words) { reading.unknownMeasures.append(words) }
        tell(
            "load.unknownMeasure", row, column, words, message: "No measure is called so.",
            remedy: "Say which measure it is, or make it one of your own.")
        return nil
    }

    mutating func area(_ cells: [SheetCell], row: Int?, column: Int?) -> String? {
        guard !cells.isEmpty else { return mapping.area.isEmpty ? nil : mapping.area }
        guard areSound(cells, row, column) else { return nil }
        let words = Self.label(cells)
        switch names.place(named: words, kind: mapping.areaKind, mapping.areaNames) {
        case .one(let code): return code.isEmpty ? nil : code
        case .several:
            tell(
                "load.severalAreas", row, column, words, message: "Several places have this name.",
                remedy: "Say on the mapping which kind of place is meant.")
        case .none:
            if !reading.unknownAreas.contains(words) { reading.unknownAreas.append(words) }
            tell(
                "load.unknownArea", row, column, words, message: "No place is called so.",
                remedy: "Say which place it is, or add it as a place of your own.")
        }
        return nil
    }

    /// A month or quarter in words, a date that stands for its month, or the table's own period.
    mutating func period(_ cells: [SheetCell], row: Int?, column: Int?) -> EvidencePeriod? {
        guard !cells.isEmpty else { return window.map(EvidencePeriod.init) }
        guard areSound(cells, row, column) else { return nil }
        if case .date(let day) = cells[0], cells.count == 1 { return EvidencePeriod(year: day.year, month: day.month) }
        let words = cells.map(\.words).joined(separator: " ")
        if periods[words] == nil { periods[words] = .some(EvidencePeriod(reading: words, window: window)) }
        if let found = periods[words] ?? nil { return found }
        tell(
            "load.noPeriod", row, column, words, message: "This names no period.",
            remedy:
                "Write it as “Oct – Dec 2021”, “2021-22” or “October 2021”, or say on the mapping which year is meant.")
        return nil
    }

    /// Whether no formula failed in cells that name something; says so where one did.
    mutating func areSound(_ cells: [SheetCell], _ row: Int?, _ column: Int?) -> Bool {
        guard let failed = cells.first(where: \.isFailure) else { return true }
        let (message, remedy) = CellFault.failedFormula.words
        tell("load.failedFormula", row, column, failed.words, message: message, remedy: remedy)
        return false
    }

    /// A failed formula in one cell.
    func failure(_ row: Int, _ column: Int) -> LoadProblem {
        let (message, remedy) = CellFault.failedFormula.words
        return problem(
            "load.failedFormula", .refuses, row: row, column: column, value: grid[row, column].words, message: message,
            remedy: remedy)
    }

    func breakdown(_ row: [SheetCell], _ heading: [SheetCell]) -> String {
        let parts = [mapping.breakdown] + (row + heading).map { Self.label([$0]) }
        return String(parts.filter { !$0.isEmpty }.joined(separator: ", ").prefix(120))
    }

    /// A name without the footnote sign behind it.
    static func label(_ cells: [SheetCell]) -> String {
        let signs: Set<Character> = ["¹", "²", "³", "⁴", "⁵", "⁶", "*", "†", "‡", ":"]
        var words = cells.map(\.words).joined(separator: " – ").trimmingSpaces
        while let last = words.last, signs.contains(last) || last == " " { words.removeLast() }
        return words
    }

    /// One remark for each name, place and kind of fault, however many cells it spoils.
    private mutating func tell(
        _ code: String, _ row: Int?, _ column: Int?, _ value: String, message: String, remedy: String
    ) {
        guard told.insert("\(code) \(row ?? -1) \(row == nil ? column ?? -1 : -1) \(value)").inserted else { return }
        reading.problems.append(
            problem(code, .refuses, row: row, column: column, value: value, message: message, remedy: remedy))
    }

    func problem(
        _ code: String, _ weight: LoadProblem.Weight, row: Int? = nil, column: Int? = nil, value: String = "",
        message: String, remedy: String
    ) -> LoadProblem {
        LoadProblem(
            code, weight, file: grid.name.isEmpty ? file : "\(file), \(grid.name)", row: row.map { $0 + 1 },
            column: column.map(columnName) ?? "", value: value, message: message, remedy: remedy)
    }

    /// `C Oct – Dec 21`.
    func columnName(_ column: Int) -> String {
        let path = headings.path(column)
        return path.isEmpty ? SheetGrid.letter(column) : "\(SheetGrid.letter(column)) \(path)"
    }
}

internal import CommunitySafety

/// Tables of figures: a value in each cell.
extension TableReader {
    mutating func readFigures() {
        let values = columns(.value)
        var totals = TableTotals(self)
        var keys: [Observation.Key: (row: Int, value: Double?)] = [:]
        var above: [Int: SheetCell] = [:]
        for row in (mapping.firstDataRow - 1)..<max(grid.rows.count, mapping.firstDataRow - 1) {
            guard values.contains(where: { !grid[row, $0].isEmpty }), !isSkipped(row) else { continue }
            let names = rowNames(row, filling: &above)
            if let label = totalLabel(names) {
                totals.addTotalRow(row, labels: names.filter { $0 != label })
                continue
            }
            reading.rows += 1
            totals.addRow(row, labels: names)
            if grid.hiddenRows.contains(row) { warnHidden(row) }
            read(row, values, above, &keys)
        }
        reading.problems += totals.problems()
    }

    private func isSkipped(_ row: Int) -> Bool {
        guard !mapping.skippedRows.isEmpty, let label = grid.rows[row].first(where: { !$0.isEmpty }) else {
            return false
        }
        return mapping.skippedRows.contains(AreaNames.key(label.words))
    }

    /// The words that name the row. A blank takes the words above it where several columns name a row.
    private func rowNames(_ row: Int, filling above: inout [Int: SheetCell]) -> [String] {
        let naming = uses.indices.filter { [.measure, .area, .period, .breakdown].contains(uses[$0]) }
        for column in naming {
            let cell = grid[row, column]
            if !cell.isEmpty || naming.count == 1 || column == naming.last { above[column] = cell }
        }
        return naming.map { above[$0]?.words ?? "" }
    }

    /// A table without names for its rows may still say "Total" in the first cell.
    private func totalLabel(_ names: [String]) -> String? { names.first { TotalWords.isTotal($0) } }

    private mutating func warnHidden(_ row: Int) {
        reading.problems.append(
            problem(
                "load.hiddenRow", .warns, row: row, message: "This row is hidden in the file, and is read.",
                remedy: "If it was hidden because it doesn’t count, delete it and load the file again."))
    }

    private mutating func read(
        _ row: Int, _ values: [Int], _ above: [Int: SheetCell],
        _ keys: inout [Observation.Key: (row: Int, value: Double?)]
    ) {
        func named(_ use: TableMapping.Use) -> [SheetCell] {
            columns(use).compactMap { above[$0] }.filter { !$0.isEmpty }
        }
        let (measures, areas, periods, breakdowns) = (named(.measure), named(.area), named(.period), named(.breakdown))
        for column in values where !grid[row, column].isEmpty {
            let overMeasure = measures.isEmpty ? words(.measure, over: column) : []
            let overArea = areas.isEmpty ? words(.area, over: column) : []
            let overPeriod = periods.isEmpty ? words(.period, over: column) : []
            // A fault of a heading is told once, of a row's name once for the row.
            let key = measure(
                measures + overMeasure, row: measures.isEmpty ? nil : row, column: measures.isEmpty ? column : nil)
            let place = area(areas + overArea, row: areas.isEmpty ? nil : row, column: areas.isEmpty ? column : nil)
            let span = period(
                periods + overPeriod, row: periods.isEmpty ? nil : row, column: periods.isEmpty ? column : nil)
            let parts = breakdowns + words(.breakdown, over: column)
            guard let key, let place, let span, areSound(parts, row, column) else { continue }
            let figure = Observation.Key(
                measure: key, area: place, period: span,
                breakdown: breakdown(breakdowns, words(.breakdown, over: column)), source: mapping.source)
            take(figure, row: row, column: column, &keys)
        }
    }

    private mutating func take(
        _ key: Observation.Key, row: Int, column: Int, _ keys: inout [Observation.Key: (row: Int, value: Double?)]
    ) {
        let reader = CellFigureReader(
            unit: names.measure(key: key.measure)?.unit ?? .count, dash: mapping.dash,
            bracketsAreNegative: mapping.bracketsAreNegative)
        let cell = grid[row, column]
        let observation: Observation?
        switch reader.read(cell) {
        case .empty: return
        case .value(let value, let status): observation = Observation(key, value: value, status: status)
        case .noReturn: observation = Observation(key, value: nil, status: .noReturn)
        case .hidden: observation = Observation(key, value: nil, status: .hidden)
        case .refused(let fault):
            if fault == .dash { reading.asksAboutDash = true }
            let (message, remedy) = fault.words
            reading.problems.append(
                problem(
                    "load.\(fault.rawValue)", .refuses, row: row, column: column, value: cell.words, message: message,
                    remedy: remedy))
            return
        }
        guard let observation else { return }
        if let earlier = keys[key] {
            reading.problems.append(
                duplicate(of: earlier.row, row, column, cell, isSame: earlier.value == observation.value))
            return
        }
        keys[key] = (row, observation.value)
        reading.figures.append(
            TableReading.Figure(observation: observation, row: row + 1, column: columnName(column)))
    }

    private func duplicate(of first: Int, _ row: Int, _ column: Int, _ cell: SheetCell, isSame: Bool) -> LoadProblem {
        problem(
            "load.duplicate", isSame ? .warns : .refuses, row: row, column: column, value: cell.words,
            message: isSame
                ? "The same figure stands in row \(first + 1) too, and is counted once."
                : "Row \(first + 1) gives another number for the same measure, place and period.",
            remedy: isSame ? "Nothing need be done." : "Delete the wrong one, or map the column that tells them apart.")
    }
}

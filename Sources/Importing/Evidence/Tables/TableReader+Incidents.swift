internal import CommunitySafety
package import Proofreading

/// Tables with a row for each thing that happened: counted by month, and nothing else of the row is kept.
extension TableReader {
    private struct Group: Hashable {
        let measure: String
        let area: String
        let breakdown: String
    }

    mutating func readIncidents() {
        guard let dates = columns(.date).first else { return }
        var counts: [Group: [Int: Int]] = [:]
        var rowOfGroup: [Group: Int] = [:]
        for row in (mapping.firstDataRow - 1)..<max(grid.rows.count, mapping.firstDataRow - 1) {
            guard grid.rows[row].contains(where: { !$0.isEmpty }) else { continue }
            reading.rows += 1
            guard let day = day(grid[row, dates]) else {
                reading.problems.append(grid[row, dates].isFailure ? failure(row, dates) : noDay(row, dates))
                continue
            }
            let key = measure(words(.measure, row: row), row: row, column: nil)
            let place = area(words(.area, row: row), row: row, column: nil)
            guard let key, let place, areSound(words(.breakdown, row: row), row, nil) else { continue }
            let group = Group(measure: key, area: place, breakdown: breakdown(words(.breakdown, row: row), []))
            counts[group, default: [:]][day.year * 12 + day.month - 1, default: 0] += 1
            rowOfGroup[group] = min(rowOfGroup[group] ?? row, row)
        }
        add(counts, rowOfGroup, column: dates)
    }

    /// Each month from the first to the last of the file: one without a row is a nought.
    private mutating func add(_ counts: [Group: [Int: Int]], _ rows: [Group: Int], column: Int) {
        let months = counts.values.flatMap(\.keys)
        guard let first = months.min(), let last = months.max(), last - first < 600 else { return }
        for (group, row) in rows.sorted(by: { $0.value < $1.value }) {
            for month in first...last {
                guard let period = EvidencePeriod(year: month / 12, month: month % 12 + 1) else { continue }
                let key = Observation.Key(
                    measure: group.measure, area: group.area, period: period, breakdown: group.breakdown,
                    source: mapping.source)
                guard let observation = Observation(key, value: Double(counts[group]?[month] ?? 0)) else { continue }
                reading.figures.append(
                    TableReading.Figure(observation: observation, row: row + 1, column: columnName(column)))
            }
        }
    }

    private func noDay(_ row: Int, _ column: Int) -> LoadProblem {
        problem(
            "load.noDate", .refuses, row: row, column: column, value: grid[row, column].words,
            message: grid[row, column].isEmpty ? "This row has no date." : "This isn’t a date.",
            remedy: "Give the day as 14 March 2022 or 14/03/2022.")
    }

    private func day(_ cell: SheetCell) -> CalendarDate? { SheetDate.day(cell) }
}

/// Days as spreadsheets hold them.
package enum SheetDate {
    /// A date, a date in words or digits (day first, as in Britain), or the number by which Excel counts days.
    package static func day(_ cell: SheetCell) -> CalendarDate? {
        switch cell {
        case .date(let day): day
        case .number(let number): serial(number)
        case .text(let text): day(text)
        case .empty, .truth, .failure: nil
        }
    }

    /// Day 1 is 1 January 1900, and Excel thinks that there was a 29 February in it. Only 1954–2119 is taken for a date.
    static func serial(_ number: Double) -> CalendarDate? {
        guard number >= 20_000, number < 80_000 else { return nil }
        return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: Int(number))
    }

    private static func day(_ text: String) -> CalendarDate? {
        let words = text.trimmingSpaces
        if let number = Double(words) { return serial(number) }
        let date = words.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? ""
        if let day = CalendarDate(iso: date) { return day }
        let parts = date.split { $0 == "/" || $0 == "." || $0 == "-" }.map(String.init)
        if parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]) {
            guard let month = Int(parts[1]) ?? month(parts[1]) else { return nil }
            return CalendarDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
        }
        guard let period = EvidencePeriod(reading: words), period.kind == .day else { return nil }
        return period.from
    }

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return CalendarDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }.map { $0 + 1 }
    }
}

import CommunitySafety
import Proofreading

/// One row of a table of a package.
struct PackageRow {
    let table: PackageTable
    let number: Int
    let cells: [SheetCell]

    /// The words that were written into a column; empty where there is none.
    subscript(column: String) -> String {
        guard let index = table.columns[column], index < cells.count else { return "" }
        return FormulaGuard.unguarded(cells[index].words)
    }

    func orNil(_ column: String) -> String? {
        let words = self[column]
        return words.isEmpty ? nil : words
    }

    func choice<Value: RawRepresentable<String>>(_ column: String, _: Value.Type = Value.self) throws(PackageFault)
        -> Value
    {
        guard let value = Value(rawValue: self[column]) else {
            throw fault(column, "It isn’t one of the words for it.")
        }
        return value
    }

    func period() throws(PackageFault) -> EvidencePeriod {
        guard let from = CalendarDate(iso: self["from"]) else { throw fault("from", "It isn’t a day like 2024-03-31.") }
        guard let to = CalendarDate(iso: self["to"]) else { throw fault("to", "It isn’t a day like 2024-03-31.") }
        guard let range = DateRange(from: from, to: to) else { throw fault("to", "It is before the first day.") }
        return EvidencePeriod(range)
    }

    func year(_ column: String) throws(PackageFault) -> Int? {
        guard let words = orNil(column) else { return nil }
        return try year(words, column)
    }

    /// Years with spaces between.
    func years(_ column: String) throws(PackageFault) -> [Int] {
        var years: [Int] = []
        for words in self[column].split(separator: " ") { years.append(try year(String(words), column)) }
        return years
    }

    func truth(_ column: String) throws(PackageFault) -> Bool {
        switch self[column] {
        case "true": return true
        case "false": return false
        default: throw fault(column, "It is neither true nor false.")
        }
    }

    func fault(_ column: String, _ message: String) -> PackageFault {
        PackageFault(.badCell(table.name, row: number, column: column, self[column], message))
    }

    private func year(_ words: String, _ column: String) throws(PackageFault) -> Int {
        guard let year = Int(words), (1900...2200).contains(year) else { throw fault(column, "It isn’t a year.") }
        return year
    }
}

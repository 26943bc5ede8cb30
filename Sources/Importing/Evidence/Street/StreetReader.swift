package import CommunitySafety
internal import Proofreading

/// Reads street-level files of data.police.uk, one after the other, so that only one needs to be in memory.
///
/// What stands in a file again, whole, is read once; a month that stands in two files with other records stops the load.
/// Cost: one look at each byte, and a search in tables of places and words for each row.
package struct StreetReader {
    var book = StreetBook()
    var problems = StreetProblems()
    /// The months read, with the file of each.
    private(set) var months: [StreetMonth] = []
    private var files: [MonthKey: (file: String, month: Int)] = [:]
    /// Whether any file was a street-level one.
    package private(set) var hasRead = false

    private struct MonthKey: Hashable {
        let force: String
        let period: EvidencePeriod
    }

    package init() {}

    /// What was read, and everything that is wrong with it in the order of the files; one that `stops` voids it all.
    package func result() -> (records: StreetRecords, problems: [LoadProblem], refused: Int) {
        let records = StreetRecords(
            lsoas: book.lsoas, places: book.places, types: book.typeNames, outcomes: book.outcomeNames,
            months: months)
        return (records, problems.all + unknownTypes() + olderGroups(), problems.refused)
    }

    /// The first 5,000 rows that aren't taken, one by one.
    package var refusals: [LoadProblem] { problems.refusals }

    /// Reads a CSV that is one of data.police.uk by its heading; says so of one that isn't.
    package mutating func read(csv bytes: [UInt8], named file: String) {
        let bytes = Self.utf8(bytes)
        guard !bytes.isEmpty else { return problems.add(.empty(file)) }
        let pages = bytes.withUnsafeBufferPointer { readPages(of: $0, named: file) }
        for page in pages { take(page, from: file) }
    }

    mutating func add(_ problem: LoadProblem) { problems.add(problem) }

    private mutating func readPages(of bytes: UnsafeBufferPointer<UInt8>, named file: String) -> [StreetMonth] {
        guard let page = StreetPage(bytes, file: file, problems: &problems) else { return [] }
        hasRead = true
        return page.read(into: &book, problems: &problems)
    }

    private mutating func take(_ month: StreetMonth, from file: String) {
        let key = MonthKey(force: month.force, period: month.period)
        guard let earlier = files[key] else {
            files[key] = (file, months.count)
            months.append(month)
            return
        }
        let isCopy = months[earlier.month].records == month.records
        problems.add(
            isCopy
                ? .sameTwice(file, month, first: earlier.file) : .monthTwice(file, month, first: earlier.file))
    }

    private func unknownTypes() -> [LoadProblem] {
        let known = Set(StreetCrimeType.allCases.map(\.rawValue))
        return book.typeNames.enumerated().filter { !known.contains($0.element) }.map { number, name in
            let count = months.reduce(0) { $0 + $1.records.count { $0.type == number } }
            return .unknownType(files.values.map(\.file).min() ?? "", name, count: count)
        }
    }

    private func olderGroups() -> [LoadProblem] {
        let older = months.filter { $0.period.from.iso < "2013-05-01" }
        guard let first = older.map(\.words).min() else { return [] }
        return [.olderGroups(files.values.map(\.file).min() ?? "", first: first, count: older.count)]
    }

    /// Text of two bytes a character becomes UTF-8; anything else stays.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        var notes: [ReadingNote] = []
        return TextEncoding.utf8(of: bytes, notes: &notes)
    }
}

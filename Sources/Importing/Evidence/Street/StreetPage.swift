internal import CommunitySafety
internal import Proofreading

/// One street-level file being read.
struct StreetPage {
    private var scanner: FieldScanner
    private let columns: StreetColumns
    private let file: String
    private var months: [Opened] = []
    /// Where the row before stood.
    private var current = -1
    private var isUTF8 = true

    private struct Opened {
        let force: [UInt8]
        let number: Int
        var month: StreetMonth
        var ids: [UInt64] = []
    }

    /// Nil, with the reason among the problems, for a file that isn't street-level.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, file: String, problems: inout StreetProblems) {
        scanner = FieldScanner(bytes)
        self.file = file
        guard scanner.next() else {
            problems.add(.empty(file))
            return nil
        }
        let scanner = scanner
        let headings = scanner.fields.prefix(64).indices.map { scanner.text($0) }
        do {
            columns = try StreetColumns(headings)
        } catch {
            problems.add(Self.problem(headings, file, missing: error.names))
            return nil
        }
    }

    /// Why a file without the columns isn't read: another of the publisher's, nothing of theirs, or a damaged one.
    private static func problem(_ headings: [String], _ file: String, missing: [String]) -> LoadProblem {
        let heading = headings.joined(separator: ",")
        guard !heading.utf8.contains(where: { $0 < 9 }) else { return .binary(file, row: 1) }
        let kind = StreetColumns.kind(headings)
        let isMeant = kind == .street || file.lowercased().hasSuffix("street.csv")
        return isMeant && kind != .outcomes && kind != .stopAndSearch
            ? .noColumns(file, missing, heading: heading) : .leftOut(file, kind)
    }

    /// Reads every row; a fault that voids the file is among the problems.
    consuming func read(into book: inout StreetBook, problems: inout StreetProblems) -> [StreetMonth] {
        if scanner.bytes.contains(0) {
            problems.add(.binary(file, row: nil))
            return []
        }
        if columns.lsoaCode == nil { problems.add(.noLSOA(file)) }
        var rows = 0
        while scanner.next() {
            rows += 1
            guard readRow(&book, &problems) else { return [] }
        }
        if scanner.isUnclosed { problems.add(.unclosed(file, row: scanner.row)) }
        if rows == 0 { problems.add(.noRows(file)) }
        return months.map { opened in
            var month = opened.month
            month.repeatedIDs = Self.repeated(opened.ids)
            return month
        }
    }

    /// False when the file can't be read on.
    private mutating func readRow(_ book: inout StreetBook, _ problems: inout StreetProblems) -> Bool {
        guard scanner.fields.count == columns.count else {
            problems.add(.fields(file, row: scanner.row, scanner.fields.count, wanted: columns.count))
            return true
        }
        guard openMonth(&problems) else { return true }
        guard !scanner[field: columns.type].isEmpty else {
            problems.add(.type(file, row: scanner.row))
            return true
        }
        let point = point(&problems)
        let place = book.number(of: StreetPlace(lsoa: lsoa(&book, &problems, hasPoint: point != nil), point: point))
        guard let type = book.type(scanner[field: columns.type]) else {
            problems.add(.manyWords(file, row: scanner.row, column: "Crime type"))
            return false
        }
        guard let outcome = outcome(&book) else {
            problems.add(.manyWords(file, row: scanner.row, column: "Last outcome category"))
            return false
        }
        months[current].month.records.append(StreetRecord(place: place, type: type, outcome: outcome))
        if let id = columns.id, !scanner[field: id].isEmpty {
            months[current].ids.append(ByteHash.of(scanner[field: id]))
        }
        return true
    }

    /// Makes the row's month the current one; false for a row that names none.
    private mutating func openMonth(_ problems: inout StreetProblems) -> Bool {
        let force = scanner[field: columns.force]
        guard let number = Self.monthNumber(scanner[field: columns.month]) else {
            problems.add(.month(file, row: scanner.row, scanner.text(columns.month)))
            return false
        }
        guard !force.isEmpty else {
            problems.add(.force(file, row: scanner.row))
            return false
        }
        if current >= 0, months[current].number == number, force.holds(months[current].force) { return true }
        if let known = months.firstIndex(where: { $0.number == number && force.holds($0.force) }) {
            current = known
            return true
        }
        return open(number, force, &problems)
    }

    private mutating func open(
        _ number: Int, _ force: UnsafeBufferPointer<UInt8>, _ problems: inout StreetProblems
    ) -> Bool {
        guard months.count < 2_000, let period = EvidencePeriod(year: number / 12, month: number % 12 + 1) else {
            problems.add(.month(file, row: scanner.row, scanner.text(columns.month)))
            return false
        }
        noteEncoding(of: columns.force, &problems)
        let name = String(scanner.text(columns.force).prefix(100))
        months.append(Opened(force: Array(force), number: number, month: StreetMonth(force: name, period: period)))
        current = months.count - 1
        return true
    }

    /// In a file without the column a record with a point has the small area without a code.
    private mutating func lsoa(
        _ book: inout StreetBook, _ problems: inout StreetProblems, hasPoint: Bool
    ) -> Int32? {
        guard let code = columns.lsoaCode else {
            guard hasPoint else { return nil }
            return UnsafeBufferPointer.empty { book.lsoa($0) { StreetLSOA(code: "", name: "") } }
        }
        guard !scanner[field: code].isEmpty else { return nil }
        let name = columns.lsoaName
        var end = scanner.fields[code].end
        if name == code + 1 { end = scanner.fields[code + 1].end }
        let words = UnsafeBufferPointer(rebasing: scanner.bytes[scanner.fields[code].start..<end])
        let before = book.lsoas.count
        let scanner = scanner
        let number = book.lsoa(words) {
            StreetLSOA(
                code: String(scanner.text(code).prefix(20)),
                name: String((name.map { scanner.text($0) } ?? "").prefix(200)))
        }
        if book.lsoas.count > before, let name { noteEncoding(of: name, &problems) }
        return number
    }

    private func point(_ problems: inout StreetProblems) -> StreetPlace.Point? {
        guard let longitude = columns.longitude, let latitude = columns.latitude else { return nil }
        do {
            return try StreetCoordinates.point(scanner[field: longitude], scanner[field: latitude])
        } catch {
            let value = "\(scanner.text(longitude)), \(scanner.text(latitude))"
            problems.add(.coordinates(file, row: scanner.row, value, error))
            return nil
        }
    }

    private func outcome(_ book: inout StreetBook) -> UInt8? {
        guard let outcome = columns.outcome else { return 0 }
        return book.outcome(scanner[field: outcome])
    }

    private mutating func noteEncoding(of column: Int, _ problems: inout StreetProblems) {
        guard isUTF8, String(validating: scanner[field: column], as: UTF8.self) == nil else { return }
        isUTF8 = false
        problems.add(.encoding(file, row: scanner.row, scanner.text(column)))
    }

    /// Months since the beginning of year 0; nil for anything but a year from 2000 to 2199, a hyphen and a month.
    private static func monthNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.count == 7, text[4] == UInt8(ascii: "-") else { return nil }
        var digits = 0
        for index in [0, 1, 2, 3, 5, 6] {
            let digit = Int(text[index]) - 48
            guard (0...9).contains(digit) else { return nil }
            digits = digits * 10 + digit
        }
        let month = digits % 100
        guard (1...12).contains(month), (200_000..<220_000).contains(digits) else { return nil }
        return digits / 100 * 12 + month - 1
    }

    private static func repeated(_ ids: [UInt64]) -> Int {
        let sorted = ids.sorted()
        return zip(sorted, sorted.dropFirst()).count { $0 == $1 }
    }
}

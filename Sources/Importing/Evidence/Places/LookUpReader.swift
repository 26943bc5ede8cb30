import CommunitySafety

/// Reads look-ups: which smaller places lie in which larger ones, and what they are called.
///
/// Columns are known by their names (`lsoa21_code`, `WDCD`, `ltla24_name` …); a year in the name is the edition. A list of
/// local authorities (`gss-code`, `official-name`) is read for other names and counties.
package struct LookUpReader: Sendable {
    /// The year that stands for files that name none.
    let year: Int

    package init(year: Int) { self.year = year }

    /// Whether a file whose heading this is is a look-up and nothing else: a table of counts by ward isn't one.
    package static func isOne(_ heading: SheetHeading) -> Bool {
        recognises(heading)
            && (AuthorityColumns(heading) != nil
                || zip(heading.names, heading.keys).allSatisfy { name, key in
                    PlaceColumn(named: name) != nil || besides.contains(key)
                })
    }

    /// Columns that look-ups have beside those of places.
    private static let besides: Set<String> = [
        "", "changecode", "chgind", "chgreason", "sourcefile", "year", "edition", "vintage", "fid", "objectid",
        "globalid",
    ]

    /// Whether the heading has what a look-up needs: a column of codes, and another of codes or names.
    package static func recognises(_ heading: SheetHeading) -> Bool {
        let columns = heading.names.compactMap { PlaceColumn(named: $0) }
        return AuthorityColumns(heading) != nil || columns.contains { $0.role == .code } && columns.count >= 2
    }

    /// Adds what the sheet says to the reading.
    package func read(_ sheet: SheetGrid, into reading: inout PlaceReading) {
        guard let heading = SheetHeading.first(in: sheet, where: Self.recognises) else {
            reading.problems.append(.noLookUp(sheet.name))
            return
        }
        if let authorities = AuthorityColumns(heading) {
            authorities.read(sheet, year: year, into: &reading)
        } else {
            readPlaces(sheet, heading, into: &reading)
        }
    }

    private func readPlaces(_ sheet: SheetGrid, _ heading: SheetHeading, into reading: inout PlaceReading) {
        let columns = heading.names.enumerated().compactMap { index, name in
            PlaceColumn(named: name).map { (index: index, column: $0) }
        }
        let yearColumn = heading.column("sourcefile", "year", "edition", "vintage")
        for (number, cells) in sheet.rows.enumerated().dropFirst(heading.row + 1) {
            guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
            reading.rows += 1
            let row = PlaceRow(columns.map { ($0.column, cells.cell($0.index).text) })
            let vintage = Int(cells.cell(yearColumn).text).flatMap { (1900...2200).contains($0) ? $0 : nil }
            guard !row.entries.isEmpty else {
                reading.problems.append(.noCode(sheet.name, row: number + 1))
                continue
            }
            for entry in row.add(to: &reading.book, vintage: vintage, fallback: year) {
                reading.problems.append(.unknownCode(sheet.name, row: number + 1, entry.code))
            }
        }
    }
}

/// The columns of a list of local authorities.
struct AuthorityColumns {
    private let code: Int
    private let official: Int
    private let nice: Int?
    private let others: Int?
    private let formerCodes: Int?
    private let short: Int?
    private let county: Int?

    /// Nil for a heading that isn't one of such a list.
    init?(_ heading: SheetHeading) {
        guard let code = heading.column("gsscode"), let official = heading.column("officialname") else { return nil }
        self.code = code
        self.official = official
        nice = heading.column("nicename")
        others = heading.column("altnames")
        formerCodes = heading.column("formergsscodes")
        short = heading.column("localauthoritycode")
        county = heading.column("countyla")
    }

    func read(_ sheet: SheetGrid, year: Int, into reading: inout PlaceReading) {
        var counties: [String: String] = [:]
        var lyingIn: [(code: String, county: String)] = []
        for (number, cells) in sheet.rows.enumerated() where cells.count > code {
            let gss = cells.cell(code).text
            if SheetHeading.key(gss) == "gsscode" || cells.allSatisfy(\.text.isEmpty) { continue }
            reading.rows += 1
            guard add(cells, gss, to: &reading.book) else {
                reading.problems.append(.unknownCode(sheet.name, row: number + 1, gss))
                continue
            }
            counties[cells.cell(short).text] = gss
            lyingIn.append((gss, cells.cell(county).text))
        }
        for (code, county) in lyingIn where !county.isEmpty {
            if let parent = counties[county] { reading.book.add(code, liesIn: parent, vintage: year) }
        }
    }

    private func add(_ cells: [SheetCell], _ gss: String, to book: inout PlaceBook) -> Bool {
        let name = cells.cell(nice).text.isEmpty ? cells.cell(official).text : cells.cell(nice).text
        let others =
            [cells.cell(official).text] + Self.list(cells.cell(self.others)) + Self.list(cells.cell(formerCodes))
        return book.add(code: gss, name: name, otherNames: others)
    }

    private static func list(_ cell: SheetCell) -> [String] {
        cell.text.split(separator: ",").map { SheetCell.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}

import CommunitySafety
import Proofreading

/// Reads populations and households by place, as the Office for National Statistics and the packages made of its files have them.
///
/// The year is a column's, or the file name's: `mid2020…` is 30 June 2020, `census2021…` is 21 March 2021.
package struct PopulationReader: Sendable {
    package init() {}

    package static func recognises(_ heading: SheetHeading) -> Bool { PopulationColumns(heading) != nil }

    /// Adds what the sheet says to the reading.
    package func read(_ sheet: SheetGrid, into reading: inout FigureReading) {
        guard let heading = SheetHeading.first(in: sheet, where: Self.recognises),
            let columns = PopulationColumns(heading)
        else {
            reading.problems.append(.noPopulation(sheet.name))
            return
        }
        let day = Self.day(named: sheet.name)
        guard columns.year != nil || day != nil else {
            reading.problems.append(.noYearOfPopulation(sheet.name))
            return
        }
        if columns.hasDoubtfulBands { reading.problems.append(.doubtfulBands(sheet.name)) }
        for (number, cells) in sheet.rows.enumerated().dropFirst(heading.row + 1) {
            guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
            reading.rows += 1
            let year = columns.year.map { cells.cell($0) }
            guard let period = year.map({ Self.midYear($0.text) }) ?? day else {
                reading.problems.append(.noYear(sheet.name, row: number + 1, year?.text ?? ""))
                continue
            }
            columns.read(cells, number + 1, of: sheet.name, period, into: &reading)
        }
    }

    private static func midYear(_ year: String) -> EvidencePeriod? {
        Int(year).flatMap { CalendarDate(year: $0, month: 6, day: 30) }.flatMap(Self.period)
    }

    private static func period(_ day: CalendarDate) -> EvidencePeriod? {
        DateRange(from: day, to: day).map { EvidencePeriod($0) }
    }

    /// The day that a file's name tells.
    private static func day(named name: String) -> EvidencePeriod? {
        let key = SheetHeading.key(name)
        if key.contains("census2021") { return CalendarDate(year: 2021, month: 3, day: 21).flatMap(period) }
        if key.contains("census2011") { return CalendarDate(year: 2011, month: 3, day: 27).flatMap(period) }
        guard let mid = key.firstRange(of: "mid20") else { return nil }
        return midYear("20" + key[mid.upperBound...].prefix(2))
    }
}

/// The columns of a table of populations.
struct PopulationColumns {
    private let code: Int
    let year: Int?
    private let people: Int?
    private let households: Int?
    private let female: Int?
    private let male: Int?
    /// Columns of single years of age, from 0 to 90 and over; empty unless all are there.
    private let ages: [Int]
    /// Bands of age of the census package, which don't add up to its totals.
    let hasDoubtfulBands: Bool

    /// Nil for a heading without a place's code or without people or households.
    init?(_ heading: SheetHeading) {
        guard let code = heading.names.firstIndex(where: { PlaceColumn(named: $0)?.role == .code }) else { return nil }
        people = heading.column("totalpopulation", "population", "allages", "allpersons", "people")
        households = heading.column("households", "totalhouseholds")
        guard people != nil || households != nil else { return nil }
        self.code = code
        year = heading.column("midyear", "year")
        female = heading.column("totalfemales", "females")
        male = heading.column("totalmales", "males")
        let single = (0...90).compactMap { heading.column(String($0)) }
        ages = single.count == 91 ? single : []
        hasDoubtfulBands = heading.column("workingagefemales") != nil
    }

    func read(
        _ cells: [SheetCell], _ row: Int, of file: String, _ period: EvidencePeriod, into reading: inout FigureReading
    ) {
        let place = cells.cell(code).text
        guard !place.isEmpty else {
            reading.problems.append(.noCode(file, row: row))
            return
        }
        let wanted = [
            (people, "population.people", ""), (female, "population.people", "female"),
            (male, "population.people", "male"), (households, "population.households", ""),
        ]
        for (column, measure, breakdown) in wanted {
            guard let column, !cells.cell(column).text.isEmpty else { continue }
            guard let value = cells.cell(column).number, value >= 0 else {
                reading.problems.append(.noNumber(file, row: row, cells.cell(column).text))
                continue
            }
            reading.figures.append(
                ReadFigure(
                    measure: measure, place: .code(place), period: period, breakdown: breakdown, value: value))
        }
        readAges(cells, row, of: file, place, period, into: &reading)
    }

    /// Bands of age, where every single year is there and they add up to the total.
    private func readAges(
        _ cells: [SheetCell], _ row: Int, of file: String, _ place: String, _ period: EvidencePeriod,
        into reading: inout FigureReading
    ) {
        let counts = ages.compactMap { cells.cell($0).number }
        guard counts.count == 91, let total = cells.cell(people).number else { return }
        guard counts.reduce(0, +) == total else {
            reading.problems.append(.agesDiffer(file, row: row, total: total, sum: counts.reduce(0, +)))
            return
        }
        for (name, band) in Self.bands {
            reading.figures.append(
                ReadFigure(
                    measure: "population.people", place: .code(place), period: period, breakdown: name,
                    value: counts[band].reduce(0, +)))
        }
    }

    private static let bands: [(name: String, ages: ClosedRange<Int>)] = [
        ("aged 0-9", 0...9), ("aged 10-17", 10...17), ("aged 18-24", 18...24), ("aged 25-64", 25...64),
        ("aged 65 and over", 65...90),
    ]
}

import CommunitySafety
import Proofreading

/// Reads the Home Office's open data of offences that the police recorded, by force or by community safety partnership.
///
/// Rows that share force or partnership, period and measure are added up. Each offence code is a breakdown of its group, and of a subgroup that has
/// a measure of its own.
package struct RecordedCrimeReader: Sendable {
    package init() {}

    package static func recognises(_ heading: SheetHeading) -> Bool { CrimeColumns(heading) != nil }

    /// Adds what a file's sheets say to the reading; sheets without such a table are passed over.
    package func read(_ sheets: [SheetGrid], file: String, into reading: inout FigureReading) {
        var sums = CrimeSums()
        var isFound = false
        for sheet in sheets {
            guard let heading = SheetHeading.first(in: sheet, where: Self.recognises),
                let columns = CrimeColumns(heading)
            else { continue }
            isFound = true
            for (number, cells) in sheet.rows.enumerated().dropFirst(heading.row + 1) {
                guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
                reading.rows += 1
                switch columns.row(cells, number + 1, of: sheets.count == 1 ? file : "\(file), \(sheet.name)") {
                case .success(let row): sums.add(row)
                case .failure(let problem): reading.problems.append(problem.problem)
                }
            }
        }
        guard isFound else {
            reading.problems.append(.noCrimeTable(file))
            return
        }
        sums.finish(file, into: &reading)
    }
}

/// One row of such a table.
struct CrimeRow {
    let place: ReadFigure.Place
    let force: String
    let period: EvidencePeriod
    let measures: [String]
    let code: String
    let offences: Int

    /// Offences that the force hasn't given to any partnership.
    var isUnassigned: Bool {
        guard case .named(let name, .partnership, _) = place else { return false }
        let key = SheetHeading.key(name)
        return key.hasPrefix("unassigned") || key.hasSuffix("unassigned") || key.isEmpty
    }
}

/// The columns of such a table, in the spellings of several years.
struct CrimeColumns {
    struct Refused: Error { let problem: LoadProblem }

    private let year: Int
    private let quarter: Int?
    private let quarters: Int?
    private let force: Int?
    private let partnership: Int?
    private let group: Int
    private let subgroup: Int?
    private let code: Int?
    private let offences: Int

    /// Nil for a heading that isn't one of such a table.
    init?(_ heading: SheetHeading) {
        guard let year = heading.column("financialyear"), let group = heading.column("offencegroup"),
            let offences = heading.column("numberofoffences", "offencecount", "offences", "count")
        else { return nil }
        force = heading.column("forcename", "force", "policeforce", "policeforcearea")
        partnership = heading.column("cspname", "csp", "communitysafetypartnership", "communitysafetypartnershipname")
        guard force != nil || partnership != nil else { return nil }
        self.year = year
        self.group = group
        self.offences = offences
        quarter = heading.column("financialquarter", "quarter")
        quarters = heading.column("quarters")
        subgroup = heading.column("offencesubgroup", "subgroup")
        code = heading.column("offencecode")
    }

    func row(_ cells: [SheetCell], _ number: Int, of file: String) -> Result<CrimeRow, Refused> {
        func refused(_ problem: LoadProblem) -> Result<CrimeRow, Refused> { .failure(Refused(problem: problem)) }
        guard let period = period(cells) else {
            return refused(.noQuarter(file, row: number, "\(cells.cell(year).text) \(cells.cell(quarter).text)"))
        }
        let force = cells.cell(force).text
        guard !force.isEmpty || !cells.cell(partnership).text.isEmpty else {
            return refused(.noForce(file, row: number))
        }
        let measures = OffenceGroup.measures(group: cells.cell(group).text, subgroup: cells.cell(subgroup).text)
        guard !measures.isEmpty else { return refused(.unknownGroup(file, row: number, cells.cell(group).text)) }
        guard let count = cells.cell(offences).number.flatMap({ Int(exactly: $0) }) else {
            return refused(.noNumber(file, row: number, cells.cell(offences).text))
        }
        let place: ReadFigure.Place =
            partnership.map { .named(cells.cell($0).text, .partnership, force: force.isEmpty ? nil : force) }
            ?? .named(force, .force, force: nil)
        return .success(
            CrimeRow(
                place: place, force: force, period: period, measures: measures, code: cells.cell(code).text,
                offences: count))
    }

    /// A quarter; the whole year in tables that say that all four are in it.
    private func period(_ cells: [SheetCell]) -> EvidencePeriod? {
        guard let year = FinancialPeriod.year(cells.cell(year).text) else { return nil }
        if let quarter {
            return FinancialPeriod.quarter(cells.cell(quarter).text).flatMap {
                FinancialPeriod.period(year: year, quarter: $0)
            }
        }
        guard quarters == nil || cells.cell(quarters).text.filter(\.isNumber) == "1234" else { return nil }
        return FinancialPeriod.period(year: year, quarter: nil)
    }
}

/// Offences added up.
struct CrimeSums {
    private struct Key: Hashable {
        let measure: String
        let place: ReadFigure.Place
        let period: EvidencePeriod
        let breakdown: String
    }

    private var sums: [Key: Int] = [:]
    private var order: [Key] = []
    private var unassigned: [String: (offences: Int, force: String, first: EvidencePeriod, last: EvidencePeriod)] = [:]

    mutating func add(_ row: CrimeRow) {
        guard !row.isUnassigned else { return addUnassigned(row) }
        for measure in row.measures {
            add(measure, row, breakdown: "")
            if !row.code.isEmpty { add(measure, row, breakdown: "code \(row.code.prefix(60))") }
        }
    }

    private mutating func add(_ measure: String, _ row: CrimeRow, breakdown: String) {
        let key = Key(measure: measure, place: row.place, period: row.period, breakdown: breakdown)
        if sums[key] == nil { order.append(key) }
        sums[key, default: 0] += row.offences
    }

    private mutating func addUnassigned(_ row: CrimeRow) {
        var entry = unassigned[row.place.words] ?? (0, row.force, row.period, row.period)
        entry.offences += row.offences
        if row.period.from < entry.first.from { entry.first = row.period }
        if entry.last.to < row.period.to { entry.last = row.period }
        unassigned[row.place.words] = entry
    }

    /// Hands everything to the reading.
    func finish(_ file: String, into reading: inout FigureReading) {
        for key in order {
            reading.figures.append(
                ReadFigure(
                    measure: key.measure, place: key.place, period: key.period, breakdown: key.breakdown,
                    value: sums[key].map(Double.init)))
        }
        for (name, entry) in unassigned.sorted(by: { $0.key < $1.key }) {
            reading.problems.append(.unassigned(file, name, entry.offences))
            guard let period = EvidencePeriod(from: entry.first, through: entry.last) else { continue }
            reading.notes.append(
                SuggestedNote(
                    source: reading.source, measure: nil, place: .named(entry.force, .force, force: nil),
                    period: period,
                    reason:
                        "\(GroupedDigits.text(entry.offences)) offences are recorded under “\(name)”, in no partnership’s area, so partnerships of \(entry.force) can’t be compared with each other."
                ))
        }
        if !unassigned.isEmpty {
            reading.counts.append(("unassigned", unassigned.values.reduce(0) { $0 + $1.offences }))
        }
    }
}

extension EvidencePeriod {
    /// From the first day of one to the last of another.
    fileprivate init?(from first: EvidencePeriod, through last: EvidencePeriod) {
        guard let range = DateRange(from: first.from, to: last.to) else { return nil }
        self.init(range)
    }
}

import CommunitySafety

/// Reads Defra's workbook of fly-tipping incidents and actions by local authority and financial year.
package struct FlyTippingReader: Sendable {
    package init() {}

    package static func recognises(_ heading: SheetHeading) -> Bool { FlyTippingColumns(heading) != nil }

    /// Adds what a file's sheets say to the reading; sheets without such a table are passed over.
    package func read(_ sheets: [SheetGrid], file: String, into reading: inout FigureReading) {
        var isFound = false
        for sheet in sheets {
            guard let heading = SheetHeading.first(in: sheet, where: Self.recognises),
                let columns = FlyTippingColumns(heading)
            else { continue }
            isFound = true
            for (number, cells) in sheet.rows.enumerated().dropFirst(heading.row + 1) {
                guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
                columns.read(cells, number + 1, of: "\(file), \(sheet.name)", into: &reading)
            }
        }
        if !isFound { reading.problems.append(.noFlyTipping(file)) }
    }
}

/// The columns of one of the workbook's tables.
struct FlyTippingColumns {
    private let year: Int
    private let code: Int
    private let total: Int
    private let measure: String
    private let basis: Int?

    /// Nil for a heading that isn't one of such a table.
    init?(_ heading: SheetHeading) {
        guard let year = heading.column("year"), let code = heading.column("onscode") else { return nil }
        if let incidents = heading.column("totalincidents") {
            total = incidents
            measure = "fly-tipping.council"
        } else if let actions = heading.column("totalactions") {
            total = actions
            measure = "fly-tipping.actions"
        } else {
            return nil
        }
        self.year = year
        self.code = code
        basis = heading.column("reportingbasis")
    }

    func read(_ cells: [SheetCell], _ row: Int, of file: String, into reading: inout FigureReading) {
        let place = cells.cell(code).text
        // Totals of England and its regions, and remarks under the table.
        guard Area.kind(ofCode: place) != nil else { return }
        reading.rows += 1
        guard let start = FinancialPeriod.year(cells.cell(year).text),
            let period = FinancialPeriod.period(year: start, quarter: nil)
        else {
            reading.problems.append(.noYear(file, row: row, cells.cell(year).text))
            return
        }
        let cell = cells.cell(total)
        // Defra's mark for what isn't available.
        let isMissing = cell.text == ":"
        guard isMissing || cell.number.map({ $0 >= 0 }) == true else {
            reading.problems.append(.noNumber(file, row: row, cell.text))
            return
        }
        reading.figures.append(
            ReadFigure(
                measure: measure, place: .code(place), period: period, value: isMissing ? nil : cell.number,
                status: isMissing ? .noReturn : .final))
        noteBasis(cells.cell(basis).text, place, period, in: &reading)
    }

    /// Whoever counts only what the public reports can't be compared with those who count everything.
    private func noteBasis(
        _ basis: String, _ place: String, _ period: EvidencePeriod, in reading: inout FigureReading
    ) {
        let key = SheetHeading.key(basis)
        guard !key.isEmpty, key != "allincidents" else { return }
        reading.notes.append(
            SuggestedNote(
                source: reading.source, measure: measure, place: .code(place), period: period,
                reason: "The authority’s basis is “\(basis.prefix(100))”; most others count all incidents."))
    }
}

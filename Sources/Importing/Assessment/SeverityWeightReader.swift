internal import CommunitySafety

/// Reads a list of what offences weigh: a column of offence codes and one of weights in days, a description if there is one.
///
/// Rows without a code, such as remarks under the table, are passed over; a code with an empty weight is told as one without.
package struct SeverityWeightReader: Sendable {
    package init() {}

    package func read(_ sheets: [SheetGrid], file: String) -> SeverityWeightReading {
        var reading = SeverityWeightReading()
        let found = sheets.compactMap { sheet in
            SheetHeading.first(in: sheet) { SeverityColumns($0).isTable }.map { (sheet, SeverityColumns($0), $0.row) }
        }
        guard !found.isEmpty else {
            reading.problems.append(Self.headingProblem(sheets, file))
            return reading
        }
        var held: [OffenceCode: (days: Double, row: Int)] = [:]
        for (sheet, columns, heading) in found {
            let name = found.count == 1 ? file : "\(file), \(sheet.name)"
            for (index, cells) in sheet.rows.enumerated().dropFirst(heading + 1) {
                columns.read(cells, row: index + 1, of: name, &held, into: &reading)
            }
        }
        if reading.weights.isEmpty, reading.problems.isEmpty { reading.problems.append(.noWeights(file)) }
        return reading
    }

    /// What the nearest row to a heading lacks.
    private static func headingProblem(_ sheets: [SheetGrid], _ file: String) -> LoadProblem {
        func has(_ passes: (SeverityColumns) -> Bool) -> Bool {
            sheets.contains { SheetHeading.first(in: $0) { passes(SeverityColumns($0)) } != nil }
        }
        if has({ $0.code != nil && $0.weights.count > 1 }) { return .severalWeightColumns(file) }
        if has({ $0.code != nil }) { return .noWeightColumn(file) }
        return .noCodeColumn(file)
    }
}

/// The columns of such a list, in the spellings of several offices.
struct SeverityColumns {
    let code: Int?
    /// One in a list that can be read.
    let weights: [Int]
    private let description: Int?

    init(_ heading: SheetHeading) {
        code = heading.column(
            "offencecode", "code", "homeofficecode", "homeofficeoffencecode", "hocode", "hooffencecode", "offencecodes",
            "crimecode", "offenceclassification")
        description = heading.column(
            "offencedescription", "description", "offence", "offencename", "offencetitle", "crime")
        let named = heading.column(
            "weight", "weightindays", "weightdays", "weightofdays", "severityweight", "crimeseverityweight",
            "cssweight",
            "severityweightdays", "severityweightindays", "days", "daysofsentence", "sentencedays")
        weights =
            named.map { [$0] }
            ?? heading.keys.indices.filter {
                heading.keys[$0].hasPrefix("weight") || heading.keys[$0].hasSuffix("weight")
                    || heading.keys[$0].hasSuffix("weights")
            }
    }

    var isTable: Bool { code != nil && weights.count == 1 }

    func read(
        _ cells: [SheetCell], row: Int, of file: String, _ held: inout [OffenceCode: (days: Double, row: Int)],
        into reading: inout SeverityWeightReading
    ) {
        let typed = cells.cell(code).text
        let weight = cells.cell(weights.first)
        guard let code = OffenceCode(typed) else {
            // A remark has no weight beside it.
            if !weight.text.isEmpty {
                reading.problems.append(.badCode(file, row: row, typed, days: weight.text))
            }
            return
        }
        guard !Self.saysNothing(weight.text) else {
            reading.without.append(code.text)
            return
        }
        guard let days = weight.number, days.isFinite else {
            reading.problems.append(.badWeight(file, row: row, code: code.text, weight.text))
            return
        }
        guard days >= 0, days <= SeverityWeights.mostDays else {
            reading.problems.append(
                .weightOutOfRange(file, row: row, code: code.text, weight.text, isNegative: days < 0))
            return
        }
        if let before = held[code] {
            guard before.days != days else { return }
            reading.problems.append(.codeTwice(file, row: row, code: code.text, weight.text, firstRow: before.row))
            return
        }
        held[code] = (days, row)
        reading.weights.append(
            SeverityWeights.Weight(code, String(cells.cell(description).text.prefix(200)), days: days))
    }

    /// The signs with which tables leave a number out.
    private static func saysNothing(_ text: String) -> Bool {
        ["", "-", "–", "—", ":", ".", "..", "[x]", "[z]", "n/a", "na"].contains(text.lowercased())
    }
}

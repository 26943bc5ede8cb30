internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// The cells of a grid, with what stands in the store beside each.
struct TypingCells {
    private let choice: TypingChoice
    private let transaction: Transaction
    private let measures: [Measure]
    private let areas: [NamedArea]
    private let numbers: AreaNumbers
    private let periods: [EvidencePeriod]

    init(_ choice: TypingChoice, _ transaction: Transaction) throws {
        self.choice = choice
        self.transaction = transaction
        let all = try transaction.measures()
        measures = choice.measures.compactMap { key in all.first { $0.key == key } }
        var seen: Set<String> = []
        let wanted = Set(choice.areas)
        areas = try transaction.areaNames().filter { wanted.contains($0.code) && seen.insert($0.code).inserted }
        numbers = try transaction.areaNumbers()
        periods = choice.periods.compactMap { EvidencePeriod(reading: $0) }
    }

    func grid() throws -> TypingGrid {
        let columns = columns
        return TypingGrid(
            choice: choice, columns: columns.map(heading),
            rows: try areas.map { area in
                TypingGrid.Row(name: area.name, cells: try columns.map { try cell(area, $0.measure, $0.period) })
            })
    }

    /// What was typed, as figures. Throws `invalid` with a problem for each cell that is none.
    func observations() throws -> [Observation] {
        var found: [Observation] = []
        var problems: [Diagnostic] = []
        for area in areas {
            for (measure, period) in columns {
                let key = key(area, measure, period)
                let reader = CellFigureReader(unit: measure.unit, dash: .noReturn, bracketsAreNegative: false)
                let text = choice.values[key] ?? ""
                let figure = Observation.Key(measure: measure.key, area: area.code, period: period, source: "typed")
                switch reader.read(text.isEmpty ? .empty : .text(text)) {
                case .empty: continue
                case .value(let value, let status):
                    if let observation = Observation(figure, value: value, status: status) { found.append(observation) }
                case .noReturn:
                    if let observation = Observation(figure, value: nil, status: .noReturn) {
                        found.append(observation)
                    }
                case .hidden:
                    if let observation = Observation(figure, value: nil, status: .hidden) { found.append(observation) }
                case .refused(let fault):
                    problems.append(
                        .form(
                            key, "\(area.name), \(heading((measure, period))): \(fault.words.message)",
                            fault.words.remedy))
                }
            }
        }
        guard problems.isEmpty else { throw ServiceError.invalid(problems) }
        return found
    }

    private var columns: [(measure: Measure, period: EvidencePeriod)] {
        measures.flatMap { measure in periods.map { (measure, $0) } }
    }

    private func heading(_ column: (measure: Measure, period: EvidencePeriod)) -> String {
        if measures.count == 1, periods.count > 1 { return column.period.words }
        return periods.count > 1 ? "\(column.measure.name), \(column.period.words)" : column.measure.name
    }

    private func key(_ area: NamedArea, _ measure: Measure, _ period: EvidencePeriod) -> String {
        "\(measure.key)|\(area.code)|\(period.from.iso)|\(period.to.iso)"
    }

    private func cell(_ area: NamedArea, _ measure: Measure, _ period: EvidencePeriod) throws -> TypingGrid.Cell {
        let key = key(area, measure, period)
        func held(_ period: EvidencePeriod?) throws -> String {
            guard let period, let number = numbers[area.code] else { return "" }
            return try transaction.latest(measure.key, area: number, period).map {
                FigureWords.words($0.value, $0.status, measure.unit)
            } ?? ""
        }
        return TypingGrid.Cell(
            key: key, label: "\(area.name), \(measure.name), \(period.words)", text: choice.values[key] ?? "",
            lastYear: try held(period.earlier(years: 1)), standing: try held(period))
    }
}

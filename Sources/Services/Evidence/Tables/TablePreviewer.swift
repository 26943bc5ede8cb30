internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Statistics
internal import Storage

/// Compares what was read of a table with the figures that stand. Linear in its figures; a question to the store for each
/// measure and source.
struct TablePreviewer {
    let reading: TableReading
    /// What stands of the table's series.
    let standing: StandingValues
    private let measures: [String: Measure]
    private let areas: [String: String]

    init(_ transaction: some Querying, _ reading: TableReading) throws {
        self.reading = reading
        standing = try transaction.standingValues(for: reading.figures.map(\.observation.key))
        measures = Dictionary(try transaction.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var names = Dictionary(
            try transaction.areaNames().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        names[MapTable.ownArea] = try transaction.partnership()?.partnership.area ?? "Our area"
        areas = names
    }

    func preview() -> TablePreview {
        var tally = LoadTally(rows: reading.rows, refused: reading.refusedRows.count)
        var lines: [TablePreview.Line] = []
        lines.reserveCapacity(reading.figures.count)
        for figure in reading.figures {
            let unit = measures[figure.observation.key.measure]?.unit ?? .count
            let deed: TablePreview.Line.Deed
            switch standing.change(of: figure.observation) {
            case .new: (tally.added, deed) = (tally.added + 1, .new)
            case .revised(let value, let status):
                (tally.revised, deed) = (tally.revised + 1, .revised(from: FigureWords.words(value, status, unit)))
            case .unchanged: (tally.unchanged, deed) = (tally.unchanged + 1, .unchanged)
            }
            lines.append(line(figure, deed, unit))
        }
        return TablePreview(
            tally: tally, lines: lines, problems: problems, unknownMeasures: reading.unknownMeasures,
            unknownAreas: reading.unknownAreas, asksAboutDash: reading.asksAboutDash)
    }

    /// What is to be said of the table and of the series that it continues.
    var problems: [LoadProblem] { reading.problems + seriesProblems }

    private func line(
        _ figure: TableReading.Figure, _ deed: TablePreview.Line.Deed, _ unit: MeasureUnit
    ) -> TablePreview.Line {
        let key = figure.observation.key
        return TablePreview.Line(
            measure: measures[key.measure]?.name ?? key.measure, area: areas[key.area] ?? key.area,
            period: key.period.words, breakdown: key.breakdown,
            value: FigureWords.words(figure.observation.value, figure.observation.status, unit), deed: deed,
            row: figure.row, column: figure.column)
    }

    /// The figures of one series and length of period.
    private struct Stretch: Hashable {
        let series: StandingValues.Series
        let months: Int?
    }

    /// Jumps beyond a control limit, and stretches without figures between what stands and what comes.
    private var seriesProblems: [LoadProblem] {
        var groups: [Stretch: [TableReading.Figure]] = [:]
        var order: [Stretch] = []
        for figure in reading.figures {
            let key = figure.observation.key
            let stretch = Stretch(series: standing.series(of: key), months: key.period.months)
            if groups[stretch] == nil { order.append(stretch) }
            groups[stretch, default: []].append(figure)
        }
        var problems: [LoadProblem] = []
        var gaps: [String: Int] = [:]
        for stretch in order {
            guard let figures = groups[stretch] else { continue }
            let before = standing.figures(of: stretch.series).filter { $0.period.months == stretch.months }
            guard !before.isEmpty else { continue }
            problems += jumps(figures, standing: before)
            if let gap = gap(figures, standing: before.map(\.period)) { gaps[gap, default: 0] += 1 }
        }
        return problems
            + gaps.sorted { $0.key < $1.key }.map { gap, count in
                LoadProblem(
                    "load.gap", .warns, file: "The series", value: gap,
                    message: "Nothing was given for \(gap) (\(count) series).",
                    remedy: "Ask whether those figures exist. What is missing isn’t counted as nought.")
            }
    }

    private func jumps(
        _ figures: [TableReading.Figure], standing: [(period: EvidencePeriod, value: Double?)]
    ) -> [LoadProblem] {
        figures.compactMap { figure in
            guard let value = figure.observation.value else { return nil }
            let before = standing.filter { $0.period.to < figure.observation.key.period.from }.compactMap(\.value)
            guard before.count >= 12, let limits = Self.limits(of: before), value > limits.upper || value < limits.lower
            else { return nil }
            let unit = measures[figure.observation.key.measure]?.unit ?? .count
            let key = figure.observation.key
            func words(_ number: Double) -> String { FigureWords.words(number.rounded(), .final, unit) }
            return LoadProblem(
                "load.jump", .warns, file: "\(areas[key.area] ?? key.area), \(key.period.words)", row: figure.row,
                column: figure.column, value: FigureWords.words(value, .final, unit),
                message:
                    "\(measures[key.measure]?.name ?? key.measure): outside its usual range, which is \(words(max(0, limits.lower))) to \(words(limits.upper)).",
                remedy: "Ask whether it was counted as before. If so, it may be a real change.")
        }
    }

    private static func limits(of values: [Double]) -> ProcessLimits? {
        do { return try XmRChart(values).points.last?.limits } catch { return nil }
    }

    /// The stretch between the last period that stands and the first that comes, in words; nil when there is none.
    private func gap(_ figures: [TableReading.Figure], standing: [EvidencePeriod]) -> String? {
        let coming = figures.map(\.observation.key.period)
        guard let first = coming.min(by: { $0.from < $1.from }), let last = standing.max(by: { $0.to < $1.to }),
            let next = last.to.adding(days: 1), let end = first.from.adding(days: -1), next <= end,
            let range = DateRange(from: next, to: end)
        else { return nil }
        return EvidencePeriod(range).words
    }
}

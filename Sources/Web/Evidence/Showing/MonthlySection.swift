import CommunitySafety
import Documents
import HTML
import Proofreading
import Services
import Statistics

/// The months of a measure: the chart, what its shapes mean, and the same as a table.
struct MonthlySection {
    let run: MonthlyRun
    let sight: MeasureSight
    /// The periods that are named above already.
    let anchored: Set<EvidencePeriod>
    private var measure: Measure { sight.measure }

    private var chart: MonthlyChart { MonthlyChart(run, counted: unitWords, polarity: measure.polarity) }

    private var unitWords: String {
        switch measure.unit {
        case .count: "\(measure.name), each month"
        case .people: "\(measure.name): people each month"
        case .hours: "\(measure.name): hours each month"
        case .percent: "\(measure.name): per cent each month"
        case .pence: "\(measure.name): pounds each month"
        case .days: "\(measure.name): days each month"
        }
    }

    var markup: Markup {
        let chart = chart
        let span = [run.months.first, run.months.last].compactMap { $0?.period.words }.joined(separator: " to ")
        return pageSection("Month by month", id: "months", aside: p(.class("ww-fine")) { span }) {
            if let line = sameMonth { p(.class("ww-body")) { line } }
            figure(.class("ww-figure ww-plot-sheet")) {
                figcaption {
                    h3(.class("ww-figure__title")) { chart.finding }
                    p(.class("ww-figure__note")) { [chart.note, chart.scaleNote ?? ""].joined(separator: " ") }
                }
                MonthlyDrawing(chart, id: "run").markup
                // Without limits no shape means anything.
                if run.limits != nil { legend(chart) }
            }
            div(.class("ww-after")) {
                disclosure("Show the \(Counted.number(run.months.count)) months as a table") { table }
            }
        }
    }

    private func legend(_ chart: MonthlyChart) -> Markup {
        ul(.class("ww-marks")) {
            for mark in ChartMark.allCases where chart.points.contains(where: { $0.value != nil && $0.mark == mark }) {
                li {
                    plotKey { ChartMarkShape(mark).legend }
                    Self.words(mark)
                }
            }
            if let limits = run.limits {
                li {
                    plotKey { plotLine(from: (.pixels(-8), 0), to: (.pixels(8), 0), .class("mean")) }
                    "average, \(number(limits.mean))"
                }
                li {
                    plotKey { plotLine(from: (.pixels(-8), 0), to: (.pixels(8), 0), .class("limit")) }
                    limits.lower > 0
                        ? "limits, \(number(limits.lower)) and \(number(limits.upper))"
                        : "upper limit, \(number(limits.upper))"
                }
            }
        }
    }

    static func words(_ mark: ChartMark) -> String {
        switch mark {
        case .usual: "usual ups and downs"
        case .better: "out of the ordinary, for the better"
        case .worse: "out of the ordinary, for the worse"
        case .noted: "out of the ordinary"
        case .provisional: "not final yet"
        }
    }

    private func number(_ value: Double) -> String {
        PrintedNumber.words(value, places: value.magnitude < 20 ? 1 : 0)
    }

    /// "December 2023: 85, 14 fewer than in December 2022 (99)."
    private var sameMonth: String? {
        guard let last = run.months.last(where: { $0.counted != nil }), let now = last.counted,
            let before = counted[last.period.earlier(years: 1) ?? last.period].flatMap(\.self),
            let year = last.period.earlier(years: 1)
        else { return nil }
        let figure = "\(last.period.words): \(ChangeFigures.value(now, measure.unit))"
        let then = "\(year.words) (\(ChangeFigures.value(before, measure.unit)))"
        if now == before { return "\(figure), as in \(year.words)." }
        guard measure.unit.isCounted else { return "\(figure); in \(then)." }
        let difference = PrintedNumber.words((now - before).magnitude)
        return "\(figure), \(difference) \(now > before ? "more" : "fewer") than in \(then)."
    }

    private var counted: [EvidencePeriod: Double?] {
        Dictionary(run.months.map { ($0.period, $0.counted) }, uniquingKeysWith: { first, _ in first })
    }

    private var table: Markup {
        let before = counted
        var columns = [
            RecordTable.Column(name: "Month"), .init(name: "Counted", isNumber: true),
            .init(name: "A year before", isNumber: true), .init(name: "Difference", isNumber: true),
        ]
        if run.isSeasonRemoved { columns.append(.init(name: "Seasons taken out", isNumber: true)) }
        columns.append(.init(name: "Mark"))
        return RecordTable(
            caption: "\(measure.name) by month, the newest first", style: "ww-table--tight", columns: columns,
            rows: run.months.reversed().map { row($0, before) }
        ).markup
    }

    private func row(_ month: MonthlyRun.Month, _ counted: [EvidencePeriod: Double?]) -> [RecordTable.Cell] {
        let words = FigureWords.words(
            month.counted, month.isProvisional ? .provisional : .final, measure.unit, month.withheld)
        let before = month.period.earlier(years: 1).flatMap { counted[$0] }.flatMap(\.self)
        let difference = before.flatMap { before in month.counted.map { $0 - before } }
        var cells = [
            RecordTable.Cell(name(of: month), at: anchored.contains(month.period) ? "" : month.period.anchor),
            .init(words), .init(before.map { ChangeFigures.value($0, measure.unit) } ?? ""),
            .init(difference.map { ChangeFigures.difference($0, measure.unit) } ?? ""),
        ]
        if run.isSeasonRemoved { cells.append(.init(month.shown.map { PrintedNumber.words($0, places: 0) } ?? "")) }
        cells.append(.init(MonthlyRun.mark(month.cause)))
        return cells
    }

    /// A month says when it was loaded where that isn't the day of the newest load.
    @MarkupBuilder private func name(of month: MonthlyRun.Month) -> Markup {
        month.period.words
        if let day = sight.loads[month.period], day != sight.loads.values.max() {
            span(.class("ww-fine ww-under")) { "loaded \(day.words)" }
        }
    }

    /// For "How sure are we?".
    static func method(_ run: MonthlyRun) -> Markup {
        disclosure("How a month is told to be out of the ordinary") {
            p {
                "The limits lie where chance alone would seldom take a month: the average, and above and below it 2.66 times the usual step from one month to the next."
            }
            p {
                "A month is marked when it lies beyond a limit, when seven in a row rise, fall or lie on one side of the average, or when two of three lie close to a limit."
            }
            p(.class("ww-fine ww-after")) {
                "XmR chart by the rules of Making Data Count (NHS England). \(run.basis)"
                if run.isSeasonRemoved { " Seasons: STL decomposition over all months." }
            }
        }
    }
}

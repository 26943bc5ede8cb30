import CommunitySafety
import Documents
import HTML
import Services
import Statistics

/// The months of a measure: the chart, what its shapes mean, and the same as a table.
struct MonthlySection {
    let run: MonthlyRun
    let measure: Measure

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

    private var table: Markup {
        var columns = [RecordTable.Column(name: "Month"), .init(name: "Counted", isNumber: true)]
        if run.isSeasonRemoved { columns.append(.init(name: "Seasons taken out", isNumber: true)) }
        columns.append(.init(name: "Mark"))
        return RecordTable(
            caption: "\(measure.name) by month, the newest first", style: "ww-table--tight", columns: columns,
            rows: run.months.reversed().map(row)
        ).markup
    }

    private func row(_ month: MonthlyRun.Month) -> [RecordTable.Cell] {
        let counted = FigureWords.words(
            month.counted, month.isProvisional ? .provisional : .final, measure.unit, month.withheld)
        var cells = [RecordTable.Cell(month.period.words), .init(counted)]
        if run.isSeasonRemoved { cells.append(.init(month.shown.map { PrintedNumber.words($0, places: 0) } ?? "")) }
        cells.append(.init(MonthlyRun.mark(month.cause)))
        return cells
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

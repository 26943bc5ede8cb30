import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// The year as it goes: a total of twelve months at every month, and where the year in progress may end.
struct YearSection {
    let rolling: RollingYear
    let sight: MeasureSight
    /// The periods that are named above already.
    let anchored: Set<EvidencePeriod>

    private var chart: MonthlyChart {
        MonthlyChart(rolling, counted: "Each point is the twelve months up to then, so the seasons are in every one.")
    }

    var markup: Markup {
        let chart = chart
        return pageSection("The year as it goes", id: "year") {
            p(.class("ww-body")) { outlook }
            if rolling.points.count > 1 {
                figure(.class("ww-figure ww-plot-sheet")) {
                    figcaption {
                        h3(.class("ww-figure__title")) { chart.finding }
                        p(.class("ww-figure__note")) { [chart.note, chart.scaleNote ?? ""].joined(separator: " ") }
                    }
                    MonthlyDrawing(chart, id: "rolling", height: 260).markup
                    if chart.outlook != nil { legend }
                }
            }
            div(.class("ww-after")) {
                disclosure("Show the totals of twelve months as a table") { table }
            }
        }
    }

    private var outlook: String {
        if let outlook = rolling.outlook { return "\(outlook.sentence) \(outlook.ground)" }
        return
            "Where the year in progress will end isn’t known yet: that takes its first month, and every month of the year before."
    }

    private var legend: Markup {
        ul(.class("ww-marks")) {
            li {
                plotKey { ChartMarkShape(.usual).legend }
                "twelve months up to then"
            }
            li {
                plotKey { OutlookShape.markup }
                "where the year may end, if it goes on as the last one did"
            }
            li {
                plotKey { plotLine(from: (.pixels(0), -8), to: (.pixels(0), 8), .class("ci")) }
                "four of five such years end within the bar"
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "\(sight.measure.name): totals of twelve months, the newest first", style: "ww-table--tight",
            columns: [
                .init(name: "Twelve months up to"), .init(name: sight.measure.unit.countedWords, isNumber: true),
                .init(name: "A year before", isNumber: true), .init(name: "Change", isNumber: true),
            ],
            rows: projected + rolling.points.reversed().map(row)
        ).markup
    }

    private var projected: [[RecordTable.Cell]] {
        guard let outlook = rolling.outlook else { return [] }
        return [
            [
                .init("\(outlook.year.words), expected"),
                .init("\(Counted.digits(outlook.low)) to \(Counted.digits(outlook.high))"),
                .init(Counted.digits(outlook.lastYear)), .init(""),
            ]
        ]
    }

    private func row(_ point: RollingYear.Point) -> [RecordTable.Cell] {
        [
            .init(point.month.words, at: anchored.contains(point.period) ? "" : point.period.anchor),
            .init(point.total.map(Counted.digits) ?? "a month is missing"),
            .init(point.before.map(Counted.digits) ?? ""), .init(point.change.map(ChangeFigures.percent) ?? ""),
        ]
    }

    /// For "How sure are we?".
    static func method(_ outlook: YearOutlook) -> Markup {
        disclosure("How the end of the year is worked out") {
            p {
                "What is still to come is taken from the same months of the last year, made larger or smaller by how this year has gone so far. The range allows for chance in all three counts; it can’t foresee that anything new happens."
            }
            p(.class("ww-fine ww-after")) {
                "Method: ratio of the year so far to the same months of the year before, 80% interval by the delta method with ½ added to each count\(outlook.dispersion > 1 ? ", widened by a dispersion of \(ChangeFigures.rate(outlook.dispersion))" : "")."
            }
        }
    }
}

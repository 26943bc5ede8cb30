import CommunitySafety
import HTML
import Proofreading
import Services

/// One load: what it brought, and the way to take it back.
struct LoadPage: Page {
    var name: String { "Load \(load.summary.number)" }
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let load: ShownLoad
    let notice: Markup?

    var content: Markup {
        notice
        breadcrumbs([("Figures", .evidence), ("Loads", .evidenceLoads)], here: name)
        PageTop(caption: LoadWords.kind(load.summary.kind).asSentence, heading: load.summary.name, answer: answer)
            .markup
        div(.class("ww-toolbar")) {
            if load.summary.undoneOn == nil { undo }
            p { link("Load more figures", to: .newLoad) }
            p { link("Figures", to: .evidence) }
        }
        summaryList([
            ("Loaded on", Markup(text: load.summary.madeOn.words)),
            ("Loaded by", Markup(text: load.madeBy)),
            ("Rows read", Markup(text: Counted.digits(load.summary.tally.rows))),
            ("Fingerprint of the file", span(.class("ww-digest")) { load.summary.digest }),
        ])
        if !load.problems.isEmpty {
            pageSection("What was said of it", id: "problems") {
                ProblemList(
                    problems: Array(load.problems.prefix(100)), caption: "What was said of it", showsValue: false
                ).markup
            }
        }
        if !load.lines.isEmpty { figures }
    }

    private var answer: String {
        if let day = load.summary.undoneOn { return "Taken back on \(day.words). None of its figures counts." }
        return LoadTallyWords.words(load.summary.tally, as: LoadKind(rawValue: load.summary.kind) ?? .table)
    }

    private var undo: Markup {
        form(.class("ww-bare-form"), .action(SiteURL.evidenceLoad(load.summary.number).address), .method(.post)) {
            formToken(visitor)
            press("Take this load back", "undo")
        }
    }

    private var figures: Markup {
        pageSection("Figures", id: "figures") {
            RecordTable(
                caption: "What it brought of each measure",
                columns: [
                    .init(name: "Measure"), .init(name: "From"), .init(name: "To"),
                    .init(name: "Places", isNumber: true), .init(name: "Figures", isNumber: true),
                    .init(name: "Compare"),
                ],
                rows: load.sums.map(sum)
            ).markup
            div(.class("ww-after")) {
                disclosure(linesTitle, isOpen: load.lines.count <= Self.linesOpen) { lines }
            }
        }
    }

    /// More lines than this are folded away under the sums.
    private static let linesOpen = 20

    private var linesTitle: String {
        let total = load.sums.reduce(0) { $0 + $1.figures }
        let isWhole = total <= load.lines.count
        return isWhole
            ? "The figures one by one" : "The first \(load.lines.count) of \(Counted.digits(total)) figures, one by one"
    }

    private func sum(_ sum: ShownLoad.Sum) -> [RecordTable.Cell] {
        let stands = load.summary.undoneOn == nil
        return [
            .init(stands ? link(sum.measure, to: .measure(sum.key)) : Markup(text: sum.measure)),
            .init(sum.from.words), .init(sum.to.words), .init(Counted.digits(sum.places)),
            .init(Counted.digits(sum.figures)),
            .init(
                stands
                    ? a(.href(ComparisonChoice(measure: sum.key).address)) {
                        "with the year before"
                        span(.class("govuk-visually-hidden")) { ": \(sum.measure)" }
                    } : Markup()),
        ]
    }

    private var lines: Markup {
        RecordTable(
            caption: "The figures that it brought", style: "ww-table--tight",
            columns: [
                .init(name: "Measure"), .init(name: "Place"), .init(name: "Period"),
                .init(name: "Figure", isNumber: true),
            ],
            rows: load.lines.map { line in
                let part = line.breakdown.isEmpty ? Markup() : span(.class("ww-acts__more ww-fine")) { line.breakdown }
                return [
                    .init(Markup(text: line.measure) + part), .init(line.area), .init(line.period),
                    .init(line.value),
                ]
            }
        ).markup
    }
}

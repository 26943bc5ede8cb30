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

    /// The measures of its figures, each with what became of it since a year before.
    private var comparing: Markup {
        let names = Dictionary(load.lines.map { ($0.key, $0.measure) }, uniquingKeysWith: { first, _ in first })
        return p(.class("ww-body ww-after")) {
            "Beside the year before: "
            for (index, name) in names.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }).enumerated() {
                if index > 0 { ", " }
                a(.href(ComparisonChoice(measure: name.key).address)) { name.value }
            }
        }
    }

    private var figures: Markup {
        pageSection("Figures", id: "figures") {
            RecordTable(
                caption: "The figures that it brought", style: "ww-table--tight",
                columns: [
                    .init(name: "Measure"), .init(name: "Place"), .init(name: "Period"),
                    .init(name: "Figure", isNumber: true),
                ],
                rows: load.lines.map { line in
                    let part =
                        line.breakdown.isEmpty ? Markup() : span(.class("ww-acts__more ww-fine")) { line.breakdown }
                    return [
                        .init(Markup(text: line.measure) + part), .init(line.area), .init(line.period),
                        .init(line.value),
                    ]
                }
            ).markup
            if load.summary.undoneOn == nil { comparing }
            let total = load.summary.tally.added + load.summary.tally.revised
            if total > load.lines.count {
                p(.class("ww-fine ww-after")) { "The first \(load.lines.count) of \(Counted.digits(total))." }
            }
        }
    }
}

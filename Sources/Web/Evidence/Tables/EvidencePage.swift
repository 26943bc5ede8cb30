import CommunitySafety
import HTML
import Proofreading
import Services

/// The partnership's figures by issue: what each says, since when, and how far it reaches.
struct EvidencePage: Page {
    let name = "Figures"
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let figures: [FigureListing]
    /// The issue that was chosen; nil for all.
    var issue: String?

    private var mayLoad: Bool { visitor.may(.loadEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidence).markup
        PageTop(heading: "What figures do we hold?", answer: answer).markup
        if mayLoad { tools }
        if issue != nil { p(.class("ww-body")) { link("All figures", to: .evidence) } }
        if figures.count > ShowFigures.mostFindings {
            index
        } else {
            for issue in issues { section(issue) }
        }
        if figures.contains(where: { $0.finding != nil }) {
            p(.class("ww-fine ww-after")) {
                "Each leads to how it changed, month by month and beside other places. Among so many comparisons chance looks like a change more often, so the bar for a clear one is higher here than on a measure’s own page: what would pass there only is “clear only by itself”."
            }
        }
    }

    private var answer: String {
        guard let last = figures.map(\.to).max() else {
            return mayLoad
                ? "None yet. Load a table as a partner sent it, or type the first figures in."
                : !visitor.may(.readEvidence)
                    ? "None for everybody yet. What the partnership counts will stand here."
                    : "None yet. An analyst or officer of the community safety unit loads them."
        }
        return "\(Counted.things(figures.count, "measure", "measures").asSentence), the latest up to \(last.words)."
    }

    private var tools: Markup {
        div(.class("ww-toolbar")) {
            linkButton("Load figures", to: .newLoad, isSecondary: !figures.isEmpty)
            p { link("Type figures in", to: .typing) }
            p { link("Loads, and how to take one back", to: .evidenceLoads) }
            p { link("How tables are read", to: .tableMappings) }
        }
    }

    /// By what people call them; how many live there comes last.
    private var issues: [String] {
        Set(figures.map(\.measure.issue)).sorted {
            ($0 == "population" ? 1 : 0, IssueWords.name($0), $0) < (
                $1 == "population" ? 1 : 0, IssueWords.name($1), $1
            )
        }
    }

    /// So many measures are listed by issue only.
    private var index: Markup {
        pageSection("By issue", id: "issues") {
            ul(.class("ww-list")) {
                for issue in issues {
                    li {
                        a(.href(SiteURL.evidence.address(asking: [("issue", issue)]))) { IssueWords.name(issue) }
                        ": \(Counted.things(figures.count { $0.measure.issue == issue }, "measure", "measures"))"
                    }
                }
            }
        }
    }

    private func section(_ issue: String) -> Markup {
        pageSection(IssueWords.name(issue), id: "issue-\(issue.isEmpty ? "other-figures" : issue)") {
            RecordTable(
                caption: "\(IssueWords.name(issue)): measures, with what the newest figures say",
                style: "ww-findings",
                columns: [
                    .init(name: "Measure"), .init(name: "Newest"), .init(name: "In a word"), .init(name: "Since"),
                    .init(name: "Latest"),
                ],
                rows: figures.filter { $0.measure.issue == issue }
                    .sorted { ($0.measure.name, $0.measure.key) < ($1.measure.name, $1.measure.key) }.map(row)
            ).markup
        }
    }

    private func row(_ figure: FigureListing) -> [RecordTable.Cell] {
        let restricted = figure.measure.audience == .restricted
        let note = span(.class("ww-acts__more ww-fine")) { "Never public; for those who work with it." }
        let name = link(figure.measure.name, to: .measure(figure.measure.key))
        return [
            .init(name + (restricted ? note : Markup())), .init(newest(figure)),
            .init(figure.finding.map { words in strong { words.state } } ?? Markup()), .init(figure.from.words),
            .init(figure.to.words),
        ]
    }

    private func newest(_ figure: FigureListing) -> String {
        guard let words = figure.finding else { return "" }
        return (figure.elsewhere.map { "\($0.name): " } ?? "") + words.brief
    }
}

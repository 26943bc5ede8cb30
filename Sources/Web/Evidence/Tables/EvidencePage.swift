import CommunitySafety
import HTML
import Proofreading
import Services

/// The partnership's figures: which there are and how far they reach.
struct EvidencePage: Page {
    let name = "Figures"
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let figures: [FigureListing]

    private var mayLoad: Bool { visitor.may(.loadEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidence).markup
        PageTop(heading: "What figures do we hold?", answer: answer).markup
        if mayLoad { tools }
        if !figures.isEmpty {
            pageSection("Measures", id: "measures") {
                RecordTable(
                    caption: "Measures that hold figures, with the latest period of each",
                    columns: [
                        .init(name: "Measure"), .init(name: "Latest"), .init(name: "Since"),
                        .init(name: "Places", isNumber: true), .init(name: "Figures", isNumber: true),
                    ],
                    rows: figures.map(row)
                ).markup
                p(.class("ww-fine ww-after")) {
                    "Each leads to how it changed, month by month and beside other places."
                }
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

    private func row(_ figure: FigureListing) -> [RecordTable.Cell] {
        let restricted = figure.measure.audience == .restricted
        let note = span(.class("ww-acts__more ww-fine")) { "Never public; for those who work with it." }
        let name = link(figure.measure.name, to: .measure(figure.measure.key))
        return [
            .init(name + (restricted ? note : Markup())), .init(figure.to.words),
            .init(figure.from.words), .init(Counted.digits(figure.areas)), .init(Counted.digits(figure.figures)),
        ]
    }
}

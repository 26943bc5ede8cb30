import CommunitySafety
import HTML
import Services

/// The ways in which issues can be scored.
struct SchemesPage: Page {
    let name = "Scoring schemes"
    let area: NavigationItem? = .assessment
    var lines: [ShowSchemes.Line]
    var visitor: Visitor

    var content: Markup {
        breadcrumbs([("Assessments", .assessments)], here: name)
        PageTop(
            heading: "How can issues be scored?",
            answer:
                "A scheme says what is asked of every issue, what each step of a score means, and how scores make an order. An assessment keeps the version that it was begun by."
        ).markup
        RecordTable(
            caption: "Scoring schemes",
            columns: ["Scheme", "How scores are combined", "Version", "Used for"].map { .init(name: $0) },
            rows: lines.map(row)
        ).markup
        p(.class("ww-body ww-after")) {
            link("What offences weigh", to: .severityWeights)
            ": the weights by which harm is suggested from recorded offences."
        }
        if visitor.may(.keepAssessment) {
            p(.class("ww-fine ww-after")) { "Open a scheme to make a version of your own from it." }
        }
    }

    private func row(_ line: ShowSchemes.Line) -> [RecordTable.Cell] {
        [
            .init(link(line.scheme.name, to: .scheme(line.scheme.key, nil))),
            .init(line.scheme.combination.words.asSentence),
            .init(line.number == 0 ? "As shipped" : String(line.number)),
            .init(line.years.isEmpty ? "No assessment yet" : line.years.map(\.name).asList),
        ]
    }
}

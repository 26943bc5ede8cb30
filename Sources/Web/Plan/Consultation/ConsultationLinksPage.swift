import CommunitySafety
import HTML
import Services

/// Each partner's own link, to copy or to print.
struct ConsultationLinksPage: Page {
    let name = "Each partner’s link"
    let area: NavigationItem? = .plan
    var year: PlanYear
    var id: String
    var lines: [ListConsultationLinks.Line]
    /// What stands before a link's path.
    var host: String
    var mayExport: Bool

    var content: Markup {
        breadcrumbs(
            [("Consultations", .consultations(year)), ("Answers", .consultation(year, id))], here: "Links")
        PageTop(
            heading: name,
            answer:
                "Send each to its partner alone: whoever has it answers in their place. That you looked is on record."
        ).markup
        if mayExport {
            div(.class("ww-toolbar")) { p { link("The same for a mail merge (CSV)", to: .consultationFile(year, id)) } }
        }
        RecordTable(
            caption: "Links", style: "ww-table--tight",
            columns: ["Partner", "Who answers", "E-mail", "Link", "Answered"].map { .init(name: $0) },
            rows: lines.map { line in
                [
                    .init(line.name), .init(line.person), .init(line.email),
                    .init(span(.class("ww-break ww-token")) { host + SiteURL.sharedDraft(line.token).path }),
                    .init(line.hasAnswered ? "yes" : "not yet"),
                ]
            }
        ).markup
    }
}

import CommunitySafety
import HTML
import Services

/// Each partner's own link, to copy or to print.
struct ConsultationLinksPage: Page {
    private let heading = "Each partner’s link"
    let area: NavigationItem? = .plan
    var year: PlanYear
    var id: String
    var lines: [ListConsultationLinks.Line]
    /// What stands before a link's path.
    var host: String
    var mayExport: Bool
    var visitor: Visitor
    var notice: EditNotice?
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }

    var content: Markup {
        breadcrumbs(
            [("Consultations", .consultations(year)), ("Answers", .consultation(year, id))], here: "Links")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: .consultationLinks(year, id))
        PageTop(
            heading: heading,
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
        address
    }

    private var address: Markup {
        disclosure("Say whom to write to", isOpen: !errors.isEmpty) {
            form(.method(.post), .action(SiteURL.consultationLinks(year, id).address)) {
                formToken(visitor)
                ChoiceField(
                    name: "partner", label: "Partner", options: lines.map { ($0.key, $0.name) },
                    value: typed.text("partner")
                ).markup(errors)
                TextField(
                    name: "person", label: "Who answers for it", hint: "May be left empty.",
                    value: typed.typed("person"), fills: "off"
                ).markup(errors)
                TextField(
                    name: "email", label: "E-mail address", hint: "Only those who may see contacts see it.",
                    value: typed.typed("email"), type: .email, fills: "off"
                ).markup(errors)
                press("Keep it", "address")
            }
        }
    }
}

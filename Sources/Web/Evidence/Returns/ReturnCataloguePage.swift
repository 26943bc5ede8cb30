import CommunitySafety
import HTML
import Services

/// What the law prescribes for sharing every quarter, to be switched on for the agencies that hold it.
struct ReturnCataloguePage: Page {
    private let heading = "What the law prescribes"
    let area: NavigationItem? = .figures
    var answer: ShowReturn.Answer
    /// The first day of the quarter that is offered.
    var from: String
    var visitor: Visitor
    var notice: Markup?
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }

    var content: Markup {
        notice
        errorSummary(errors)
        breadcrumbs([("Data returns", .returns)], here: heading)
        PageTop(
            caption: StatutoryReturn.source, heading: heading,
            answer:
                "Every calendar quarter, by the end of the next, in electronic form, and in no form that names anybody."
        ).markup
        if answer.agencies.isEmpty {
            p(.class("ww-body")) {
                "No agency is on record yet. "
                link("Add the agencies first", to: .partnership)
                "."
            }
        } else {
            switchOn
        }
        table
    }

    private var switchOn: Markup {
        form(.class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.returnCatalogue.address)) {
            formToken(visitor)
            ChoiceField(
                name: "key", label: "Which",
                options: [("", "Choose one")]
                    + StatutoryReturn.all.map { ($0.key, "\($0.holder.rawValue): \($0.dataset)") },
                value: typed.text("key")
            ).markup(errors)
            ChoiceField(
                name: "agency", label: "Who owes it",
                options: [("", "Choose one")] + answer.agencies.map { ($0.id, $0.name) }, value: typed.text("agency")
            ).markup(errors)
            TextField(
                name: "from", label: "From the quarter that holds", value: typed["from"] ?? from, type: .date,
                fills: "off", isShort: true
            ).markup(errors)
            div(.class("ww-actions")) { press("Switch it on", "switch", isPrimary: true) }
        }
    }

    private var table: Markup {
        pageSection("The list", id: "list") {
            p(.class("ww-body ww-body--s")) {
                "“To be checked” marks what nobody has read against the Regulations yet: read them before you rely on it."
            }
            RecordTable(
                caption: "What the law prescribes",
                columns: ["Return", "Held by", "What is wanted", "Owed by"].map { .init(name: $0) },
                rows: StatutoryReturn.all.map { found in
                    [
                        .init(title(found)), .init(found.holder.rawValue), .init(found.wanted),
                        .init((answer.switchedOn[found.key] ?? []).asList),
                    ]
                }
            ).markup
        }
    }

    @MarkupBuilder private func title(_ found: StatutoryReturn) -> Markup {
        found.dataset
        if found.isToBeChecked { span(.class("ww-fine ww-under")) { "To be checked" } }
    }
}

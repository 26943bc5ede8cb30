import CommunitySafety
import HTML
import Proofreading
import Services

/// The note of a request: as what somebody asks, since when, and the question.
struct RequestFormPage: Page {
    let area: NavigationItem? = .figures
    /// `new` for one that isn't there yet.
    let key: String
    let sight: ShowRequest.Sight?
    let today: CalendarDate
    let visitor: Visitor
    var typed: SentForm?
    var errors: [FormError] = []

    private var isNew: Bool { key == "new" }
    private var heading: String { isNew ? "What was asked?" : "Change request \(key)" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + (isNew ? "Note a request" : heading) }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Requests", .figureRequests)], here: isNew ? "Note one" : key)
        PageTop(heading: heading).markup
        form(.class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.figureRequestForm(key).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(sight?.version ?? 0)))
            fields
            div(.class("ww-actions")) {
                press("Save", "save", isPrimary: true)
                link("Back without saving", to: back)
            }
        }
    }

    private var back: SiteURL { sight.map { .figureRequest($0.request.reference) } ?? .figureRequests }

    private func value(_ field: String, _ kept: String?) -> String { typed.map { $0.typed(field) } ?? kept ?? "" }

    @MarkupBuilder private var fields: Markup {
        TextArea(
            name: "question", label: "The question",
            hint:
                "In the words of whoever asked. It is printed with the answer, so leave out names and anything about a person.",
            value: value("question", sight?.request.question), rows: 5
        ).markup(errors)
        ChoiceField(
            name: "capacity", label: "Who asks, as what?",
            hint:
                "For freedom of information an answer is due 20 working days after receipt. Weekdays are counted; bank holidays aren’t taken off.",
            options: RequestCapacity.allCases.map { ($0.rawValue, $0.words) },
            value: value("capacity", (sight?.request.capacity ?? .councillor).rawValue)
        ).markup(errors)
        TextField(
            name: "received", label: "Received on", value: value("received", (sight?.request.receivedOn ?? today).iso),
            type: .date, fills: "off", isShort: true
        ).markup(errors)
        TextField(
            name: "wanted", label: "Wanted by (optional)", hint: "A day that was agreed, or a meeting’s.",
            value: value("wanted", sight?.request.wantedBy?.iso), type: .date, fills: "off", isShort: true
        ).markup(errors)
        TextField(
            name: "asker", label: "Name (optional)",
            hint: "Only so that you know whom to send it to. It is encrypted, and printed on no answer.",
            value: value("asker", sight?.asker), fills: "off"
        ).markup(errors)
    }
}

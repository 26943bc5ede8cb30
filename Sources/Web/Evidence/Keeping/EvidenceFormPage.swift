import CommunitySafety
import HTML
import Services

/// The form of a measure, a source, a set or a note, new or on record.
struct EvidenceFormPage: Page {
    let area: NavigationItem? = .figures
    let shelf: EvidenceShelf
    /// `new` for one that isn't there yet.
    let key: String
    let heading: String
    let answer: String?
    let version: Int
    let fields: Markup
    let errors: [FormError]
    let visitor: Visitor

    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([(shelf.title, .evidenceList(shelf))], here: heading)
        PageTop(heading: heading, answer: answer).markup
        div(.class("ww-narrow")) {
            form(.class("ww-ask"), .method(.post), .action(SiteURL.evidenceForm(shelf, key).address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(version)))
                fields
                div(.class("ww-actions")) {
                    stepButton("save", "Save")
                    link("Back without saving", to: .evidenceList(shelf))
                }
            }
        }
    }
}

import CommunitySafety
import HTML
import Services

/// The form of one record, new or there already.
struct PartnershipFormPage: Page {
    let name: String
    let area: NavigationItem? = .partnership
    let kind: PartnershipKind
    /// `new` for one that isn't there yet.
    let key: String
    let heading: String
    let version: Int
    let form: PartnershipForm
    let visitor: Visitor

    init(
        _ kind: PartnershipKind, _ key: String, called title: String, version: Int, form: PartnershipForm,
        visitor: Visitor
    ) {
        let heading =
            key == "new" ? (kind == .holding ? "Who holds the post?" : "Add \(kind.oneWithArticle)") : "Change \(title)"
        self.heading = heading
        name = (form.errors.isEmpty ? "" : "Error: ") + heading
        self.kind = kind
        self.key = key
        self.version = version
        self.form = form
        self.visitor = visitor
    }

    var content: Markup {
        errorSummary(form.errors)
        breadcrumbs([("Partnership", .partnership)], here: heading)
        PageTop(heading: heading, answer: key == "new" ? kind.purpose : nil).markup
        div(.class("ww-narrow")) {
            HTML.form(.class("ww-ask"), .method(.post), .action(SiteURL.partnershipForm(kind, key).address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(version)))
                form.fields
                div(.class("ww-actions")) {
                    submitButton("Save")
                    link("Back without saving", to: back)
                }
            }
        }
    }

    private var back: SiteURL {
        key != "new" ? .partnershipRecord(kind, key) : kind.isPrivate ? .partnership : .partnershipList(kind)
    }
}

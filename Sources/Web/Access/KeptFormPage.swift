import CommunitySafety
import HTML
import Services

/// What somebody typed when their session had ended, to be sent again.
struct KeptFormPage: Page {
    let name = "What you typed is kept"
    let url: SiteURL
    let fields: [KeptField]
    let visitor: Visitor

    /// `priorities` are those of the plan whose record the form is of.
    init(_ url: SiteURL, _ form: SentForm, priorities: [OpenRecord.PriorityName] = [], _ visitor: Visitor) {
        self.url = url
        fields = form.fields.filter { $0.name != SentForm.tokenField }.map {
            KeptField($0, at: url, priorities: priorities)
        }
        self.visitor = visitor
    }

    var content: Markup {
        PageTop(
            heading: "What you typed is kept",
            answer: "You are signed in again. Nothing has been sent yet: look, then send it."
        ).markup
        div(.class("ww-narrow")) {
            HTML.form(.class("ww-ask"), .action(url.address), .method(.post)) {
                formToken(visitor)
                for field in fields where !field.isText {
                    input(.type(.hidden), .name(field.name), .value(field.value))
                }
                for (index, field) in fields.enumerated() where field.isText { text(field, id: "kept-\(index)") }
                div(.class("ww-actions")) { submitButton("Send it") }
            }
            if fields.contains(where: \.isShort) {
                h2(.class("ww-more")) { fields.contains(where: \.isText) ? "The other fields" : "What you filled in" }
                ul(.class("ww-list")) {
                    for field in fields where field.isShort { li { "\(field.label ?? ""): \(field.shown)" } }
                }
            }
        }
    }

    private func text(_ field: KeptField, id: String) -> Markup {
        FormField(id: id, label: field.label ?? "").markup { described in
            textarea(.class("govuk-textarea"), .id(id), .name(field.name), .rows(10), described) { "\n" + field.value }
        }
    }
}

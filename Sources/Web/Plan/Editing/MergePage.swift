import CommunitySafety
import HTML
import Services

/// Makes one action of two, or one success measure: which other one goes into it.
struct MergePage: Page {
    let area: NavigationItem? = .plan
    var year: PlanYear
    var url: SiteURL
    var visitor: Visitor
    var kind: RecordKind
    var text: RecordText
    var version: Int
    /// The others, in the order of the draft.
    var others: [OutlineDraft.Item]
    var errors: [FormError] = []

    var name: String { "Merge the \(kind.words) “\(text.title)”" }

    var content: Markup {
        breadcrumbs(
            [("Plan \(year.name)", .plan(year)), ("Draft", .draft(year)), (kind.words.asSentence, url)], here: "Merge")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(errors)
        PageTop(
            caption: text.title.shortened(to: 120), isDraft: true, heading: "Which one goes into it?",
            answer: answer
        ).markup
        if others.isEmpty {
            p(.class("ww-body")) { "There is no other \(kind.words) to merge it with. \(link("Go back", to: url))" }
        } else {
            choice
        }
    }

    private var answer: String {
        guard kind == .action else { return "Its words are added to this one. It can be undone." }
        return
            "Its words, leads and partners are added to this one, and its number leads here from then on. It can be undone."
    }

    private var choice: Markup {
        let error = errors.first
        return form(.class("ww-editor"), .method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
                fieldset(.class("govuk-fieldset")) {
                    legend(.class("govuk-fieldset__legend ww-label")) { "The other \(kind.words)" }
                    errorMessage(error)
                    div(.class("govuk-radios govuk-radios--small"), .id("with")) {
                        for (index, other) in others.enumerated() { one(other, id: "with-\(index)") }
                    }
                }
            }
            div(.class("ww-edit-tools")) {
                button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("merge")) { "Merge" }
                link("Leave", to: url)
            }
        }
    }

    private func one(_ other: OutlineDraft.Item, id: String) -> Markup {
        div(.class("govuk-radios__item")) {
            input(
                .class("govuk-radios__input"), .id(id), .name("with"), .type(.radio),
                .value("\(other.id.key) \(other.version)"))
            label(.class("govuk-label govuk-radios__label"), .for(id)) {
                if !other.reference.isEmpty { span(.class("ww-ref")) { other.reference } + " " }
                other.title
            }
        }
    }
}

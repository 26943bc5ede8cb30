import CommunitySafety
import HTML

/// The council's own form of committee reports: headings, hints, order and parts, all in one form.
struct ReportTemplatePage: Page {
    let area: NavigationItem? = .plan
    var edit: TemplateEdit
    var visitor: Visitor
    var errors: [FormError]
    var notice: EditNotice?

    var name: String { (errors.isEmpty ? "" : "Error: ") + "The form of committee reports" }
    private var url: SiteURL { .reportTemplate }

    var content: Markup {
        breadcrumbs([("Home", .home)], here: "Committee reports")
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        PageTop(
            heading: "How does your council write its reports?",
            answer: "Give the headings of your own template, in its order. What was written in a part stays with it."
        ).markup
        form(.class("ww-editor ww-template"), .method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(edit.seen)))
            field("title", "Title", "Before the year: “Community safety partnership plan”.", edit.title)
            save
            ol(.class("ww-plain-list ww-records")) {
                for (index, part) in edit.parts.enumerated() { row(part, index) }
            }
            newPart
            save
        }
    }

    private var save: Markup {
        div(.class("ww-edit-tools")) {
            button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("save")) { "Save the form" }
        }
    }

    private func row(_ part: ReportTemplate.Part, _ index: Int) -> Markup {
        li {
            fieldset(.class("govuk-fieldset"), .id("part-\(part.key)")) {
                legend(.class("govuk-fieldset__legend govuk-fieldset__legend--s")) { "\(index + 1). \(part.heading)" }
                input(.type(.hidden), .name("part"), .value(part.key))
                input(.type(.hidden), .name("kind-\(part.key)"), .value(part.kind.rawValue))
                p(.class("ww-fine")) { part.kind.words }
                div(.class("ww-pair ww-pair--fields")) {
                    field("heading-\(part.key)", "Heading", nil, part.heading)
                    if part.isWritten { field("hint-\(part.key)", "Hint to the author", nil, part.hint) }
                }
                div(.class("ww-edit-tools")) {
                    if index > 0 { tool("up \(part.key)", "Move up", part) }
                    if index < edit.parts.count - 1 { tool("down \(part.key)", "Move down", part) }
                    if edit.parts.count > 1 { tool("leave-out \(part.key)", "Leave out", part) }
                }
            }
        }
    }

    private func tool(_ value: String, _ words: String, _ part: ReportTemplate.Part) -> Markup {
        button(
            .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value(value)
        ) {
            words
            span(.class("govuk-visually-hidden")) { " \(part.heading)" }
        }
    }

    private var newPart: Markup {
        fieldset(.class("govuk-fieldset"), .id("new")) {
            legend(.class("govuk-fieldset__legend govuk-fieldset__legend--s")) { "Add a part" }
            field(
                "new-heading", "Heading", "A part that was left out comes back with its words by its own button.",
                edit.newHeading)
            div(.class("ww-edit-tools")) {
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("add words")
                ) { "Add a part" }
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("add implication")
                ) { "Add a part that somebody signs" }
                for part in edit.leftOut {
                    button(
                        .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                        .value("put-back \(part.key)")
                    ) { "Put back “\(part.heading)”" }
                }
            }
        }
    }

    private func field(_ id: String, _ label: String, _ hint: String?, _ value: String) -> Markup {
        FormField(id: id, label: label, hint: hint, error: errors.first { $0.field == id }).markup { described in
            input(
                .class("govuk-input"), .id(id), .name(id), .type(.text), .value(value), .autocomplete("off"), described)
        }
    }
}

extension ReportTemplate.Part.Kind {
    /// What stands in a part of this kind.
    var words: String {
        switch self {
        case .words: "Written by the author."
        case .summary: "The plan’s size, made from it; then written by the author."
        case .implication: "Written by the author; an officer signs it by name and day."
        case .changes: "Made from this year’s plan and last year’s."
        case .consultation: "Written by the author; the table of who was asked is made from the records."
        case .route: "Made from the plan’s meetings."
        case .equalityAssessment: "A document of its own; an officer signs it by name and day."
        case .appendix: "The plan itself."
        }
    }
}

import CommunitySafety
import HTML
import Services

/// The form of one record with its findings beside it.
struct EditPage: Page {
    /// What the record is called.
    var heading: String
    let area: NavigationItem? = .plan
    let isEnhanced = true
    var year: PlanYear
    var url: SiteURL
    var visitor: Visitor
    var form: RecordForm
    /// The row's version that the form was made from; 0 for a new record.
    var version: Int
    var findings: [EditedFinding]
    var notice: EditNotice?
    /// Said beside the buttons: when the draft that stands in the form was kept.
    var draftNote: String?
    var lastChange: String?
    /// The actions that count towards a success measure.
    var servedBy: [OpenRecord.ServingAction] = []
    /// How words that quote figures will print.
    var preview: Markup?
    /// From which a figure is put into its words; nil where none can be quoted.
    var picker: QuotePicker?
    /// Nil for a new record.
    var comments: CommentList?
    /// Who answers for an action, for each of its leads; empty for other records.
    var answering: [ShowAnsweringPosts.Line] = []

    var kind: RecordKind { form.text.kind }
    var name: String { isNew ? heading : "Edit the \(kind.words) “\(heading)”" }
    private var isNew: Bool { version == 0 }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year)), ("Draft", .draft(year))], here: kind.words.asSentence)
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(form.errors)
        notice?.markup(visitor, at: url)
        PageTop(caption: "\(kind.words.asSentence) of the plan for \(year.name)", isDraft: true, heading: heading)
            .markup
        AnsweringLine(lines: answering).markup
        toolbar
        HTML.form(
            .class("ww-editor"), .id("edit"), .method(.post), .action(url.address), .data("autosave", "yes")
        ) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            div(.class("ww-sheet")) {
                div(.class("ww-row is-open")) {
                    div(.class("ww-row__text")) {
                        form.markup
                        serving
                        tools
                        picker?.markup
                    }
                    div(.class("ww-row__notes"), .id("findings"), .aria(.live, "polite")) {
                        preview
                        FindingList(findings: findings, isNew: isNew).markup
                    }
                }
            }
        }
        if !isNew { RecordTools(url: url, visitor: visitor, kind: kind, version: version).markup }
        comments?.markup
    }

    private var toolbar: Markup {
        div(.class("ww-toolbar")) {
            p(.class("ww-saved"), .id("saved"), .role("status")) { draftNote ?? "Nothing unsaved" }
            if let lastChange { p { lastChange } }
            if case .edit(_, _, let key) = url, !isNew {
                p { link("History", to: .history(year, kind, key: key)) }
                p { link("Comments and requests", to: .recordComments(year, kind, key: key)) }
            }
            p { link("As the public sees it", to: .plan(year)) }
        }
    }

    /// “Served by actions 1.1, 2.3”, each leading to its form, where the link is made.
    private var serving: Markup? {
        guard kind == .measure, !isNew else { return nil }
        guard !servedBy.isEmpty else {
            return p(.class("ww-body ww-body--s ww-served")) {
                "No action counts towards it yet. Tick it on the form of an action that does."
            }
        }
        return p(.class("ww-body ww-body--s ww-served")) {
            servedBy.count == 1 ? "Served by action " : "Served by actions "
            for (index, action) in servedBy.enumerated() {
                if index > 0 { ", " }
                a(.href(SiteURL.edit(year, .action, key: action.id.key).address)) { action.name }
            }
        }
    }

    private var tools: Markup {
        div(.class("ww-edit-tools")) {
            button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("save")) {
                isNew ? "Add \(kind.words)" : "Save"
            }
            button(
                .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value("check")
            ) { "Check without saving" }
            if draftNote != nil {
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("discard")
                ) { "Drop the unsaved text" }
            }
            a(.id("leave"), .href(SiteURL.draft(year).address)) { "Leave" }
            span(.class("ww-quiet ww-keys"), .hidden()) { "Ctrl and Enter saves, Escape leaves" }
        }
    }
}

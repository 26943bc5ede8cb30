import CommunitySafety
import HTML
import Proofreading
import Services

/// The form of an activity, new or there already: a kind, a day and a place are enough.
struct ActivityFormPage: Page {
    let area: NavigationItem? = .figures
    /// `new` for one that isn't there yet.
    var key: String
    var answer: ShowActivity.Answer
    var visitor: Visitor
    /// Who changed it, in words, newest first.
    var changes: [String] = []
    var notice: Markup?
    var typed: SentForm?
    var errors: [FormError] = []

    private var isNew: Bool { key == "new" }
    private var done: Activity? { answer.line?.activity }
    private var heading: String { isNew ? "What did you do?" : "Change an activity" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + (isNew ? "Enter an activity" : heading) }

    var content: Markup {
        notice
        errorSummary(errors)
        breadcrumbs([("Activity", .activities)], here: isNew ? "Enter one" : done?.kind.words ?? "")
        PageTop(heading: heading).markup
        if answer.agencies.isEmpty {
            p(.class("ww-body")) {
                "Your agency isn’t among the partnership’s records, so nothing can be entered for it. Ask \(Permission.keepPartnership.whoCan) to add it."
            }
        } else {
            fields
        }
        if let line = answer.line { removal(line) }
        if !changes.isEmpty { history }
    }

    private func value(_ field: String, _ kept: String?) -> String { typed.map { $0.typed(field) } ?? kept ?? "" }

    private var fields: Markup {
        form(.class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.activityForm(key).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(answer.line?.version ?? 0)))
            ChoiceField(
                name: "kind", label: "Kind", options: ActivityKind.allCases.map { ($0.rawValue, $0.words) },
                value: value("kind", (done?.kind ?? .training).rawValue)
            ).markup(errors)
            TextField(
                name: "on", label: "Date", value: value("on", (done?.heldOn ?? answer.today).iso), type: .date,
                fills: "off", isShort: true
            ).markup(errors)
            place
            ChoiceField(
                name: "agency", label: "Lead agency", options: answer.agencies.map { ($0.id, $0.name) },
                value: value("agency", done.map { $0.agency ?? "" })
            ).markup(errors)
            TextField(
                name: "audience", label: "For whom (optional)", hint: "Such as door staff, Year 9, residents.",
                value: value("audience", done?.audience), fills: "off"
            ).markup(errors)
            TextField(
                name: "people", label: "How many people it reached (optional)",
                hint: "Leave it empty if nobody counted: that isn’t the same as none.",
                value: value("people", done?.people.map(String.init)), fills: "off", keys: "numeric", isShort: true
            ).markup(errors)
            disclosure("What was said, and to whom it was passed", isOpen: hasWords) { words }
            div(.class("ww-actions")) {
                press("Save", "save", isPrimary: true)
                if isNew { press("Save and add another", "another") }
                link("Back without saving", to: .activities)
            }
        }
    }

    @MarkupBuilder private var place: Markup {
        TextField(
            name: "place", label: "Place (optional)", value: value("place", done?.place), fills: "off"
        ).markup(errors)
        if !answer.areas.isEmpty {
            ChoiceField(
                name: "area", label: "Area on record (optional)",
                options: [("", "None")] + answer.areas.map { ($0.code, $0.name) }, value: value("area", done?.area)
            ).markup(errors)
        }
    }

    private var hasWords: Bool {
        ["said", "passed", "answer"].contains { field in
            !(typed?.typed(field) ?? "").isEmpty || errors.contains { $0.field == field }
        } || done.map { !$0.said.isEmpty || !$0.passedTo.isEmpty || !$0.answer.isEmpty } ?? false
    }

    @MarkupBuilder private var words: Markup {
        TextArea(
            name: "said", label: "What people said",
            hint:
                "Please name nobody, and no house. It isn’t published; only your agency and those who load figures see it.",
            value: value("said", done?.said), rows: 3
        ).markup(errors)
        TextField(
            name: "passed", label: "Passed to", hint: "A body or a post, not a person.",
            value: value("passed", done?.passedTo), fills: "off"
        ).markup(errors)
        TextArea(name: "answer", label: "Their answer", value: value("answer", done?.answer), rows: 2).markup(errors)
    }

    private func removal(_ line: ActivityLine) -> Markup {
        form(.class("ww-bare-form ww-after"), .method(.post), .action(SiteURL.activityForm(key).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(line.version)))
            press("Remove it", "remove")
        }
    }

    private var history: Markup {
        pageSection("History", id: "history") {
            ul(.class("ww-list")) { for change in changes { li { change } } }
        }
    }
}

import CommunitySafety
import HTML
internal import Proofreading
import Services

/// The form of an issue of the partnership's own.
struct IssueFormPage: Page {
    let area: NavigationItem? = .assessment
    /// Nil for one that is being added.
    var own: KeepIssues.Own?
    var entry: IssueEntry
    var measures: [KeepIssues.Choice]
    var visitor: Visitor
    var errors: [FormError] = []

    private var url: SiteURL { .communityIssue(own?.issue.key ?? "new") }
    private var heading: String { own?.issue.name ?? "Add an issue of your own" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + (own.map { "Issue “\($0.issue.name)”" } ?? heading) }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Assessments", .assessments), ("Issues that can be assessed", .communityIssues)], here: heading)
        PageTop(heading: heading, answer: sentence).markup
        HTML.form(.class("ww-narrow"), .method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("seen"), .value(String(entry.seen)))
            TextField(name: "name", label: "What it is called", value: entry.name, fills: "off").markup(errors)
            TextArea(
                name: "note", label: "What belongs to it and what doesn’t", value: entry.note, rows: 3
            ).markup(errors)
            figures
            law
            TextArea(
                name: "themes", label: "What runs through it and other issues",
                hint: "One a line, as “Young people” or “Prevention”.", value: entry.themes, rows: 3
            ).markup(errors)
            div(.class("ww-actions ww-after")) { press(own == nil ? "Add it" : "Keep it", "keep", isPrimary: true) }
        }
        if let own { retiring(own) }
    }

    private var sentence: String {
        if let day = own?.retiredOn { return "It isn’t offered to assessments since \(day.words)." }
        return own == nil
            ? "It is offered to assessments from now on, and can be taken into one that is being scored."
            : "Assessments that took it in keep it as it was called then."
    }

    @MarkupBuilder private var figures: Markup {
        ChoiceField(
            name: "first", label: "Which figure says most of it", hint: "Scores are suggested by it.",
            options: [("", "None: people judge it")] + measures.map { ($0.key, $0.name) }, value: entry.first
        ).markup(errors)
        disclosure("Other figures that speak of it", isOpen: !entry.measures.isEmpty) {
            fieldset(.class("govuk-fieldset"), .id("measures")) {
                legend(.class("govuk-fieldset__legend")) { "Other figures" }
                for (index, measure) in measures.enumerated() {
                    CheckBox(
                        name: "measures", value: measure.key, id: "measures-\(index + 1)", label: measure.name,
                        isChecked: entry.measures.contains(measure.key)
                    ).markup
                }
            }
        }
    }

    private var law: Markup {
        fieldset(.class("govuk-fieldset"), .id("heads")) {
            legend(.class("govuk-fieldset__legend")) { "What the law asks for that it serves" }
            for head in StatutoryHead.subjects {
                CheckBox(
                    name: "heads", value: head.key, id: "heads-\(head.key)", label: head.name,
                    isChecked: entry.heads.contains(head.key)
                ).markup
            }
        }
    }

    private func retiring(_ own: KeepIssues.Own) -> Markup {
        pageSection(own.retiredOn == nil ? "Retire it" : "Bring it back", id: "retire") {
            HTML.form(.method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("seen"), .value(String(own.version)))
                p(.class("ww-body")) {
                    own.retiredOn == nil
                        ? "Assessments that are opened later aren’t offered it. Those that hold it keep it."
                        : "Assessments that are opened later are offered it again."
                }
                div(.class("ww-actions")) {
                    own.retiredOn == nil
                        ? press("Offer it no longer", "retire") : press("Offer it again", "bring-back")
                }
            }
        }
    }
}

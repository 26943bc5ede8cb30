import HTML
import Proofreading

/// A finding with its buttons.
struct EditedFinding: Sendable, Hashable {
    var note: FindingNote
    var key: String
    var field: String
    var canBeMended: Bool
    /// Whether it offers a live figure in place of a typed number.
    var offersFigure = false
    /// Who let it stand, and why; nil while it is open.
    var dismissal: String?

    fileprivate var button: String { offersFigure ? "Use the live figure" : "Fix" }
}

/// The findings beside a form: each with its sum, the change it would make, and what can be done.
struct FindingList: Sendable, Hashable {
    var findings: [EditedFinding]
    /// A record that isn't there yet has nothing to save a fix to.
    var isNew: Bool

    @MarkupBuilder var markup: Markup {
        h2(.class("govuk-visually-hidden")) { "Findings" }
        p(.class("ww-fine")) { summary }
        items
    }

    /// The findings alone: what is wrong first, advice behind a press.
    @MarkupBuilder var items: Markup {
        let advice = findings.filter { $0.note.severity == .advice && $0.dismissal == nil }
        for finding in findings where !advice.contains(finding) { one(finding) }
        if !advice.isEmpty {
            disclosure("Show \(Counted.things(advice.count, "piece", "pieces")) of advice") {
                useAll(advice)
                for finding in advice { one(finding) }
            }
        }
    }

    /// One press for everything that is offered.
    @MarkupBuilder private func useAll(_ advice: [EditedFinding]) -> Markup {
        let offered = advice.count { $0.offersFigure && $0.canBeMended }
        if offered > 1, !isNew { p { act("bind", "Use all \(offered) live figures", isSecondary: true) } }
    }

    private var summary: String {
        let open = findings.count { $0.dismissal == nil && $0.note.severity != .advice }
        let dismissed = findings.count { $0.dismissal != nil }
        return Self.summary(open: open, dismissed: dismissed)
    }

    /// “2 to settle, 1 dismissed.”
    static func summary(open: Int, dismissed: Int) -> String {
        let first = open == 0 ? "Nothing to settle" : "\(open) to settle"
        return dismissed == 0 ? "\(first)." : "\(first), \(dismissed) dismissed."
    }

    private func one(_ finding: EditedFinding) -> Markup {
        div(.class("ww-edited")) {
            finding.note.markup
            if let dismissal = finding.dismissal {
                p(.class("ww-fine")) { dismissal }
                act("reopen \(finding.key)", "Open again", isSecondary: true)
            } else if !isNew {
                if finding.canBeMended { act("mend \(finding.key)", finding.button, isSecondary: false) }
                reason(finding)
            }
        }
    }

    private func reason(_ finding: EditedFinding) -> Markup {
        let id = "why-\(finding.key.replacing(" ", with: "-"))"
        return details(.class("govuk-details ww-details-s")) {
            HTML.summary(.class("govuk-details__summary")) {
                span(.class("govuk-details__summary-text")) { "Dismiss with a reason" }
            }
            div(.class("govuk-details__text")) {
                div(.class("govuk-form-group")) {
                    label(.class("govuk-label"), .for(id)) { "Why is the text right as it is?" }
                    input(.class("govuk-input"), .id(id), .name("why \(finding.key)"), .type(.text))
                }
                act("dismiss \(finding.key)", "Dismiss", isSecondary: true)
            }
        }
    }

    private func act(_ value: String, _ words: String, isSecondary: Bool) -> Markup {
        button(
            .classes("govuk-button", isSecondary ? "govuk-button--secondary" : nil, "ww-button-s"), .type(.submit),
            .name("do"), .value(value)
        ) { words }
    }
}

import CommunitySafety
import HTML
import Services

/// The years' assessments, and the form that begins another.
struct AssessmentsPage: Page {
    let area: NavigationItem? = .assessment
    var years: [PlanYear]
    var schemes: [KeepSchemes.Line]
    /// What an assessment can look at.
    var issues: [CommunityIssue]
    /// The year that would be assessed next; nil where no year has a plan.
    var next: PlanYear?
    var visitor: Visitor
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Assessments" }

    var content: Markup {
        errorSummary(errors)
        PageTop(heading: "How were the priorities chosen?", answer: sentence).markup
        if !years.isEmpty {
            pageSection("By year", id: "years") {
                ul(.class("ww-list")) {
                    for year in years { li { link("Assessment for \(year.name)", to: .assessment(year)) } }
                }
            }
        }
        if visitor.may(.keepAssessment) { begin }
        schemesSection
    }

    private var sentence: String {
        years.isEmpty
            ? "Once a year the partnership scores what troubles the district, with the figures beside it, and agrees what matters most. No year has been assessed here yet."
            : "Once a year the partnership scores what troubles the district, with the figures beside it, and agrees what matters most."
    }

    private var begin: Markup {
        disclosure("Begin an assessment", isOpen: years.isEmpty || !errors.isEmpty) {
            form(.class("ww-narrow"), .method(.post), .action(SiteURL.assessments.address)) {
                formToken(visitor)
                TextField(
                    name: "year", label: "For the plan of", hint: "As 2024-25.",
                    value: typed.has("year") ? typed.typed("year") : next?.name ?? "", fills: "off", isShort: true
                ).markup(errors)
                ChoiceField(
                    name: "scheme", label: "By which scheme",
                    options: schemes.map { ($0.scheme.key, $0.scheme.name) }, value: typed.typed("scheme")
                ).markup(errors)
                fieldset(.class("govuk-fieldset"), .id("issues")) {
                    legend(.class("govuk-fieldset__legend")) { "Which issues" }
                    for issue in issues { box(issue) }
                }
                div(.class("ww-actions ww-after")) { press("Begin it", "begin", isPrimary: true) }
            }
        }
    }

    private func box(_ issue: CommunityIssue) -> Markup {
        let isChosen = !typed.has("do") || typed.has("issue-\(issue.key)")
        return div(.class("govuk-checkboxes govuk-checkboxes--small")) {
            div(.class("govuk-checkboxes__item")) {
                input(
                    .class("govuk-checkboxes__input"), .id("issue-\(issue.key)"), .name("issue-\(issue.key)"),
                    .type(.checkbox), .value("yes"), .checked(isChosen))
                label(.class("govuk-label govuk-checkboxes__label"), .for("issue-\(issue.key)")) { issue.name }
            }
        }
    }

    @MarkupBuilder private var schemesSection: Markup {
        pageSection("How scores are given", id: "schemes", aside: link("All schemes", to: .schemes)) {
            ul(.class("ww-list")) {
                for line in schemes {
                    li {
                        link(line.scheme.name, to: .scheme(line.scheme.key, nil))
                        ": \(line.scheme.combination.words)"
                    }
                }
            }
        }
        pageSection("What is assessed", id: "issues-kept") {
            p(.class("ww-body")) { link("Issues that can be assessed", to: .communityIssues) }
        }
    }
}

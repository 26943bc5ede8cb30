import CommunitySafety
import HTML
import Services

/// The years' assessments, and the form that begins another.
struct AssessmentsPage: Page {
    let area: NavigationItem? = .assessment
    var years: [PlanYear]
    var schemes: [KeepSchemes.Line]
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
                    for issue in IssueCatalogue.all { box(issue) }
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
        pageSection("How scores are given", id: "schemes") {
            for line in schemes {
                disclosure(line.scheme.name) {
                    p(.class("ww-body ww-body--s")) { line.scheme.note }
                    p(.class("ww-body ww-body--s")) { "It combines \(line.scheme.combination.words)." }
                    for criterion in line.scheme.criteria { steps(criterion) }
                }
            }
        }
    }

    private func steps(_ criterion: ScoringCriterion) -> Markup {
        div {
            p(.class("ww-body ww-body--s")) {
                b { criterion.name }
                ". \(criterion.question) "
                criterion.rule.map { "Suggested \($0.words)." } ?? "Judged by people."
            }
            ul(.class("ww-list")) { for step in criterion.scale { li { "\(step.value): \(step.words)" } } }
        }
    }
}

import CommunitySafety
import HTML
import Services

/// The issues of one assessment, and the form that takes another in.
struct TakeInPage: Page {
    let area: NavigationItem? = .assessment
    var answer: TakeInIssue.Answer
    var visitor: Visitor
    var notice: String?
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Issues in the assessment for \(answer.year.name)" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year))],
            here: "Issues")
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(
            caption: "Assessment for the plan of \(answer.year.name)", heading: "What is assessed",
            answer: "\(Counted.things(answer.issues.count, "issue is", "issues are").asSentence) assessed."
        ).markup
        ul(.class("ww-list"), .id("issues")) {
            for issue in answer.issues {
                li {
                    link(issue.name, to: .assessedIssue(answer.year, issue.key))
                    if answer.removable.contains(issue.key) { takeOut(issue) }
                }
            }
        }
        if answer.mayTakeIn { another }
    }

    private func takeOut(_ issue: CommunityIssue) -> Markup {
        HTML.form(.class("ww-inline-form"), .method(.post), .action(SiteURL.assessmentIssues(answer.year).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("issue"), .value(issue.key))
            press("Take it out", "take-out", about: issue.name)
        }
    }

    private var another: Markup {
        pageSection("Take another issue in", id: "another") {
            if answer.others.isEmpty {
                p(.class("ww-body")) { "Every issue that is offered is in it." }
            } else {
                HTML.form(.class("ww-narrow"), .method(.post), .action(SiteURL.assessmentIssues(answer.year).address)) {
                    formToken(visitor)
                    ChoiceField(
                        name: "issue", label: "Which issue",
                        hint:
                            "It has no score at first. Where partners’ votes are being taken, ballots ask for it from then on.",
                        options: [("", "Choose one")] + answer.others.map { ($0.key, $0.name) }
                    ).markup(errors)
                    div(.class("ww-actions ww-after")) { press("Take it in", "take") }
                }
            }
            p(.class("ww-body ww-body--s")) { link("Issues of your own", to: .communityIssues) }
        }
    }
}

import CommunitySafety
import HTML
import Services

/// Everything that was said about a draft, what is open first.
struct CommentsPage: Page {
    let area: NavigationItem? = .plan
    var answer: ReviewComments.Answer
    var chosen: (state: String, part: String, from: String)
    var colleagues: [(value: String, words: String)]
    var visitor: Visitor
    var notice: EditNotice?
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Comments on the plan for \(answer.year.name)" }
    private var year: PlanYear { answer.year }
    private var total: Int { answer.open + answer.carriedOver + answer.settled }

    /// The filter as the address holds it.
    private var query: [(name: String, value: String)] {
        [("state", chosen.state), ("part", chosen.part), ("from", chosen.from)].filter { !$0.1.isEmpty }
    }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year)), ("Draft", .draft(year))], here: "Comments")
        PlanTools(year, for: visitor, here: .comments(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: .comments(year))
        PageTop(caption: "Version \(answer.number)", isDraft: true, heading: heading, answer: sentence).markup
        if total > 0 {
            filter
            list
        }
        if visitor.may(.comment) {
            pageSection("Comment on the plan as a whole", id: "whole") {
                div(.class("ww-narrow")) {
                    CommentForm(
                        url: .comments(year), visitor: visitor, colleagues: colleagues, typed: typed, errors: errors,
                        hasQuote: false
                    ).markup
                }
                p(.class("ww-body ww-body--s")) {
                    "To comment on one part, choose it in "
                    link("the draft", to: .draft(year))
                    "."
                }
            }
        }
    }

    private var heading: String {
        if total == 0 { return "Nobody has commented yet" }
        return answer.open == 0
            ? "Every comment is settled"
            : "\(Counted.things(answer.open, "comment is", "comments are").asSentence) open"
    }

    private var sentence: String {
        if total == 0 {
            return "What colleagues and partners say of the draft stands here, with what was done about each."
        }
        let (settled, carried) = (answer.settled, answer.carriedOver)
        if settled == 0, carried == 0 { return "None is settled or carried over yet." }
        let first = "\(Counted.things(settled, "is", "are").asSentence) settled"
        return settled == 0
            ? "\(Counted.things(carried, "is", "are").asSentence) carried over to a later version."
            : carried == 0 ? "\(first)." : "\(first), \(Counted.number(carried)) carried over to a later version."
    }

    private var filter: Markup {
        form(.method(.get), .action(SiteURL.comments(year).address), .class("ww-filter")) {
            div(.class("ww-columns")) {
                ChoiceField(
                    name: "state", label: "State", options: ReviewComments.Filter.states, value: chosen.state
                ).markup([])
                ChoiceField(name: "part", label: "Part", options: ReviewComments.Filter.parts, value: chosen.part)
                    .markup([])
                ChoiceField(
                    name: "from", label: "From",
                    options: [("", "Everybody")] + answer.writers.map { ($0.key, $0.name.asSentence) },
                    value: chosen.from
                ).markup([])
            }
            div(.class("ww-edit-tools")) {
                button(.class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit)) { "Show" }
                if !chosen.state.isEmpty || !chosen.part.isEmpty || !chosen.from.isEmpty {
                    link("Show all", to: .comments(year))
                }
            }
        }
    }

    private var list: Markup {
        pageSection(
            "What was said", id: "said",
            aside: span(.class("ww-fine")) { Counted.things(answer.lines.count, "comment", "comments") }
        ) {
            if answer.lines.isEmpty { p(.class("ww-body ww-body--s")) { "No comment is of this kind." } }
            ul(.class("ww-plain-list ww-records")) {
                for line in answer.lines {
                    CommentArticle(
                        line: line, year: year, url: .comments(year), visitor: visitor, showsPlace: true,
                        errors: errors, filter: query
                    ).markup
                }
            }
        }
    }
}

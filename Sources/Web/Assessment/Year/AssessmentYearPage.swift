import CommunitySafety
import HTML
internal import Proofreading
import Services

/// The year in which a plan's priorities are found: its steps with their days, and whom figures are waited for from.
struct AssessmentYearPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowAssessmentYear.Answer
    var visitor: Visitor
    var notice: String?
    /// Which form is open: a step's key, a request's, `own` for another step, `ask` for another request.
    var about = ""
    /// The issue that a new request begins with.
    var issue = ""
    var typed: SentForm?
    var errors: [FormError] = []

    private var url: SiteURL { .assessmentYear(answer.year) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "The assessment’s year for \(answer.year.name)" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year))],
            here: "The year")
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(
            caption: "Assessment for the plan of \(answer.year.name)", heading: "What comes when", answer: sentence
        ).markup
        steps
        YearRequests(answer: answer, visitor: visitor, about: about, issue: issue, typed: typed, errors: errors).markup
    }

    private var sentence: String {
        guard let next = answer.next else { return "Everything of this year is done." }
        let waits = answer.waiting.count
        let figures =
            waits == 0
            ? "" : " \(Counted.things(waits, "agency’s answer is", "answers of agencies are").asSentence) waited for."
        if case .overdue(let days) = next.standing(on: answer.today) {
            return "Overdue by \(Counted.things(days, "day", "days")): \(next.name.lowercasedFirst).\(figures)"
        }
        return "Next: \(next.name.lowercasedFirst), by \(next.due.words).\(figures)"
    }

    private var steps: Markup {
        pageSection("Steps", id: "steps") {
            RecordTable(
                caption: "Steps of the year",
                columns: ["Step", "By", "How it stands"].map { .init(name: $0) }
                    + (answer.mayKeepSteps ? [.init(name: "Change")] : []),
                rows: answer.steps.map(row)
            ).markup
            if let step = answer.steps.first(where: { $0.milestone.key == about }) { change(step) }
            if answer.mayKeepSteps { another }
        }
    }

    private func row(_ step: ShowAssessmentYear.Step) -> [RecordTable.Cell] {
        let milestone = step.milestone
        return [
            .init(milestone.name), .init(milestone.due.words),
            .init(Self.standing(milestone.standing(on: answer.today))),
        ]
            + (answer.mayKeepSteps
                ? [
                    .init(
                        a(.href(url.address(asking: [("step", milestone.key)], at: "change"))) {
                            "Change"
                            span(.class("govuk-visually-hidden")) { " \(milestone.name)" }
                        })
                ] : [])
    }

    static func standing(_ standing: YearMilestone.Standing) -> Markup {
        let (style, icon, words): (String, StaticMarkup, String) =
            switch standing {
            case .done: ("done", Icons.tick, "Done")
            case .overdue(let days): ("off", Icons.cross, "Overdue by \(Counted.things(days, "day", "days"))")
            case .soon(0): ("risk", Icons.triangle, "Due today")
            case .soon(let days): ("risk", Icons.triangle, "Due in \(Counted.things(days, "day", "days"))")
            case .ahead: ("track", Icons.track, "Ahead")
            case .leftOut: ("", Icons.silent, "Not part of this year")
            }
        let mark = span(.class("ww-state" + (style.isEmpty ? "" : " ww-state--\(style)"))) {
            icon
            " \(words)"
        }
        // The day stands outside what can't be broken into lines.
        guard case .done(let day?) = standing else { return mark }
        return mark + Markup(text: " on \(day.words)")
    }

    private func change(_ step: ShowAssessmentYear.Step) -> Markup {
        let milestone = step.milestone
        let isKnown = if case .known = milestone.done { true } else { false }
        return form(.class("ww-narrow"), .method(.post), .action(url.address), .id("change")) {
            h3(.class("govuk-heading-s")) { milestone.name }
            formToken(visitor)
            input(.type(.hidden), .name("step"), .value(milestone.key))
            input(.type(.hidden), .name("seen"), .value(String(step.version)))
            TextField(
                name: "due", id: "due-\(milestone.key)", label: "By", value: typed?.typed("due") ?? milestone.due.words,
                fills: "off", isShort: true
            ).markup(errors)
            if isKnown {
                p(.class("ww-body ww-body--s")) { "The partnership’s own records say that it is done." }
            } else {
                TextField(
                    name: "done", id: "done-\(milestone.key)", label: "Done on", hint: "Empty while it isn’t done.",
                    value: typed?.typed("done") ?? milestone.done?.day?.words ?? "", fills: "off", isShort: true
                ).markup(errors)
            }
            CheckBox(
                name: "left-out", label: "Our year doesn’t have this step",
                isChecked: typed.map { $0.has("left-out") } ?? milestone.isLeftOut
            ).markup
            div(.class("ww-actions ww-after")) { press("Keep it", "step", isPrimary: true) }
        }
    }

    private var another: Markup {
        let mine = about == "own" ? typed : nil
        return disclosure("Add a step of your own", isOpen: mine != nil) {
            form(.class("ww-narrow"), .method(.post), .action(url.address)) {
                formToken(visitor)
                TextField(
                    name: "name", id: "name-own", label: "What is to be done", value: mine?.typed("name") ?? "",
                    fills: "off"
                ).markup(errors)
                TextField(
                    name: "due", id: "due-own", label: "By", hint: "For example, 12 January \(answer.year.start).",
                    value: mine?.typed("due") ?? "", fills: "off", isShort: true
                ).markup(errors)
                div(.class("ww-actions ww-after")) { press("Add it", "add-step") }
            }
        }
    }
}

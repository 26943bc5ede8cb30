import CommunitySafety
import HTML
internal import Proofreading
import Services

/// What the holder of a voter’s link sees: one issue after another, with what they gave themselves and nothing of anybody else.
struct BallotPage: Page {
    let isEnhanced = true
    var answer: ShowBallot.Answer
    var token: String
    /// The issue whose form is shown; nil when all are scored.
    var current: ShowBallot.Line?
    var done: String?
    /// What was typed and not kept, by criterion.
    var typed: [String: String]?
    /// Whether another window was quicker.
    var isClash = false
    var errors: [FormError] = []
    var contact: ContactLines

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Your scores" }

    var content: Markup {
        errorSummary(errors)
        if done == "kept" {
            div(.class("ww-notice ww-notice--done"), .role("status")) {
                p { "Kept. You can stop here and go on later." }
            }
        }
        div(.class("ww-vote")) {
            div {
                PageTop(caption: answer.agency, heading: heading, answer: nil).markup
                p(.class("ww-body ww-body--s")) { sentence }
                if let current { issueForm(current) }
            }
            list
        }
    }

    private var heading: String { answer.left.isEmpty && current == nil ? "Thank you" : "What matters most?" }

    @MarkupBuilder private var sentence: Markup {
        let left = answer.left.count
        if left == 0 {
            "Every issue has your scores. You can change them until "
        } else if left == answer.lines.count {
            "\(Counted.things(left, "issue", "issues").asSentence), half a minute each. Please score them by "
        } else {
            "\(Counted.things(left, "issue", "issues").asSentence) left. Please score them by "
        }
        b(.class("ww-nowrap")) { answer.closes.words }
        answer.isLate ? ". The round was closed before: what you give now is kept as a late vote." : "."
    }

    private func issueForm(_ line: ShowBallot.Line) -> Markup {
        section(.class("ww-ask"), .aria(.labelledby, "issue")) {
            p(.class("ww-caption")) { "Issue \(place(of: line)) of \(answer.lines.count)" }
            h2(.id("issue")) { line.issue.name }
            if !line.issue.note.isEmpty { p(.class("ww-body ww-body--s")) { line.issue.note } }
            form(.method(.post), .action(SiteURL.ballotIssue(token, line.issue.key).address)) {
                input(.type(.hidden), .name("key"), .value(answer.key))
                input(.type(.hidden), .name("seen"), .value(String(line.number)))
                for criterion in answer.criteria { choice(criterion, line) }
                div(.class("ww-actions")) {
                    button(.class("govuk-button"), .type(.submit), .name("do"), .value("keep")) { keepWords(line) }
                }
            }
            p(.class("ww-fine")) {
                "Nobody sees scores before the round is closed. Then the partnership sees how far agencies are apart, not who gave what. What you give may be released on request."
            }
            contact.paragraph
        }
    }

    private func place(of line: ShowBallot.Line) -> Int {
        (answer.lines.firstIndex { $0.issue.key == line.issue.key } ?? 0) + 1
    }

    private func keepWords(_ line: ShowBallot.Line) -> String {
        next(after: line).map { "Keep, and go to “\($0.issue.name)”" } ?? "Keep"
    }

    private func next(after line: ShowBallot.Line) -> ShowBallot.Line? { answer.next(after: line.issue.key) }

    private func choice(_ criterion: ScoringCriterion, _ line: ShowBallot.Line) -> Markup {
        let id = "score-\(criterion.key)"
        let error = errors.first { $0.field == id }
        let value = typed.map { $0[criterion.key] ?? "" } ?? line.given?[criterion.key]?.words ?? ""
        let isUndecided = typed == nil && line.given == nil
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            fieldset(.class("govuk-fieldset"), .aria(.describedby, "\(id)-question")) {
                legend(.class("govuk-fieldset__legend")) { criterion.name }
                p(.class("govuk-hint"), .id("\(id)-question")) { criterion.question }
                errorMessage(error)
                div(.class("govuk-radios ww-choose ww-steps")) {
                    for (index, step) in criterion.scale.enumerated() {
                        radio(id, index == 0 ? id : "\(id)-\(step.value)", String(step.value), value) {
                            b { String(step.value) }
                            " \(step.words)"
                        }
                    }
                    if !value.isEmpty, !criterion.scale.contains(where: { String($0.value) == value }) {
                        radio(id, "\(id)-half", value, value) { b { value } }
                    }
                    radio(id, "\(id)-none", "", isUndecided ? "undecided" : value) { "I can’t say" }
                }
            }
        }
    }

    private func radio(
        _ name: String, _ id: String, _ value: String, _ chosen: String, @MarkupBuilder words: () -> Markup
    ) -> Markup {
        div(.class("govuk-radios__item")) {
            input(
                .class("govuk-radios__input"), .id(id), .name(name), .type(.radio), .value(value),
                .checked(value == chosen))
            label(.class("govuk-label govuk-radios__label"), .for(id)) { words() }
        }
    }

    private var list: Markup {
        nav(.aria(.label, "All issues")) {
            ol(.class("ww-todo ww-todo--plain")) {
                for line in answer.lines {
                    let isNow = line.issue.key == current?.issue.key
                    li(isNow ? .class("is-now") : .none) {
                        span {
                            if isNow {
                                line.issue.name
                            } else {
                                link(line.issue.name, to: .ballotIssue(token, line.issue.key))
                            }
                        }
                        span { isNow ? "Now" : line.given == nil ? "To do" : "Kept" }
                    }
                }
            }
        }
    }
}

extension ShowBallot.Answer {
    /// The next issue without scores after one, round the end to the first; nil when there is none but itself.
    func next(after issue: String) -> ShowBallot.Line? {
        let place = lines.firstIndex { $0.issue.key == issue } ?? 0
        return (lines[(place + 1)...] + lines[..<place]).first { $0.given == nil }
    }
}

/// The page of a link whose round takes no votes: it says why, and shows nothing else.
struct LockedBallotPage: Page {
    let name = "This link takes no scores now"
    var lock: BallotLock
    var contact: ContactLines

    var content: Markup {
        PageTop(heading: name, answer: lock.reason).markup
        p(.class("ww-body")) { lock.remedy }
        contact.paragraph
    }
}

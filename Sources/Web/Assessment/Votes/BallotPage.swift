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
    /// What was sent and couldn’t be taken.
    var typed: BallotEntry?
    var errors: [FormError] = []
    var contact: ContactLines

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Your scores" }

    var content: Markup {
        errorSummary(errors)
        if done == "sent" {
            div(.class("ww-notice ww-notice--done"), .role("status")) {
                p { "Sent. You can stop here and go on later." }
            }
        }
        div(.class("ww-vote")) {
            div {
                PageTop(caption: answer.agency, heading: heading, answer: nil).markup
                p(.class("ww-body ww-body--s")) { sentence }
                if let current {
                    BallotForm(
                        answer: answer, line: current, token: token, typed: typed, errors: errors, contact: contact
                    ).markup
                }
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
            "\(Counted.things(left, "issue", "issues").asSentence). Please score them by "
        } else {
            "\(Counted.things(left, "issue", "issues").asSentence) left. Please score them by "
        }
        b(.class("ww-nowrap")) { answer.closes.words }
        answer.isLate ? ". The round was closed before: what you give now is kept as a late vote." : "."
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
                        span { isNow ? "Now" : standing(line) }
                    }
                }
            }
        }
    }

    private func standing(_ line: ShowBallot.Line) -> String {
        if line.draft != nil { return "Not sent" }
        return line.given == nil ? "To do" : "Sent"
    }
}

extension ShowBallot.Answer {
    /// The next issue with something to send after one, round the end to the first; nil when there is none but itself.
    func next(after issue: String) -> ShowBallot.Line? {
        let place = lines.firstIndex { $0.issue.key == issue } ?? 0
        return (lines[(place + 1)...] + lines[..<place]).first { $0.isLeft }
    }
}

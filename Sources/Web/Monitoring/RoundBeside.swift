import CommunitySafety
import HTML
import Proofreading
import Services

/// What stands beside an action in a round: its milestones, and what those inside say of it.
struct RoundBeside {
    var milestones: KeepMilestones.Answer
    var comments: [CommentOnRound.Line]
    var address: WebAddress
    var visitor: Visitor
    var typed = SentForm()
    var errors: [FormError] = []

    @MarkupBuilder var markup: Markup {
        if !milestones.lines.isEmpty || milestones.mayKeep { steps }
        if !comments.isEmpty || visitor.may(.comment) { said }
    }

    private var steps: Markup {
        pageSection("Milestones", id: "milestones") {
            if milestones.lines.isEmpty {
                p(.class("ww-body ww-body--s")) { "None yet. A step with its day is looked at when the figures speak." }
            }
            ul(.class("ww-feed")) { for line in milestones.lines { li { step(line) } } }
            if milestones.mayKeep { addStep }
        }
    }

    @MarkupBuilder private func step(_ line: KeepMilestones.Line) -> Markup {
        time(.datetime(line.milestone.due.iso)) { RoundWords.day(line.milestone.due) }
        span {
            line.milestone.words
            span(.class("ww-fine ww-under")) {
                if let done = line.milestone.doneOn {
                    "Done on \(done.words)"
                } else if line.milestone.isLate(on: milestones.today) {
                    b(.class("ww-desk__late")) { "Its day, \(line.milestone.due.words), has passed" }
                } else {
                    "To be done by \(line.milestone.due.words)"
                }
            }
            if milestones.mayKeep {
                form(.class("ww-bare-form"), .method(.post), .action(address)) {
                    formToken(visitor)
                    link(
                        line.milestone.doneOn == nil ? "tick" : "untick", line,
                        line.milestone.doneOn == nil ? "It is done" : "It isn’t done")
                    link("unstep", line, "Take it off")
                }
            }
        }
    }

    private func link(_ verb: String, _ line: KeepMilestones.Line, _ words: String) -> Markup {
        button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("\(verb) \(line.key)")) {
            words
            span(.class("govuk-visually-hidden")) { ": \(line.milestone.words)" }
        }
    }

    private var addStep: Markup {
        disclosure("Add a milestone", isOpen: errors.contains { $0.field.hasPrefix("milestone") }) {
            form(.method(.post), .action(address)) {
                formToken(visitor)
                TextField(name: "milestone", label: "What is to be done", value: typed.typed("milestone"), fills: "off")
                    .markup(errors)
                TextField(
                    name: "milestone-due", label: "By when", hint: "For example, 28 February 2024.",
                    value: typed.typed("milestone-due"), fills: "off", isShort: true
                ).markup(errors)
                press("Add it", "step")
            }
        }
    }

    private var said: Markup {
        pageSection("Comments", id: "comments") {
            for comment in comments {
                div(.class("ww-said")) {
                    p(.class("ww-fine")) {
                        "\(comment.by.asSentence), \(comment.on.words)\(comment.isForPack ? ". Stands in the meeting pack" : "")"
                    }
                    p { comment.words }
                    if visitor.may(.keepRounds) { mark(comment) }
                }
            }
            if visitor.may(.comment) {
                form(.class("ww-narrow"), .method(.post), .action(address)) {
                    formToken(visitor)
                    TextArea(
                        name: "comment", label: "Say something about it",
                        hint:
                            "It stays inside the partnership. If the manager marks it, it stands in the meeting pack, with your name. It may be released on request.",
                        value: typed.typed("comment"), rows: 2
                    ).markup(errors)
                    press("Comment", "comment")
                }
            }
        }
    }

    private func mark(_ comment: CommentOnRound.Line) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(address)) {
            formToken(visitor)
            button(
                .class("ww-linkbutton"), .type(.submit), .name("do"),
                .value("\(comment.isForPack ? "unpack" : "pack") \(comment.key)")
            ) {
                comment.isForPack ? "Keep it inside" : "It may stand in the meeting pack"
                span(.class("govuk-visually-hidden")) { ": comment of \(comment.on.words)" }
            }
        }
    }
}

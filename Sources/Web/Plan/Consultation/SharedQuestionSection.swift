import CommunitySafety
import HTML
import Proofreading
import Services

/// What a partner is asked, and the form of the answer.
struct SharedQuestionSection: Sendable {
    var answer: ShowSharedDraft.Answer
    var form: SharedForm

    @MarkupBuilder var markup: Markup {
        if let asked = answer.asked { section(asked) }
    }

    private func section(_ asked: SharedQuestion) -> Markup {
        pageSection("What we ask \(asked.partner)", id: "question", aside: span(.class("ww-fine")) { dates(asked) }) {
            for line in asked.consultation.introduction.split(separator: "\n") { p(.class("ww-body")) { String(line) } }
            p(.class("ww-answer")) { asked.consultation.question }
            if !asked.said.isEmpty { said(asked) }
            if answer.isOpen { ask(asked) }
        }
    }

    private func dates(_ asked: SharedQuestion) -> String {
        switch asked.standing {
        case .toCome: "Opens on \(asked.consultation.from.words)"
        case .open: "Open until \(asked.consultation.until.words)"
        case .over: "Was open until \(asked.consultation.until.words)"
        case .closed: "Closed"
        }
    }

    private func said(_ asked: SharedQuestion) -> Markup {
        div(.class("ww-is")) {
            p(.class("ww-fine")) { "Your answer" }
            for line in asked.said.split(separator: "\n") { p { String(line) } }
            earlierAnswers(asked.earlier)
        }
    }

    private func ask(_ asked: SharedQuestion) -> Markup {
        div(.class("ww-narrow")) {
            HTML.form(.method(.post), .action(SiteURL.sharedDraft(form.token).address), .class("ww-ask")) {
                TextArea(
                    name: "answer", label: asked.said.isEmpty ? "Your answer" : "Another answer",
                    hint:
                        "\(asked.said.isEmpty ? "" : "What you answered before stays beside it. ")The committee report prints it with what was done about it. It may be released when somebody asks for it.",
                    value: form.typed.typed("answer")
                ).markup(form.errors)
                div(.class("ww-actions")) { press("Send the answer", "answer", isPrimary: true) }
            }
        }
    }
}

import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// One request: what was asked, what was answered, and the answer in the making.
struct RequestPage: Page {
    let area: NavigationItem? = .figures
    let sight: ShowRequest.Sight
    let visitor: Visitor
    var notice: Markup?
    /// What was sent and not kept.
    var typed: SentForm?
    var errors: [FormError] = []

    private var request: EvidenceRequest { sight.request }
    private var url: SiteURL { .figureRequest(request.reference) }
    private var mayAnswer: Bool { visitor.may(.answerRequest) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Request \(request.reference.text)" }

    var content: Markup {
        notice
        errorSummary(errors)
        breadcrumbs([("Requests", .figureRequests)], here: request.reference.text)
        PageTop(caption: "Request \(request.reference.text)", heading: heading, answer: standing).markup
        asked
        if let draft = sight.draft {
            AnswerEditor(sight: sight, draft: draft, visitor: visitor, typed: typed, errors: errors).markup
        }
        if !sight.answers.isEmpty { sent }
        if !sight.changes.isEmpty {
            pageSection("History", id: "history") {
                ul(.class("ww-list")) {
                    for change in sight.changes { li { RequestWords.change(change, for: visitor) } }
                }
            }
        }
    }

    private var heading: String {
        switch request.state {
        case .open: "What do we answer?"
        case .answered: "What was answered?"
        case .withdrawn: "Withdrawn, without an answer"
        }
    }

    private var standing: String? {
        switch request.state {
        case .open where request.isOverdue(on: sight.today):
            request.due.map { "Overdue: it was due on \($0.words)." }
        case .open: request.due.map { "Due on \($0.words)." } ?? "No day is set for it."
        case .answered:
            sight.answers.first.map {
                "Answer \($0.answer.number) went out on \($0.answer.answeredOn.words)\($0.answer.isPublished ? ", and everybody can read it." : ". It isn’t on the public list.")"
            }
        case .withdrawn: nil
        }
    }

    private var asked: Markup {
        pageSection("What was asked", id: "asked") {
            blockquote(.class("ww-note")) {
                for line in request.question.split(whereSeparator: \.isNewline) { p { String(line).printable } }
            }
            summaryList([
                ("Asked as", Markup(text: request.capacity.words)), ("Name", Markup(text: sight.asker)),
                ("Received", Markup(text: request.receivedOn.words)),
                ("Due", request.state == .open ? Markup(text: request.due?.words ?? "no day set") : Markup()),
            ])
            tools
        }
    }

    @MarkupBuilder private var tools: Markup {
        if mayAnswer, request.state != .answered {
            form(.class("ww-bare-form"), .method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(sight.version)))
                div(.class("ww-edit-tools ww-after")) {
                    if request.state == .open {
                        link("Change the note", to: .figureRequestForm(request.reference.text))
                        press("It was withdrawn", "withdraw")
                    } else {
                        press("Open it again", "reopen")
                    }
                }
            }
        }
    }

    private var sent: Markup {
        pageSection(sight.answers.count == 1 ? "The answer" : "Answers, the newest first", id: "answers") {
            for answer in sight.answers { one(answer) }
        }
    }

    private func one(_ sent: ShowRequest.Sent) -> Markup {
        let answer = sent.answer
        return div(.class("ww-after")) {
            h3 { "Answer \(answer.number), \(answer.answeredOn.words)" }
            p(.class("ww-body ww-body--s")) {
                "Sent by \(RequestWords.who(sent.by, visitor)) on \(EditingWords.when(sent.moment)). "
                a(.href(AnswerPage.address(of: answer))) { "Read it as it went out" }
            }
            AnswerFiles(answer: answer).markup
            if !answer.protection.report.isEmpty, !answer.figures.isEmpty {
                disclosure("What was done for small numbers") {
                    for sentence in answer.protection.report { p { sentence } }
                }
            }
            publishing(answer)
        }
    }

    @MarkupBuilder private func publishing(_ answer: RequestAnswer) -> Markup {
        if mayAnswer {
            form(.class("ww-bare-form ww-after"), .method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("answer"), .value(String(answer.number)))
                press(
                    answer.isPublished ? "Take it off the public list" : "Let everybody read it",
                    answer.isPublished ? "unpublish" : "publish", about: "answer \(answer.number)")
            }
        }
    }
}

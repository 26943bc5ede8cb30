import CommunitySafety
import HTML
import Proofreading
import Services

/// One part of the draft to read, with what was said and asked about it.
struct RecordCommentsPage: Page {
    let area: NavigationItem? = .plan
    var answer: ShowCommented.Answer
    var url: SiteURL
    var visitor: Visitor
    var notice: EditNotice?
    var typed = SentForm()
    var errors: [FormError] = []

    private var kind: RecordKind { answer.text.kind }
    private var year: PlanYear { answer.year }
    private var title: String { answer.text.title.isEmpty ? "Without words" : answer.text.title }
    var name: String {
        (errors.isEmpty ? "" : "Error: ") + "Comments on the \(kind.words) “\(title.shortened(to: 60))”"
    }

    var content: Markup {
        breadcrumbs(
            [("Plan \(year.name)", .plan(year)), ("Draft", .draft(year)), ("Comments", .comments(year))],
            here: kind.words.asSentence)
        PlanTools(year, for: visitor, here: .comments(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        PageTop(caption: "\(kind.words.asSentence) of the plan for \(year.name)", isDraft: true, heading: title).markup
        div(.class("ww-toolbar")) {
            if answer.mayEdit { p { link("Edit it", to: .edit(year, kind, key: answer.id.key)) } }
            p { link("History", to: .history(year, kind, key: answer.id.key)) }
            p { link("All comments", to: .comments(year)) }
        }
        RecordReadingText(text: answer.text, fieldWords: FieldWords(measures: answer.measures)).markup
        comments
        requests
    }

    private var comments: Markup {
        pageSection("Comments", id: "comments") {
            if answer.comments.isEmpty { p(.class("ww-body ww-body--s")) { "Nobody has commented on this yet." } }
            ul(.class("ww-plain-list ww-records")) {
                for line in answer.comments {
                    CommentArticle(
                        line: line, year: year, url: url, visitor: visitor, showsPlace: false, errors: errors
                    ).markup
                }
            }
            if visitor.may(.comment) {
                div(.class("ww-narrow")) {
                    CommentForm(url: url, visitor: visitor, colleagues: people, typed: typed, errors: errors).markup
                }
            }
        }
    }

    private var people: [(value: String, words: String)] { answer.colleagues.map { ($0.key, $0.title) } }

    @MarkupBuilder private var requests: Markup {
        if !answer.requests.isEmpty || visitor.may(.settleComments) {
            pageSection("Requests", id: "requests") {
                if answer.requests.isEmpty {
                    p(.class("ww-body ww-body--s")) { "Nobody is asked to do anything about this." }
                }
                ul(.class("ww-plain-list ww-records")) { for line in answer.requests { request(line) } }
                if visitor.may(.settleComments), !people.isEmpty { ask }
            }
        }
    }

    private func request(_ line: RequestLine) -> Markup {
        li {
            p { line.words }
            p(.class("ww-fine")) {
                "\(line.asker.asSentence) asked \(line.asked) on \(line.askedOn.words)"
                if let due = line.due { ", by \(due.words)" }
                if let done = line.doneOn { ". Done on \(done.day.words)" }
                "."
            }
            if !line.isDone, line.isMine || visitor.may(.settleComments) {
                form(.method(.post), .action(url.address), .class("ww-bare-form")) {
                    formToken(visitor)
                    input(.type(.hidden), .name("request-version"), .value(String(line.rowVersion)))
                    press("It is done", "finish \(line.key)", about: line.words)
                }
            }
        }
    }

    private var ask: Markup {
        disclosure(
            "Ask somebody to do something", isOpen: errors.contains { ["request", "asked", "due"].contains($0.field) }
        ) {
            form(.method(.post), .action(url.address)) {
                formToken(visitor)
                TextField(
                    name: "request", label: "What", hint: "“Please fill in the baseline.”",
                    value: typed.typed("request"), fills: "off"
                ).markup(errors)
                ChoiceField(
                    name: "asked", label: "Whom", options: [("", "Choose")] + people, value: typed.text("asked")
                ).markup(errors)
                TextField(
                    name: "due", label: "By when", hint: "May be left empty.", value: typed.text("due"), type: .date,
                    fills: "off", isShort: true
                ).markup(errors)
                press("Ask", "ask")
            }
        }
    }
}

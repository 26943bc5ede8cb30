import CommunitySafety
import HTML
import Services

/// What the holder of a link types. It carries no token of a session: the link's own is the proof.
struct SharedForm: Sendable {
    var token: String
    var name: String
    var agency: String
    var typed = SentForm()
    var errors: [FormError] = []

    func markup(on url: SiteURL, hasQuote: Bool) -> Markup {
        HTML.form(.method(.post), .action(url.address), .class("ww-ask")) {
            TextArea(
                name: "comment", label: "Your comment",
                hint:
                    "It may be released when somebody asks for it under the Freedom of Information Act. Please name nobody who could be hurt by it.",
                value: typed.typed("comment")
            ).markup(errors)
            if hasQuote {
                TextField(
                    name: "quote", label: "The words that it is about",
                    hint: "Copy them from above; leave it empty for the whole part.", value: typed.typed("quote"),
                    fills: "off"
                ).markup(errors)
            }
            TextField(name: "name", label: "Your name", value: typed["name"] ?? name, fills: "name").markup(errors)
            TextField(
                name: "agency", label: "Your agency or group", hint: "Leave it empty if you speak for yourself.",
                value: typed["agency"] ?? agency, fills: "organization"
            ).markup(errors)
            div(.class("ww-actions")) { press("Send the comment", "comment", isPrimary: true) }
        }
    }
}

/// What was sent with a link, with a way to correct what is still open.
struct OwnComments: Sendable {
    var comments: [StoredCommentView]
    var form: SharedForm
    var mayCorrect: Bool

    init(comments: [OwnComment], answer: ShowSharedDraft.Answer, form: SharedForm) {
        self.comments = comments.map { StoredCommentView($0, in: answer) }
        self.form = form
        mayCorrect = answer.isOpen
    }

    @MarkupBuilder var markup: Markup {
        if !comments.isEmpty {
            pageSection(
                "What you sent", id: "sent",
                aside: span(.class("ww-fine")) { Counted.things(comments.count, "comment", "comments") }
            ) { ul(.class("ww-plain-list ww-records")) { for comment in comments { one(comment) } } }
        }
    }

    private func one(_ comment: StoredCommentView) -> Markup {
        li(.class("ww-comment")) {
            p(.class("ww-fine")) { "On \(comment.place), \(comment.when)" }
            if !comment.quote.isEmpty { blockquote(.class("ww-note ww-quiet")) { p { comment.quote } } }
            for line in comment.words.split(separator: "\n") { p { String(line) } }
            if let done = comment.done { p(.class("ww-comment__done")) { done } }
            if comment.isOpen, mayCorrect { correct(comment) }
        }
    }

    private func correct(_ comment: StoredCommentView) -> Markup {
        let id = "corrected-\(comment.key)"
        return disclosure("Correct it", isOpen: form.errors.contains { $0.field == id }) {
            HTML.form(.method(.post), .action(SiteURL.sharedDraft(form.token).address)) {
                input(.type(.hidden), .name("comment-version"), .value(String(comment.version)))
                TextArea(name: "corrected", id: id, label: "Your comment", value: comment.words).markup(form.errors)
                press("Save the correction", "correct \(comment.key)", about: "on \(comment.place)")
            }
        }
    }
}

/// One of them, in words.
struct StoredCommentView: Sendable {
    let key: String
    let version: Int
    let place: String
    let when: String
    let quote: String
    let words: String
    let done: String?
    let isOpen: Bool

    init(_ comment: OwnComment, in answer: ShowSharedDraft.Answer) {
        key = comment.key
        version = comment.rowVersion
        let part = answer.parts.first { $0.id == comment.about }
        place =
            part.map { $0.text.title.isEmpty ? "a part without words" : "“\($0.text.title.shortened(to: 80))”" }
            ?? (comment.isOnWholePlan ? "the draft as a whole" : "a part that was removed")
        when = EditingWords.when(comment.moment)
        quote = comment.quoted
        words = comment.said
        done = comment.settled
        isOpen = comment.isOpen
    }
}

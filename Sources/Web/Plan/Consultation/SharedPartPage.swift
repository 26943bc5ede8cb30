import CommunitySafety
import HTML
import Services

/// One part of a shared draft, with the form for a comment on it.
struct SharedPartPage: Page {
    var answer: ShowSharedDraft.Answer
    var part: SharedPart
    var form: SharedForm
    var notice: String?

    /// What the draft's success measures are called, those that the link opens.
    private var measures: [String: String] {
        let open = answer.parts.filter { $0.kind == .measure }.map { ($0.id.key, $0.text[.words]) }
        return Dictionary(open, uniquingKeysWith: { first, _ in first })
    }

    /// The part without measures that the link doesn't open.
    private var readable: RecordText {
        var text = part.text
        text[.measures] = text.lines(.measures).filter { measures[$0] != nil }.joined(separator: "\n")
        return text
    }

    private var title: String { part.text.title.isEmpty ? "Without words" : part.text.title }
    var name: String { (form.errors.isEmpty ? "" : "Error: ") + "Comment on a part of the draft" }

    var content: Markup {
        breadcrumbs([("The draft", .sharedDraft(form.token))], here: part.kind.words.asSentence)
        errorSummary(form.errors)
        sharedNotice(notice)
        PageTop(
            caption: "\(part.kind.words.asSentence) of the plan for \(answer.year.name)", isDraft: true, heading: title
        ).markup
        RecordReadingText(text: readable, fieldWords: FieldWords(measures: measures)).markup
        OwnComments(comments: answer.comments.filter { $0.about == part.id }, answer: answer, form: form).markup
        if answer.isOpen {
            pageSection("Comment on it", id: "comment-on-it") {
                div(.class("ww-narrow")) {
                    form.markup(on: .sharedPart(form.token, part.kind, key: part.id.key), hasQuote: true)
                }
            }
        }
    }
}

/// A link that opens nothing any more: why, and whom to ask.
struct ClosedLinkPage: Page {
    enum Reason { case unknown, expired, revoked, usedUp }

    let name = "This link doesn’t work"
    var reason: Reason
    var contact: ContactLines
    /// What was sent with it, as far as it is still shown.
    var own: OwnComments?
    var notice: String?

    var content: Markup {
        sharedNotice(notice)
        PageTop(heading: heading, answer: sentence).markup
        p(.class("ww-body")) { "Ask whoever sent you the link for a new one." }
        contact.paragraph
        own?.markup
    }

    private var heading: String { reason == .usedUp ? "This link has been used up" : "This link doesn’t work" }

    private var sentence: String {
        switch reason {
        case .unknown: "It may have been cut off on its way: copy the whole of it into the address bar."
        case .expired: "Its time is over."
        case .revoked: "Whoever made it has taken it back."
        case .usedUp:
            "As many comments came with it as it allows. What you sent stands below; you can still correct it."
        }
    }
}

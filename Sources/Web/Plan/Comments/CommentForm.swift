import HTML
import Services

/// What somebody with an account types about a part of the draft.
struct CommentForm: Sendable {
    var url: SiteURL
    var visitor: Visitor
    var colleagues: [(value: String, words: String)]
    var typed = SentForm()
    var errors: [FormError] = []
    var hasQuote = true

    var markup: Markup {
        form(.method(.post), .action(url.address), .class("ww-ask")) {
            formToken(visitor)
            TextArea(
                name: "comment", label: "Your comment",
                hint: "It may be released when somebody asks for it under the Freedom of Information Act.",
                value: typed.typed("comment")
            ).markup(errors)
            if hasQuote {
                TextField(
                    name: "quote", label: "The words that it is about",
                    hint: "Copy them from above; leave it empty for the whole part.", value: typed.typed("quote"),
                    fills: "off"
                ).markup(errors)
            }
            if !colleagues.isEmpty {
                ChoiceField(
                    name: "mention", label: "Tell somebody",
                    hint: "It appears in their work. Or write @ and their name in the comment.",
                    options: [("", "Nobody in particular")] + colleagues, value: typed.text("mention")
                ).markup(errors)
            }
            div(.class("ww-actions")) { press("Comment", "comment", isPrimary: true) }
        }
    }
}

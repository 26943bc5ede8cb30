import CommunitySafety
import Documents
import HTML

/// Two texts told as one, the words that differ marked; what is far from any change is left out.
struct RedlineText: Sendable, Hashable {
    let redline: TextRedline

    init(_ redline: TextRedline) { self.redline = redline }

    init(from old: String, to new: String) { redline = TextRedline(from: old, to: new) }

    var markup: Markup {
        div(.class("ww-redline")) { MarkdownFragment([.paragraph(RedlineWords(redline).inlines)]).markup() }
    }
}

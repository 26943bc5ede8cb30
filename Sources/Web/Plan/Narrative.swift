import CommunitySafety
import Documents
import HTML

/// Markdown of the plan as a piece of a page.
struct Narrative: Sendable, Hashable {
    var markdown: String
    /// The level of its highest heading: one below the heading that stands over it.
    var topHeading = 3
    /// Keeps the identifiers of its notes apart from those of other pieces on the page.
    var place: String
    /// What stands in place of the figures that it quotes.
    var figures = QuotedFigures.none

    /// Its Markdown with the figures as somebody would have typed them.
    var spoken: String { figures.book.spoken(markdown) }

    var isEmpty: Bool { markdown.allSatisfy(\.isWhitespace) }

    /// Nothing when there are no words.
    var markup: Markup? {
        guard !isEmpty else { return nil }
        let words = MarkdownFragment(markdown, topHeading: topHeading, figures: figures.book).markup(
            notePrefix: "\(place)-note", figures: figures.look)
        return div(.class("ww-prose")) { words }
    }
}

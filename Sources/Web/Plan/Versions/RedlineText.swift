import CommunitySafety
import HTML

/// A text with what was taken out and what was put in, for the eye and for the ear.
///
/// Colour is the least of the marks: what was removed is struck through, what was added underlined and heavier, and both
/// say so in words to whoever listens.
struct RedlineText {
    let redline: TextRedline
    /// Whether what is far from any change is left out.
    var isShortened = true

    @MarkupBuilder var markup: Markup {
        for run in isShortened ? redline.shortened() : redline.runs {
            switch run.mark {
            case .kept: lines(run.words)
            case .removed:
                del { spoken("removed: ", run.words) }
            case .added:
                ins { spoken("added: ", run.words) }
            }
        }
    }

    @MarkupBuilder private func spoken(_ word: String, _ words: String) -> Markup {
        span(.class("govuk-visually-hidden")) { " [\(word)" }
        lines(words)
        span(.class("govuk-visually-hidden")) { "] " }
    }

    /// The words with a line break wherever one stands.
    @MarkupBuilder private func lines(_ words: String) -> Markup {
        for (index, line) in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { br() }
            String(line)
        }
    }
}

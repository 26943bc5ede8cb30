import CommunitySafety
import HTML

/// A text with what was taken out and what was put in, for the eye and for the ear.
///
/// Colour is the least of the marks: what was removed is struck through, what was added underlined and heavier, and both
/// say so in words to whoever listens.
struct RedlineText {
    /// So many words are shown on either side of a change.
    private static let context = 16

    let redline: TextRedline
    /// Whether what is far from any change is left out.
    var isShortened = true

    @MarkupBuilder var markup: Markup {
        for (index, run) in redline.runs.enumerated() {
            switch run.mark {
            case .kept: kept(run.words, at: index)
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

    private func kept(_ words: String, at index: Int) -> Markup {
        guard isShortened else { return lines(words) }
        let pieces = words.split(separator: " ", omittingEmptySubsequences: false)
        guard pieces.count > Self.context * 3 else { return lines(words) }
        let head = index == 0 ? "" : pieces.prefix(Self.context).joined(separator: " ") + " "
        let isLast = index == redline.runs.count - 1
        let tail = isLast ? "" : " " + pieces.suffix(Self.context).joined(separator: " ")
        return lines(head + "…" + tail)
    }

    /// The words with a line break wherever one stands.
    @MarkupBuilder private func lines(_ words: String) -> Markup {
        for (index, line) in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { br() }
            String(line)
        }
    }
}

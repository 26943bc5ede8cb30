import HTML

/// A letter with a link that can be typed, on a sheet of its own when the page is printed.
struct LetterSheet: Sendable {
    var from: String
    var to: String
    var heading: String
    /// Paragraphs before and after the address.
    var before: [String]
    /// Where the link leads, in full.
    var address: String
    var after: [String]
    /// What stands at the end.
    var closing: Markup?

    var markup: Markup {
        section(.class("ww-letter-sheet"), .aria(.label, "Letter to \(to)")) {
            p { from }
            p { "To \(to)" }
            h2 { heading }
            for words in before { p { words } }
            p(.class("ww-break ww-token")) { address }
            for words in after { p { words } }
            closing
        }
    }
}

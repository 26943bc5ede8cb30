import HTML

/// One row of a proofread document.
enum ProofRow: Sendable, Hashable {
    /// A heading, for context.
    case heading(String)
    /// Words or a table's row, with the findings beside it.
    case words([MarkedText], place: String, notes: [FindingNote])

    var markup: Markup {
        switch self {
        case .heading(let words): Self.row(text: h2 { words }, notes: Markup())
        case .words(let pieces, let place, let notes):
            Self.row(
                text: (place.isEmpty ? Markup() : p(.class("ww-fine")) { place })
                    + pieces.map { piece in p { piece.markup } }.joined(),
                notes: notes.map(\.markup).joined())
        }
    }

    private static func row(text: Markup, notes: Markup) -> Markup {
        div(.class("ww-row")) {
            div(.class("ww-row__text")) { text }
            div(.class("ww-row__notes")) { notes }
        }
    }
}

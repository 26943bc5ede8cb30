package import HTML

/// Words within a block.
package enum Inline: Sendable, Hashable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    /// Leads where a page may lead: the web, a mailbox, a telephone, a place of the same site.
    case link(WebAddress, [Inline])
    /// Taken from the evidence: leads to where it comes from, by a link or a footnote.
    case figure(FigureMention)
    /// Words that a later version has and an earlier one hadn't, or the other way round. Each says so in words or signs,
    /// never by colour alone.
    case inserted([Inline])
    case deleted([Inline])
    case lineBreak
    /// A note at the foot of the page or the end of the document, called here.
    case footnote([Inline])
}

extension [Inline] {
    /// The words without markup; a line break is a space, and what a footnote says is left out.
    package var plain: String { reduce(into: "") { $0 += $1.plain } }

    /// Whether there is nothing to read.
    package var isBlank: Bool { plain.allSatisfy(\.isWhitespace) }
}

extension Inline {
    /// Its words without markup.
    package var plain: String {
        switch self {
        case .text(let words), .code(let words): words
        case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines): inlines.plain
        case .inserted(let inlines): "{\(inlines.plain)}"
        case .deleted(let inlines): "[\(inlines.plain)]"
        case .figure(let mention): mention.words
        case .lineBreak: " "
        case .footnote: ""
        }
    }
}

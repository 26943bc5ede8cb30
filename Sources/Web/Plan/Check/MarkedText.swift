import HTML
import Proofreading

/// Words of a document with the quotes of its findings marked.
struct MarkedText: Sendable, Hashable {
    struct Piece: Sendable, Hashable {
        var words: String
        /// Nil for words that no finding concerns.
        var severity: Severity?
    }

    /// Longer text is shown by its quotes alone.
    static let longest = 4_000

    var pieces: [Piece]

    /// Quotes that aren't found in the text word for word are left to the finding itself; where two overlap, the first
    /// stands.
    init(_ text: String, findings: [Finding]) {
        guard text.utf8.count <= Self.longest else {
            pieces = findings.map { Piece(words: $0.words.shortened(to: 600), severity: $0.severity) }
            return
        }
        pieces = []
        var position = text.startIndex
        for (range, severity) in Self.ranges(in: text, findings) where range.lowerBound >= position {
            if position < range.lowerBound { pieces.append(Piece(words: String(text[position..<range.lowerBound]))) }
            pieces.append(Piece(words: String(text[range]), severity: severity))
            position = range.upperBound
        }
        if position < text.endIndex { pieces.append(Piece(words: String(text[position...]))) }
    }

    private static func ranges(in text: String, _ findings: [Finding]) -> [(Range<String.Index>, Severity)] {
        findings.compactMap { finding in
            finding.words.isEmpty ? nil : text.firstRange(of: finding.words).map { ($0, finding.severity) }
        }
        .sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    var markup: Markup {
        pieces.map { piece in
            switch piece.severity {
            case nil: Markup(text: piece.words)
            case .error?: mark(.class("ww-typed")) { piece.words }
            case .warning?, .advice?: mark(.class("ww-typed ww-typed--warn")) { piece.words }
            }
        }
        .joined()
    }
}

extension Finding {
    /// The quote without the marks that part a table row's cells from the page's edge.
    var words: String {
        let isMark = { (character: Character) in character == "|" || character.isWhitespace }
        guard let first = quote.firstIndex(where: { !isMark($0) }), let last = quote.lastIndex(where: { !isMark($0) })
        else { return "" }
        return String(quote[first...last])
    }
}

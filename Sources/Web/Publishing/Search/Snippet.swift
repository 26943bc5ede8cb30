import HTML

/// The words around the first place where a query's words occur, those words marked.
struct Snippet: Sendable, Hashable {
    struct Word: Sendable, Hashable {
        var text: String
        var isFound: Bool
    }

    var words: [Word]
    var isCutBefore: Bool
    var isCutAfter: Bool

    /// How many words stand before the first found, and in all.
    private static let before = 10
    private static let length = 34

    init(of text: String, for query: SearchQuery) {
        let all = text.split(whereSeparator: \.isWhitespace)
        let isFound = { (word: Substring) in
            let folded = word.lowercased()
            return query.words.contains { folded.contains($0) }
        }
        let first = all.firstIndex(where: isFound) ?? 0
        let start = max(0, first - Self.before)
        let end = min(all.count, start + Self.length)
        words = all[start..<end].map { Word(text: String($0), isFound: isFound($0)) }
        isCutBefore = start > 0
        isCutAfter = end < all.count
    }

    var markup: Markup {
        Markup(text: isCutBefore ? "… " : "")
            + words.map { word in word.isFound ? mark { word.text } : Markup(text: word.text) }.joined(separator: " ")
            + Markup(text: isCutAfter ? " …" : "")
    }
}

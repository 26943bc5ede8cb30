/// Phrases by which things are known, found in a text whatever the spaces, hyphens and plurals: "fly-tipping" is "flytipping".
struct PhraseBook: Sendable, Hashable {
    /// By the phrase's letters without spaces.
    private var ids: [String: [Int]] = [:]
    /// The most words that a phrase with these first letters may have in a text.
    private var longest: [String: Int] = [:]

    /// No phrase of more words is looked for.
    static let most = 10

    mutating func add(_ id: Int, _ phrase: String) {
        let words = Self.words(phrase)
        let key = words.joined()
        guard key.utf8.count > 2, words.count < Self.most, ids[key]?.contains(id) != true else { return }
        ids[key, default: []].append(id)
        let start = String(key.prefix(3))
        // One more than it has, since a word may be written as two.
        longest[start] = max(longest[start] ?? 0, words.count + 1)
    }

    /// The longest phrase that begins at a word, with how many words it takes there.
    func phrase(at index: Int, of words: [String]) -> (ids: [Int], count: Int)? {
        let start = String(words[index].prefix(3))
        let limit = start.utf8.count < 3 ? Self.most : longest[start] ?? 0
        guard limit > 0 else { return nil }
        var key = ""
        var found: (ids: [Int], count: Int)?
        for count in 1...limit where index + count <= words.count {
            key += words[index + count - 1]
            if let known = ids[key] { found = (known, count) }
        }
        return found
    }

    /// A phrase's words as they are compared.
    static func words(_ phrase: String) -> [String] {
        Tokeniser.tokens(of: phrase).flatMap(words)
    }

    /// A token's words: the parts that hyphens join, each without its plural; "&" is "and".
    static func words(_ token: Token) -> [String] {
        guard token.kind == .word else { return token.text == "&" ? ["and"] : token.text == "." ? [] : [token.text] }
        guard token.text.utf8.contains(.hyphen) else { return [singular(token.text)] }
        return token.text.split(separator: "-").map { singular(String($0)) }
    }

    private static func singular(_ word: String) -> String {
        var word = word
        if word.hasSuffix("'s") { word.removeLast(2) } else if word.hasSuffix("s'") { word.removeLast() }
        if word.utf8.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        let isPlural =
            word.utf8.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains { word.hasSuffix($0) }
        return isPlural ? String(word.dropLast()) : word
    }
}

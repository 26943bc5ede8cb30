/// A stretch of running text, cut into tokens and sentences.
struct Passage: Sendable {
    let tokens: [Token]
    /// Each sentence's tokens.
    let sentences: [Range<Int>]

    init(_ text: String) {
        tokens = Tokeniser.tokens(of: text)
        sentences = SentenceSplitter.sentences(of: tokens)
    }

    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// Whether the words beginning at `index` are these.
    func reads(_ index: Int, _ words: String...) -> Bool {
        for (ahead, word) in words.enumerated() where text(index + ahead) != word { return false }
        return true
    }

    /// Whether a sentence has any number that a claim could be about.
    func hasFigures(_ sentence: Range<Int>) -> Bool { sentence.contains { tokens[$0].figure != nil } }

    /// The UTF-8 range that some tokens cover.
    func utf8(_ range: Range<Int>) -> Range<Int> {
        guard let first = token(range.lowerBound), let last = token(range.upperBound - 1) else { return 0..<0 }
        return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }
}

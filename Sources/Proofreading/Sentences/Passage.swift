/// A stretch of running text, cut into tokens and sentences.
struct Passage: Sendable {
    let tokens: [Token]
    /// Each sentence's tokens.
    let sentences: [Range<Int>]

    init(_ text: String) {
        tokens = Tokeniser.tokens(of: text)
        sentences = SentenceSplitter.sentences(of: tokens)
    }

    private init(tokens: [Token], sentences: [Range<Int>]) {
        self.tokens = tokens
        self.sentences = sentences
    }

    /// The passage in pieces of a bounded number of sentences, so that work on any one stays bounded. A claim that runs over
    /// the edge of a piece isn't seen; ordinary paragraphs are one piece.
    var pieces: [Passage] {
        guard sentences.count > Self.longestPiece else { return [self] }
        return stride(from: 0, to: sentences.count, by: Self.longestPiece).map { start in
            let part = sentences[start..<min(start + Self.longestPiece, sentences.count)]
            let low = part.first?.lowerBound ?? 0
            let high = part.last?.upperBound ?? low
            return Passage(
                tokens: Array(tokens[low..<high]), sentences: part.map { $0.lowerBound - low..<$0.upperBound - low })
        }
    }

    /// The most sentences of a piece.
    static let longestPiece = 60

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

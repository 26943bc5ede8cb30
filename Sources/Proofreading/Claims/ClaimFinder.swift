/// Recognises one kind of arithmetical statement in a passage and tests it.
protocol ClaimFinder {
    /// The statements found, tested; in no particular order.
    func drafts(in reading: Reading) -> [Draft]
}

/// A passage with the figures of each sentence read.
struct Reading: Sendable {
    let passage: Passage
    /// For each sentence, its figures in order.
    let figures: [[Figure]]

    init(_ passage: Passage) {
        self.passage = passage
        figures = passage.sentences.map { sentence in
            passage.hasFigures(sentence) ? FigureReader(passage: passage, sentence: sentence).figures() : []
        }
    }

    var sentences: [Range<Int>] { passage.sentences }
}

/// One sentence of a document's running text with the periods that it names.
struct DocumentSentence {
    var text: String
    /// Lower-case words, for looking up phrases.
    var name: LineName
    var place: Place
    /// The block, from 0.
    var block: Int
    /// Whether it is the last sentence of its block.
    var isLast: Bool
    var periods: [PeriodMention]
    /// How many numbers it holds that aren't parts of dates.
    var figureCount: Int

    /// The sentences of the paragraphs and list items of a document; headings and cells are left out.
    static func all(in document: SourceDocument) -> [DocumentSentence] {
        var sentences: [DocumentSentence] = []
        let reader = PeriodReader()
        for (index, block) in document.blocks.enumerated() where block.table == nil {
            if case .heading = block.kind { continue }
            sentences += split(block.text, block: index, reader)
        }
        return sentences
    }

    private static func split(_ text: SourceText, block: Int, _ reader: PeriodReader) -> [DocumentSentence] {
        let passage = Passage(text.string)
        let bytes = Array(text.string.utf8)
        return passage.sentences.enumerated().map { index, tokens in
            let range = passage.utf8(tokens)
            let words = String(decoding: bytes[range], as: UTF8.self)
            let position = text.position(at: range.lowerBound)
            let place = Place(block: block + 1, line: position?.line, column: position?.column)
            let periods = reader.periods(in: words)
            let figures = tokens.count { passage.tokens[$0].figure != nil }
            return DocumentSentence(
                text: words, name: LineName(words), place: place, block: block,
                isLast: index == passage.sentences.count - 1,
                periods: periods, figureCount: figures)
        }
    }

    /// The periods over which figures are counted: two months or longer.
    var stretches: [PeriodMention] { periods.filter(\.isStretch) }

    /// Whether it sets two times against each other.
    var compares: Bool {
        name.hasAny([
            "compared", "compares", "comparing", "comparison", "against", "than", "last year", "previous year",
            "previous years", "year before", "earlier", "preceding",
            "since", "baseline", "versus", "vs", "up from", "down from", "change", "changes", "whereas", "respectively",
            "before", "prior", "o'i gymharu", "trend", "trends",
        ])
    }
}

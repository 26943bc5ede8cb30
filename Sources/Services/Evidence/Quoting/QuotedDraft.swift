internal import CommunitySafety

/// A quoted figure before it is settled what of it may be printed.
struct QuotedDraft {
    typealias Printed = (words: String, block: QuotedBlock?)

    var origin: QuotedFigure.Origin?
    /// Everything that its words are worked out from.
    var facts: [QuotedFigure.Fact] = []
    var doubts: [FigureDoubt] = []
    /// The words, and the block of a block, with only what may be printed of the facts.
    var print: (FactReader) -> Printed = { _ in (FigureBook.missing, nil) }

    static func missing(_ message: String, _ remedy: String) -> QuotedDraft {
        QuotedDraft(doubts: [FigureDoubt(.unknown, message, remedy: remedy)])
    }

    func figure(_ reader: FactReader) -> QuotedFigure {
        let printed = print(reader)
        // What is kept of the counts is what may be printed of them, and nothing else.
        let kept = facts.compactMap { fact in reader(fact).value.map { fact.printed(as: $0) } }
        var doubts = doubts
        if kept != facts {
            doubts.append(
                FigureDoubt(
                    .disclosure,
                    "Small counts are withheld or rounded for everybody: it prints as “\(printed.words)”.",
                    remedy: "Quote a larger place or a longer period, or leave it so."))
        }
        return QuotedFigure(
            words: printed.words, origin: origin, block: printed.block, facts: kept, doubts: doubts)
    }
}

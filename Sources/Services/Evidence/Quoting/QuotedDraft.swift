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
        let withheld = facts.filter { reader($0).value == nil }
        let kept = withheld.isEmpty ? facts : facts.filter { reader($0).value != nil }
        return QuotedFigure(
            words: printed.words, origin: origin, block: printed.block, facts: kept, doubts: doubts)
    }
}

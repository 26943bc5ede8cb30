/// One word, number or mark of a text.
struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case word, number, mark }

    var kind: Kind
    /// A word in lower case (ASCII letters), a mark in its plain form, the digits of a number.
    var text: String
    /// UTF-8 offsets in the text.
    var range: Range<Int>
    var isCapitalised = false
    /// Whether a space or a line end stands before it.
    var hasSpaceBefore = false
    var classes: WordClass = []
    /// The number that begins here.
    var quantity: Quantity?

    /// The quantity if it is one that sums may use.
    var figure: Quantity? {
        guard let quantity, quantity.unit.isFigure, !quantity.isAdjective else { return nil }
        return quantity
    }

    func isOne(of words: Set<String>) -> Bool { words.contains(text) }

    func has(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}

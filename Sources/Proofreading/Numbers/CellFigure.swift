/// What a table's cell holds, when it is read as a number.
public enum CellFigure: Sendable, Hashable {
    case empty
    case number(Quantity)
    /// A dash: nothing was counted, so it counts as nought in a sum.
    case dash
    /// "*", "<5", "c", "n/a": there is or may be a number, but it isn't printed.
    case withheld
    case words

    /// Reads a whole cell: "1,155", "(12)", "12%", "£1.2m", "-", "–", "*", "<5", "n/a". A cell with a number among
    /// other words is words.
    public init(_ text: String) {
        let tokens = Tokeniser.tokens(of: text)
        guard let first = tokens.first else {
            self = .empty
            return
        }
        if tokens.allSatisfy({ $0.text == "–" || $0.text == "-" }) {
            self = .dash
        } else if Self.isWithheld(tokens, first) {
            self = .withheld
        } else {
            self = Self.number(tokens).map(CellFigure.number) ?? .words
        }
    }

    /// The number, with a dash read as nought; nil for everything else.
    public var value: Double? {
        switch self {
        case .number(let quantity): quantity.value
        case .dash: 0
        case .empty, .withheld, .words: nil
        }
    }

    private static func isWithheld(_ tokens: [Token], _ first: Token) -> Bool {
        if tokens.count == 1 {
            return ["*", "**", "c", "x", "z", ":", "..", "na", "nil*", "n/a", "u", "s", "w"].contains(first.text)
        }
        let joined = tokens.map(\.text).joined()
        if ["n/a", "n/k", "n.a", "n.a.", "**", "***", "..", "[c]", "[x]", "[z]", "[u]"].contains(joined) {
            return true
        }
        return (first.text == "<" || first.text == "≤") && tokens.count <= 3 && tokens[1].quantity != nil
    }

    private static func number(_ tokens: [Token]) -> Quantity? {
        var body = tokens[...]
        var isNegative = false
        if body.count == 3, body.first?.text == "(", body.last?.text == ")" {
            body = body.dropFirst().dropLast()
            isNegative = true
        }
        while let last = body.last, body.count > 1, ["*", "†", "‡"].contains(last.text) { body = body.dropLast() }
        guard body.count == 1, var quantity = body.first?.quantity, !quantity.isInWords else { return nil }
        switch quantity.unit {
        case .date, .age, .ordinal, .range, .reference: return nil
        case .year:
            guard body.first?.text.utf8.count == quantity.range.count else { return nil }
            quantity.unit = .count
        case .count, .percent, .points, .money, .rate, .fraction, .duration: break
        }
        if isNegative { quantity.value = -quantity.value }
        return quantity
    }
}

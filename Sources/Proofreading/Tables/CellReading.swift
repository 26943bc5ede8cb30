/// A table's cell read as a figure, together with what is printed around it.
struct CellReading: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case blank
        /// A dash, "nil" or "none": counts as nought.
        case nothing
        /// "*", "<5", "n/a": a number that isn't printed; at most `limit` where that is printed.
        case withheld(limit: Double?)
        case number
        /// "Up", "fell", "▼": a direction without a number.
        case direction(Claim.Direction)
        case words
    }

    enum Unit: Sendable, Hashable { case count, percent, points, money }

    var content: Content
    var value = 0.0
    /// The worth of one in the last printed digit.
    var step = 1.0
    var unit = Unit.count
    /// Whether a sign or an arrow is printed with the number.
    var isSigned = false
    /// Whether the number is printed with a point and just three digits, as a slipped thousands separator would be.
    var mayBeSlip = false
    /// A percentage in brackets beside a count: "62 (39%)".
    var share: Double?
    var shareStep = 1.0
    /// How the number is dressed, so that a suggestion can be dressed alike.
    var dress = FigureDress()

    var isNumber: Bool { content == .number }

    var isBlank: Bool { content == .blank }

    /// The number, with a dash as nought; nil for everything else.
    var amount: Double? {
        switch content {
        case .number: value
        case .nothing: 0
        case .blank, .withheld, .direction, .words: nil
        }
    }

    /// How far the unrounded number may lie from the printed one: decimals and shortened millions were rounded, pence and whole numbers weren't.
    var halfStep: Double {
        if unit == .money { return step > 1 ? step / 2 : 0 }
        return step == 1 && unit == .count ? 0 : step / 2
    }
}

/// A number of a sentence and the part that it plays there.
struct Figure: Sendable {
    /// The part a number plays in a statement of change.
    enum Role: Sendable { case level, change }

    /// The word that leads up to a level.
    enum Cue: Sendable { case none, from, to, comparison, when, past, than, on, bracket, of, at, base, target, actual }

    /// The number's token.
    let index: Int
    var quantity: Quantity
    var role: Role = .level
    var direction: Claim.Direction?
    var cue: Cue = .none
    var time = TimeMark()
    /// Whether the comparison is with a target, an average or another place rather than with an earlier time.
    var isOtherBasis = false
    /// Whether a change is only a share or level printed beside one, "(25%)".
    var isUncertain = false
    /// The unit of a span of time without its plural: "minute"; empty for anything else.
    var timeUnit = ""
    /// The first token of the phrase that the cue opens.
    var phraseStart: Int

    init(index: Int, quantity: Quantity) {
        self.index = index
        self.quantity = quantity
        phraseStart = index
    }

    /// Whether no other figure of the sentence stands before it.
    func isFirst(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        !(sentence.lowerBound..<index).contains { passage.tokens[$0].figure != nil }
    }

    var value: Double { quantity.value }
    var isPercentLike: Bool {
        switch quantity.unit {
        case .percent, .fraction: true
        case .count, .points, .money, .rate, .duration, .year, .date, .age, .ordinal, .range, .reference: false
        }
    }

    /// Whether two levels can be compared.
    func isComparable(to other: Figure) -> Bool {
        let (unit, otherUnit) = (quantity.unit, other.quantity.unit)
        if timeUnit != other.timeUnit { return false }
        if unit == otherUnit { return unit != .points }
        switch (unit, otherUnit) {
        case (.rate, .count), (.count, .rate): return isOfOneSize(with: other)
        case (.fraction, .percent), (.percent, .fraction): return true
        default: return false
        }
    }

    /// Whether a bare number may be a rate beside another: "17.4 against 19.8 per 1,000", but not 1,312 offences.
    private func isOfOneSize(with other: Figure) -> Bool {
        let (low, high) = (min(abs(value), abs(other.value)), max(abs(value), abs(other.value)))
        return high <= low * 10
    }
}

/// A size or kind of change that a sentence states, without the levels it goes with.
struct ChangeAnchor: Sendable {
    enum Size: Sendable {
        /// "by 12%", "a third", "4 percentage points".
        case percent(Figure)
        /// "by 84 offences".
        case difference(Figure)
        /// "doubled", "three times as many": the later level over the earlier.
        case multiple(Double, Hedge?, isMoreThan: Bool)
        /// "fell", "an increase", with no size.
        case direction
    }

    var size: Size
    var direction: Claim.Direction?
    /// The tokens of its number or word.
    var index: Int
    var sentence: Int

    var isPercent: Bool { if case .percent = size { true } else { false } }
    var isDirectionOnly: Bool { if case .direction = size { true } else { false } }

    /// Two anchors of one sort compete for a comparison.
    func isSameSort(as other: ChangeAnchor) -> Bool {
        switch (size, other.size) {
        case (.percent(let a), .percent(let b)): (a.quantity.unit == .points) == (b.quantity.unit == .points)
        case (.difference, .difference), (.multiple, .multiple), (.direction, .direction): true
        default: false
        }
    }
}

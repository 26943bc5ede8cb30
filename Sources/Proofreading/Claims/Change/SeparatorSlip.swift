/// A point printed for the comma between thousands: "28.415 down to 21,906".
struct SeparatorSlip {
    let printed: String
    let corrected: String
    let other: Double

    /// Nil when neither number looks like one.
    init?(_ pair: LevelPair) {
        guard let (slipped, other) = Self.slipped(pair.before, pair.after) ?? Self.slipped(pair.after, pair.before)
        else { return nil }
        let whole = Int(slipped.value.rounded(.down))
        var rest = String(Int(((slipped.value - slipped.value.rounded(.down)) * 1000).rounded()))
        while rest.count < 3 { rest = "0" + rest }
        printed = "\(whole).\(rest)"
        corrected = Printed.number((slipped.value * 1000).rounded())
        self.other = other.value
    }

    private static func slipped(_ figure: Figure, _ other: Figure) -> (Figure, Figure)? {
        guard figure.quantity.unit == .count || figure.quantity.unit == .money,
            abs(figure.quantity.step - 0.001) < 1e-9, other.quantity.step >= 1, other.value >= 1000,
            figure.value >= 1, figure.value < 1000
        else { return nil }
        let ratio = figure.value * 1000 / other.value
        return ratio > 0.2 && ratio < 5 ? (figure, other) : nil
    }
}

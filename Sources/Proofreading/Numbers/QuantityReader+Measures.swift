/// What stands behind the digits: a scale, a percentage, the population of a rate.
extension QuantityReader {
    static let scales: [String: Double] = [
        "k": 1000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "million": 1_000_000, "billion": 1_000_000_000,
        "thousand": 1000,
    ]

    /// The unit behind the number: a scale, a percentage, "per 1,000".
    mutating func measure(_ quantity: inout Quantity) {
        guard quantity.unit.isFigure || quantity.unit == .year else { return }
        if let word = peek(0), word.kind == .word,
            ["million", "billion", "thousand", "bn"].contains(word.text)
                || (word.text == "m" && quantity.unit == .money), let scale = Self.scales[word.text]
        {
            next += 1
            quantity.value = Quantity.scaled(quantity.value, by: scale)
            quantity.step *= scale
            if quantity.unit == .year { quantity.unit = .count }
        }
        percentSign(&quantity, keepingUnit: false)
        if quantity.unit == .count { rate(&quantity) }
    }

    mutating func percentSign(_ quantity: inout Quantity, keepingUnit: Bool) {
        guard quantity.unit != .money, let width = percentWidth() else {
            if quantity.unit == .count, let word = peek(0), word.text == "percentage",
                peek(1)?.text.hasPrefix("point") == true
            {
                next += 2
                quantity.unit = .points
            } else if quantity.unit == .count, let word = peek(0), word.text == "points" || word.text == "point",
                let after = peek(1),
                ["lower", "higher", "up", "down", "more", "less", "better", "worse", "below", "above", "."].contains(
                    after.text)
            {
                next += 1
                quantity.unit = .points
            }
            return
        }
        next += width
        if !keepingUnit { quantity.unit = .percent }
        if let word = peek(0), ["point", "points", "pts", "pt"].contains(word.text) {
            next += 1
            if !keepingUnit { quantity.unit = .points }
        }
    }

    /// How many tokens the percent sign or words take; nil when there are none.
    private func percentWidth() -> Int? {
        guard let token = peek(0) else { return nil }
        switch token.text {
        case "%", "percent", "per-cent", "pc", "pct", "%age", "ppt", "ppts": return 1
        case "per": return peek(1)?.text == "cent" || peek(1)?.text == "cents" ? 2 : nil
        case "y": return peek(1)?.text == "cant" ? 2 : nil
        default: return nil
        }
    }

    private mutating func rate(_ quantity: inout Quantity) {
        var ahead = 0
        var skipped = 0
        // "17.4 crimes per 1,000": up to two nouns may stand between.
        while skipped < 3, let word = peek(ahead), word.kind == .word, word.text != "per",
            !["for", "in"].contains(word.text) || skipped > 0,
            !word.has([.function, .timeUnit, .direction])
        {
            ahead += 1
            skipped += 1
        }
        guard let word = peek(ahead) else { return }
        if word.text == "per" {
            ahead += 1
        } else if word.text == "for" || word.text == "in", ["every", "each"].contains(peek(ahead + 1)?.text ?? "") {
            ahead += 2
        } else {
            return
        }
        guard let base = peek(ahead), let per = Self.rateBase(base) else { return }
        quantity.unit = .rate(per: per)
        if skipped == 0 {
            next += ahead + 1
        } else {
            input[next + ahead].kind = .word
            input[next + ahead].quantity = nil
            input[next + ahead].classes = .function
        }
    }

    private static func rateBase(_ token: Token) -> Int? {
        if let value = token.quantity?.value, [1000, 10_000, 100_000, 1_000_000].contains(value) { return Int(value) }
        switch token.text {
        case "thousand": return 1000
        case "million": return 1_000_000
        default: return nil
        }
    }
}

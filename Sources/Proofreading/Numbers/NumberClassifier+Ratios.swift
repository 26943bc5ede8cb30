/// "one in five", "3 in 10", "seven out of ten".
extension NumberClassifier {
    /// Joins "one in five", "3 in 10", "seven out of ten" into one fraction.
    mutating func ratios() {
        var result: [Token] = []
        result.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            if let (ratio, width) = ratio(at: index) {
                result.append(ratio)
                index += width
            } else {
                result.append(tokens[index])
                index += 1
            }
        }
        tokens = result
    }

    private func ratio(at index: Int) -> (Token, Int)? {
        if let ratio = hyphenatedRatio(tokens[index]) { return (ratio, 1) }
        guard let part = tokens[index].quantity, part.unit == .count, part.value >= 1, part.value <= 9, part.step == 1
        else { return nil }
        let isOutOf = text(index + 1) == "out" && text(index + 2) == "of"
        guard isOutOf || text(index + 1) == "in" else { return nil }
        var at = index + (isOutOf ? 3 : 2)
        if text(at) == "every" { at += 1 }
        guard let token = token(at), let whole = token.quantity, whole.unit == .count, whole.step == 1,
            whole.value > part.value,
            whole.value <= (isOutOf ? 10 : 100), part.isInWords == whole.isInWords || part.value == 1,
            self.token(at + 1)?.has(.timeUnit) != true,
            self.token(at + 1)?.has(.month) != true
        else { return nil }
        var joined = tokens[index]
        joined.range = joined.range.lowerBound..<token.range.upperBound
        joined.quantity = Quantity(
            value: 100 * part.value / whole.value, step: 5, unit: .fraction, range: joined.range, isInWords: true)
        return (joined, at - index + 1)
    }

    /// "one-in-five".
    private func hyphenatedRatio(_ token: Token) -> Token? {
        guard token.kind == .word, token.quantity == nil, token.text.utf8.contains(.hyphen), token.text.contains("-in-")
        else { return nil }
        let parts = token.text.split(separator: "-")
        guard parts.count == 3, let part = NumberWords.value(of: String(parts[0])),
            let whole = NumberWords.value(of: String(parts[2])), whole > part
        else { return nil }
        var ratio = token
        ratio.kind = .number
        ratio.quantity = Quantity(
            value: 100 * part / whole, step: 5, unit: .fraction, range: token.range, isInWords: true)
        return ratio
    }
}

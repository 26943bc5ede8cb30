/// Joins the tokens that make one number ("1.16 million", "8.7 per cent", "21 per thousand", "twenty-one", "a third") and
/// says what each number is of. Linear: every step looks at a bounded number of neighbours.
struct QuantityReader {
    var input: [Token]
    private var output: [Token] = []
    var next = 0

    init(_ tokens: [Token]) {
        input = tokens
        output.reserveCapacity(tokens.count)
    }

    mutating func read() -> [Token] {
        while next < input.count {
            let token = input[next]
            switch token.kind {
            case .number: digits()
            case .word: if !words() { copy() }
            case .mark: if !vulgarFraction() { copy() }
            }
        }
        var classifier = NumberClassifier(output)
        return classifier.classify()
    }

    private mutating func copy() {
        output.append(input[next])
        next += 1
    }

    func peek(_ ahead: Int) -> Token? { next + ahead < input.count ? input[next + ahead] : nil }

    /// Whether the token so far ahead stands without a space before it and has this text.
    private func adjacent(_ ahead: Int, _ texts: String...) -> Bool {
        guard let token = peek(ahead), !token.hasSpaceBefore else { return false }
        return texts.contains(token.text)
    }

    // MARK: Digits

    private mutating func digits() {
        guard var token = peek(0), var quantity = token.quantity else { return copy() }
        if compound() { return }
        next += 1
        prefix(&token, &quantity)
        suffix(&quantity)
        measure(&quantity)
        close(&token, quantity)
    }

    private mutating func close(_ token: inout Token, _ quantity: Quantity) {
        var quantity = quantity
        let end = next > 0 ? max(input[next - 1].range.upperBound, token.range.upperBound) : token.range.upperBound
        token.range = token.range.lowerBound..<end
        token.kind = .number
        quantity.range = token.range
        token.quantity = quantity
        output.append(token)
    }

    /// "2018/19", "01/10/21", "24/7", "8-10", "1-2-1": several numbers that are one thing.
    private mutating func compound() -> Bool {
        guard var token = peek(0), let first = token.quantity, adjacent(1, "/", "-", "–"), let mark = peek(1)?.text
        else { return false }
        var parts = [(token.text, first)]
        var ahead = 2
        while let part = peek(ahead), !part.hasSpaceBefore, let quantity = part.quantity, parts.count < 6 {
            parts.append((part.text, quantity))
            guard adjacent(ahead + 1, "/", "-", "–"), let after = peek(ahead + 2), after.quantity != nil,
                !after.hasSpaceBefore
            else { break }
            ahead += 2
        }
        guard parts.count > 1 else { return false }
        next += ahead + 1
        var quantity = first
        quantity.unit = Self.unit(ofCompound: parts, mark)
        if quantity.unit == .year, let year = Self.firstYear(parts) { quantity.value = year }
        if quantity.unit == .range { percentSign(&quantity, keepingUnit: true) }
        close(&token, quantity)
        return true
    }

    private static func unit(ofCompound parts: [(String, Quantity)], _ mark: String) -> Quantity.Unit {
        if parts.count > 2 { return mark == "/" || parts[2].0.count == 4 ? .date : .reference }
        let (first, second) = (parts[0], parts[1])
        let isYear = first.1.unit == .year && (second.0.count == 2 || second.1.unit == .year)
        let areYears = first.0.count == 2 && second.0.count == 2 && Int(second.0) == Int(first.0).map { ($0 + 1) % 100 }
        if isYear || (mark == "/" && areYears) { return .year }
        if mark == "/" { return .reference }
        return first.1.value < second.1.value ? .range : .reference
    }

    private static func firstYear(_ parts: [(String, Quantity)]) -> Double? {
        parts[0].0.count == 2 ? 2000.5 + parts[0].1.value : parts[0].1.value + 0.5
    }

    /// Takes a sign and a currency mark that stand directly before the number.
    private mutating func prefix(_ token: inout Token, _ quantity: inout Quantity) {
        var isNegative = false
        if let mark = output.last, ["£", "€", "$"].contains(mark.text), !token.hasSpaceBefore {
            quantity.unit = .money
            take(&token)
        }
        if let mark = output.last, mark.kind == .mark, !token.hasSpaceBefore, ["-", "+", "–", "±"].contains(mark.text) {
            let before = output.count > 1 ? output[output.count - 2] : nil
            guard before == nil || before?.text == "(" || (mark.hasSpaceBefore && before?.kind != .number) else {
                return
            }
            isNegative = mark.text == "-" || mark.text == "–"
            quantity.isSigned = true
            take(&token)
        }
        if isNegative { quantity.value = -quantity.value }
        if let mark = output.last, ["£", "€", "$"].contains(mark.text), !token.hasSpaceBefore {
            quantity.unit = .money
            take(&token)
        }
    }

    /// Moves the last token of the output into this one.
    private mutating func take(_ token: inout Token) {
        guard let mark = output.popLast() else { return }
        token.range = mark.range.lowerBound..<token.range.upperBound
        token.hasSpaceBefore = mark.hasSpaceBefore
    }

    /// Letters glued to the digits: "2nd", "18k", "9am", "1GP"; or a hyphen and a noun: "12-month".
    private mutating func suffix(_ quantity: inout Quantity) {
        if adjacent(0, "-"), let word = peek(1), word.kind == .word, !word.hasSpaceBefore {
            quantity.isAdjective = true
            if word.text.hasPrefix("year-old") { quantity.unit = .age }
            return
        }
        guard let word = peek(0), word.kind == .word, !word.hasSpaceBefore else { return }
        if let scale = Self.scales[word.text] {
            next += 1
            quantity.value = Quantity.scaled(quantity.value, by: scale)
            quantity.step *= scale
            if quantity.unit == .year { quantity.unit = .count }
        } else if word.text == "p" || word.text == "pence" {
            next += 1
            quantity.value /= 100
            quantity.step /= 100
            quantity.unit = .money
        } else if ["st", "nd", "rd", "th"].contains(word.text) {
            next += 1
            quantity.unit = .ordinal
        } else if word.text == "s" {
            next += 1
            quantity.unit = quantity.value > 1900 ? .year : .age
        } else if word.text == "pc" || word.text == "pct" {
            return
        } else if ["mph", "kg", "km", "ml", "kph"].contains(word.text) {
            next += 1
            // "the 40mph limit" is a name.
            if let noun = peek(0), noun.kind == .word, noun.classes.isEmpty { quantity.isAdjective = true }
        } else if !word.has(.timeUnit) {
            quantity.unit = .reference
            next += 1
        }
    }

    // MARK: Words

    private mutating func words() -> Bool {
        guard var token = peek(0) else { return false }
        var reader = NumberWords(input, at: next)
        guard var quantity = reader.read() else { return false }
        next = reader.next
        if quantity.unit == .count { measure(&quantity) }
        close(&token, quantity)
        return true
    }

    /// "½", or "12½".
    private mutating func vulgarFraction() -> Bool {
        guard var token = peek(0), let share = ["½": 0.5, "¼": 0.25, "¾": 0.75][token.text] else { return false }
        next += 1
        if !token.hasSpaceBefore, var last = output.last, var quantity = last.quantity {
            output.removeLast()
            quantity.value += share
            quantity.step = 0.25
            last.range = last.range.lowerBound..<token.range.upperBound
            percentSign(&quantity, keepingUnit: false)
            close(&last, quantity)
        } else {
            close(&token, Quantity(value: share * 100, step: 5, unit: .fraction, isInWords: true))
        }
        return true
    }
}

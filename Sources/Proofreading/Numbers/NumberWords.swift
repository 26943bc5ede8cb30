/// Reads a number, fraction or ratio written in words from a row of tokens: "twenty-one", "a hundred and ten", "two thirds",
/// "one in five", "a dozen".
struct NumberWords {
    private let tokens: [Token]
    private let start: Int
    /// The token behind what was read.
    private(set) var next: Int

    init(_ tokens: [Token], at start: Int) {
        self.tokens = tokens
        self.start = start
        next = start
    }

    mutating func read() -> Quantity? {
        let first = tokens[start]
        let isArticle = first.text == "a" || first.text == "an"
        guard
            isArticle || first.has([.numberWord, .ordinal]) || first.text.utf8.contains(.hyphen) || first.text == "half"
        else {
            return nil
        }
        if let fraction = fraction() { return fraction }
        if isArticle {
            guard let word = peek(1), ["hundred", "thousand", "million", "dozen"].contains(word.text) else {
                return nil
            }
            next += 1
        }
        guard let value = cardinal() else { return ordinal() }
        return Quantity(value: value, step: 1, unit: .count, isInWords: true)
    }

    private func peek(_ ahead: Int) -> Token? { next + ahead < tokens.count ? tokens[next + ahead] : nil }

    // MARK: Cardinals

    private mutating func cardinal() -> Double? {
        var total = 0.0
        var group = 0.0
        var found = false
        while let token = peek(0) {
            if let value = Self.value(of: token.text) {
                if found, group.truncatingRemainder(dividingBy: 100) != 0, !(value < 10 && Self.endsInTens(group)) {
                    break
                }
                group += value
            } else if token.text == "hundred" {
                group = max(group, 1) * 100
            } else if let scale = ["thousand": 1000.0, "million": 1_000_000][token.text] {
                total += max(group, 1) * scale
                group = 0
            } else if token.text == "dozen" {
                group = max(group, 1) * 12
            } else if token.text == "and", found, group >= 100 || total > 0, let word = peek(1),
                Self.value(of: word.text) != nil,
                group.truncatingRemainder(dividingBy: 100) == 0,
                tokens[next - 1].text == "hundred" || tokens[next - 1].text == "thousand"
            {
                next += 1
                continue
            } else {
                break
            }
            found = true
            next += 1
        }
        return found ? total + group : nil
    }

    private static func endsInTens(_ value: Double) -> Bool {
        let tens = value.truncatingRemainder(dividingBy: 100)
        return tens >= 20 && tens.truncatingRemainder(dividingBy: 10) == 0
    }

    static func value(of word: String) -> Double? {
        if let value = units[word] { return value }
        guard let hyphen = word.firstIndex(of: "-") else { return nil }
        guard let tens = units[String(word[..<hyphen])], tens >= 20,
            let unit = units[String(word[word.index(after: hyphen)...])], unit < 10
        else { return nil }
        return tens + unit
    }

    private static let units: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90,
    ]

    // MARK: Fractions

    private mutating func fraction() -> Quantity? {
        let first = tokens[start]
        var numerator = 1.0
        var denominator: Double?
        if first.text == "half" {
            denominator = 2
            next += 1
        } else if let hyphen = first.text.firstIndex(of: "-") {
            guard let top = Self.units[String(first.text[..<hyphen])],
                let bottom = Self.parts[String(first.text[first.text.index(after: hyphen)...])]
            else { return nil }
            (numerator, denominator) = (top, bottom)
            next += 1
        } else if let word = peek(1), let bottom = Self.parts[word.text] {
            numerator = first.text == "a" || first.text == "an" ? 1 : Self.units[first.text] ?? 0
            denominator = bottom
            next += 2
        }
        guard let denominator, numerator > 0, numerator < denominator, Self.mayFollow(peek(0)), mayPrecede() else {
            next = start
            return nil
        }
        return Quantity(value: 100 * numerator / denominator, step: 5, unit: .fraction, isInWords: true)
    }

    private static let parts: [String: Double] = [
        "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
        "sixth": 6, "sixths": 6,
        "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    ]

    /// "a third of", "by a third,"; but not "a third man", "a quarter year".
    private static func mayFollow(_ token: Token?) -> Bool {
        guard let token, token.kind == .word else { return true }
        return token.has([.function, .direction, .noun, .comparative, .clauseOpener]) || token.text == "last"
    }

    /// "ten sessions a quarter" and "the first half" are times.
    private func mayPrecede() -> Bool {
        let isQuarter = tokens[start].text == "a" && tokens[next - 1].text == "quarter"
        guard start > 0 else { return true }
        let before = tokens[start - 1]
        if before.has(.ordinal) || before.text == "last" || before.text == "this" || before.text == "each" {
            return false
        }
        if isQuarter {
            return before.kind == .mark || before.has([.function, .direction, .noun, .verb, .auxiliary, .clauseOpener])
        }
        return true
    }

    // MARK: Ordinals

    private mutating func ordinal() -> Quantity? {
        let order = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth",
        ]
        guard let value = order.firstIndex(of: tokens[start].text) else { return nil }
        next = start + 1
        return Quantity(value: Double(value + 1), unit: .ordinal, isInWords: true)
    }
}

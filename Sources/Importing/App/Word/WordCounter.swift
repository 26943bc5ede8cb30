/// Counts the automatic numbers of a Word file as Word prints them: lists of one definition count on together, and a
/// number at one level starts the deeper ones afresh.
struct WordCounter {
    private let numbering: WordNumbering
    private var counts: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    init(_ numbering: WordNumbering) { self.numbering = numbering }

    /// The words printed before a paragraph of that list and level: "2.3", "A4"; nil for a bullet or no number.
    mutating func next(list: String, level: Int) -> String? {
        guard let found = numbering.lists[list], let own = numbering.level(found, level) else { return nil }
        if begun.insert(list).inserted {
            for (place, start) in found.restarts { counts[found.definition, default: [:]][place] = start - 1 }
        }
        var counted = counts[found.definition] ?? [:]
        counted[level] = (counted[level] ?? own.start - 1) + 1
        counted = counted.filter { $0.key <= level }
        counts[found.definition] = counted
        guard own.format != "bullet", own.format != "none", !own.text.isEmpty else { return nil }
        return words(own.text, found, counted)
    }

    private func words(_ pattern: String, _ list: WordNumbering.List, _ counted: [Int: Int]) -> String {
        var words = ""
        var isPlace = false
        for character in pattern {
            if isPlace, let digit = character.wholeNumberValue, digit > 0 {
                let level = numbering.level(list, digit - 1) ?? WordNumbering.Level()
                words += Self.number(counted[digit - 1] ?? level.start, level.format)
                isPlace = false
            } else if character == "%" {
                isPlace = true
            } else {
                words.append(character)
            }
        }
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func number(_ value: Int, _ format: String) -> String {
        switch format {
        case "upperLetter": letters(value)
        case "lowerLetter": letters(value).lowercased()
        case "upperRoman": roman(value)
        case "lowerRoman": roman(value).lowercased()
        case "decimalZero": value < 10 ? "0\(value)" : "\(value)"
        default: "\(value)"
        }
    }

    /// A to Z, then AA, BB, as Word counts.
    private static func letters(_ value: Int) -> String {
        guard (1...780).contains(value), let scalar = Unicode.Scalar(UInt8(65 + (value - 1) % 26)) as Unicode.Scalar?
        else {
            return "\(value)"
        }
        return String(repeating: Character(scalar), count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard (1...3999).contains(value) else { return "\(value)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = value
        var words = ""
        for (size, sign) in signs {
            while rest >= size {
                words += sign
                rest -= size
            }
        }
        return words
    }
}

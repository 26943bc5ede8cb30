import CommunitySafety

/// A heading's words without the number in front: "Priority 3 – Serious Violence", "3. Serious Violence".
struct HeadingText {
    /// The number in front.
    private(set) var number: Int?
    /// Whether the heading calls itself a priority: "Priority 3".
    private(set) var saysPriority = false
    /// The words that follow.
    private(set) var title: String

    init(_ text: String) {
        title = text
        var rest = Substring(text)
        if let label = Self.label(of: rest) {
            rest = rest[label...].drop(while: \.isWhitespace)
            saysPriority = true
        }
        let word = rest.prefix { !$0.isWhitespace && !Self.marks.contains($0) }
        let after = rest[word.endIndex...]
        let hasMark = after.first.map(Self.marks.contains) ?? true
        guard let value = Self.value(String(word)) ?? (saysPriority && hasMark ? Self.letter(word) : nil) else {
            saysPriority = false
            return
        }
        guard saysPriority || hasMark, !Self.continuesNumber(after) else {
            saysPriority = false
            return
        }
        number = value
        title = String(after.drop { $0.isWhitespace || Self.marks.contains($0) })
    }

    private static let marks: Set<Character> = [".", ":", ")", "-", "–", "—", "‑"]
    private static let numerals = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8,
    ]

    private static func value(_ word: String) -> Int? {
        if let number = Int(word), (1...99).contains(number) { return number }
        return numerals[word.lowercased()]
    }

    /// "Priority B: …" is the second.
    private static func letter(_ word: Substring) -> Int? {
        guard word.utf8.count == 1, let byte = word.utf8.first, (0x41...0x5A).contains(byte) else { return nil }
        return Int(byte) - 0x40
    }

    /// "4.2 Patrols" has no number of its own.
    private static func continuesNumber(_ after: Substring) -> Bool {
        after.first == "." && after.dropFirst().first?.isNumber == true
    }

    private static func label(of text: Substring) -> Substring.Index? {
        guard let first = text.utf8.first, "pPsSbBtT".utf8.contains(first) else { return nil }
        let lower = text.prefix(24).lowercased()
        for label in [
            "priority area", "priority theme", "strategic priority", "priority", "blaenoriaeth", "theme", "thema",
        ]
        where lower.hasPrefix(label + " ") {
            return text.index(text.startIndex, offsetBy: label.count)
        }
        return nil
    }
}

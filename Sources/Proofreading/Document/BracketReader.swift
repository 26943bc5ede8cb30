/// Reads explanations beside an abbreviation: "Long Name (LN)", "LN (Long Name)".
enum BracketReader {
    /// The long name, or nil when the abbreviation isn't explained here.
    static func explanation(of short: String, _ words: [RawWord], _ index: Int) -> String? {
        behind(short, words, index) ?? before(short, words, index) ?? afterTwin(words, index)
    }

    /// "(LN)" or "– LN" behind the long name.
    private static func before(_ short: String, _ words: [RawWord], _ index: Int) -> String? {
        let mark = words[index].markBefore
        guard mark == "(" || mark == "[" || mark == "–" || mark == "-" || mark == "," || mark == "\"" || mark == "“"
        else { return nil }
        let letters = short.lowercased().filter(\.isLetter)
        let start = max(0, index - letters.count * 2 - 2)
        let earlier = Array(words[start..<index])
        if let long = InitialIndex.match(letters, endingIn: earlier) { return long }
        guard mark == "(" || mark == "[", let first = letters.first, earlier.count >= 2 else {
            return mark == "–" && earlier.count >= 3 && earlier.contains { $0.text.lowercased().first == letters.first }
                ? join(earlier) : nil
        }
        let named = earlier.drop { $0.text.lowercased().first != first }
        return named.count >= 2 ? join(Array(named)) : nil
    }

    /// "– LN and MN": the second of two abbreviations behind their names.
    private static func afterTwin(_ words: [RawWord], _ index: Int) -> String? {
        guard index >= 2, words[index - 1].text == "and", words[index].markBefore == nil,
            words[index - 2].markBefore == "–",
            words[index - 2].text.allSatisfy(\.isUppercase)
        else { return nil }
        return before(words[index - 2].text, words, index - 2)
    }

    /// "LN (Long Name)".
    private static func behind(_ short: String, _ words: [RawWord], _ index: Int) -> String? {
        guard index + 2 < words.count, words[index + 1].markBefore == "(" || words[index + 1].markBefore == "[" else {
            return nil
        }
        let letters = short.lowercased().filter(\.isLetter)
        let later = Array(words[(index + 1)...].prefix(letters.count * 2 + 3))
        guard later[0].text.lowercased().first == letters.first, later[0].text.count > 1,
            later[0].isCapitalised || later[0].text.first?.isLowercase == true
        else { return nil }
        return join(named(later, letters))
    }

    /// As many words as have the letters for initials, small words not counted.
    private static func named(_ words: [RawWord], _ letters: String) -> [RawWord] {
        var left = letters.count
        var kept: [RawWord] = []
        for word in words where left > 0 {
            kept.append(word)
            if !InitialIndex.small.contains(word.text.lowercased()) { left -= word.text.split(separator: "-").count }
        }
        return kept
    }

    private static func join(_ words: [RawWord]) -> String { words.map(\.text).joined(separator: " ") }
}

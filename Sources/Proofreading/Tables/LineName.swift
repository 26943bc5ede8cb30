/// The name of a row or column, split into lower-case words.
struct LineName: Sendable, Hashable {
    let text: String
    /// The words with "%", "£", "+" and "-" as words of their own, joined by single spaces, with a space at both ends.
    let padded: String
    let words: [String]
    /// Whether the printed name is set in: it begins with a dash, a bullet or a space that doesn't break.
    let isIndented: Bool

    init(_ text: String) {
        self.text = text
        words = Self.split(text)
        padded = " " + words.joined(separator: " ") + " "
        isIndented = Self.startsIndented(text)
    }

    /// Whether the name holds a word or a phrase.
    func has(_ phrase: String) -> Bool {
        phrase.utf8.contains(32) ? hasInRow(phrase) : words.contains(phrase)
    }

    func hasAny(_ phrases: [String]) -> Bool { phrases.contains(where: has) }

    /// Whether the name begins with a phrase.
    func starts(_ phrase: String) -> Bool { padded.hasPrefix(" " + phrase + " ") }

    /// Whether the words of a longer phrase follow each other in the name: a search over bytes, since names are short and many.
    private func hasInRow(_ phrase: String) -> Bool {
        var name = padded.utf8.dropFirst()
        while name.count > phrase.utf8.count {
            let rest = name.dropFirst(phrase.utf8.count)
            if rest.first == 32, name.starts(with: phrase.utf8) { return true }
            guard let space = name.firstIndex(of: 32) else { return false }
            name = name[name.index(after: space)...]
        }
        return false
    }

    private static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars.prefix(400) {
            if scalar.isLetter || (48...57).contains(scalar.value) || scalar == "'" || scalar == "’" {
                word.unicodeScalars.append(scalar == "’" ? "'" : scalar)
            } else if scalar != "," || word.last?.isNumber != true {
                if !word.isEmpty { words.append(word) }
                word = ""
                if "%£+±#−-–".unicodeScalars.contains(scalar) {
                    words.append(scalar == "−" || scalar == "–" ? "-" : String(scalar))
                }
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func startsIndented(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "-–—•·◦▪↳→>\u{A0}\u{2003}\u{2002}".unicodeScalars.contains(first) || text.hasPrefix("  ")
            || text.hasPrefix("...")
            || text.hasPrefix("…")
    }
}

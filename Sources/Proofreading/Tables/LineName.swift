/// The name of a row or column, split into lower-case words.
struct LineName: Sendable, Hashable {
    let text: String
    /// The words with "%", "£", "+" and "-" as words of their own, joined by single spaces, with a space at both ends.
    let padded: String
    let words: [String]
    /// Whether the printed name is set in: it begins with a dash, a bullet or a space that doesn't break.
    let isIndented: Bool
    /// The beginnings of the words, so that nearly all phrases that aren't there are ruled out at a glance.
    private let openings: WordOpenings

    init(_ text: String) {
        self.text = text
        words = Self.split(text)
        padded = " " + words.joined(separator: " ") + " "
        isIndented = Self.startsIndented(text)
        openings = WordOpenings(words)
    }

    /// Whether the name holds a word or a phrase.
    func has(_ phrase: String) -> Bool {
        guard openings.mayHold(phrase) else { return false }
        return phrase.utf8.contains(32) ? hasInRow(phrase) : words.contains(phrase)
    }

    func hasAny(_ phrases: [String]) -> Bool { phrases.contains(where: has) }

    /// Whether the name begins with a phrase.
    func starts(_ phrase: String) -> Bool { padded.hasPrefix(" " + phrase + " ") }

    /// Whether the words of a longer phrase follow each other in the name: a search over bytes, since names are short and many.
    private func hasInRow(_ phrase: String) -> Bool {
        var (padded, phrase) = (padded, phrase)
        return padded.withUTF8 { name in
            phrase.withUTF8 { sought in
                guard name.count > sought.count + 1 else { return false }
                return (1..<name.count - sought.count).contains { start in
                    name[start - 1] == 32 && name[start + sought.count] == 32
                        && name[start..<start + sought.count].elementsEqual(sought)
                }
            }
        }
    }

    private static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word = WordBytes()
        for scalar in text.lowercased().unicodeScalars.prefix(400) {
            if scalar.isLetter || (48...57).contains(scalar.value) || scalar == "'" || scalar == "’" {
                word.append(scalar == "’" ? "'" : scalar)
            } else if scalar != "," || !word.endsInNumber {
                if !word.isEmpty { words.append(word.take()) }
                if "%£+±#−-–".unicodeScalars.contains(scalar) {
                    words.append(scalar == "−" || scalar == "–" ? "-" : String(scalar))
                }
            }
        }
        if !word.isEmpty { words.append(word.take()) }
        return words
    }

    private static func startsIndented(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "-–—•·◦▪↳→>\u{A0}\u{2003}\u{2002}".unicodeScalars.contains(first) || text.hasPrefix("  ")
            || text.hasPrefix("...")
            || text.hasPrefix("…")
    }
}

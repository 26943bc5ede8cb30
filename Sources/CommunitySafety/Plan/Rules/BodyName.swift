/// A body's name made comparable with other spellings of it: `WK Domestic Abuse Forum`, `West Kent DA Forum`.
struct BodyName: Sendable, Hashable {
    /// The words that carry meaning, in lower case.
    let words: [String]
    /// Which of them are printed as abbreviations.
    private let isShort: [Bool]
    /// First letters of the words, all letters of the abbreviations: equal for spellings of one name.
    let initials: String

    init(_ printed: String) {
        var words: [String] = []
        var isShort: [Bool] = []
        var initials = ""
        for piece in printed.split(whereSeparator: { $0.isWhitespace || "/-–".contains($0) }).prefix(24) {
            let plain = String(piece.filter { $0.isLetter || $0.isNumber })
            let word = plain.lowercased()
            guard !word.isEmpty, !Wording.weak.contains(word) else { continue }
            let short = BodyWords.isAbbreviation(plain)
            words.append(short ? Self.singular(word) : word)
            isShort.append(short)
            initials += short ? Self.singular(word) : String(word.prefix(1))
        }
        self.words = words
        self.isShort = isShort
        self.initials = initials
    }

    /// Whether the two are one name, abbreviations written out. Linear in the words.
    func isSame(as other: BodyName) -> Bool {
        var (left, right) = (0, 0)
        while left < words.count, right < other.words.count {
            if Self.singular(words[left]) == Self.singular(other.words[right]) {
                left += 1
                right += 1
            } else if isShort[left], let end = other.spells(words[left], from: right) {
                left += 1
                right = end
            } else if other.isShort[right], let end = spells(other.words[right], from: left) {
                right += 1
                left = end
            } else {
                return false
            }
        }
        return left == words.count && right == other.words.count && !words.isEmpty
    }

    /// The word without the s of a plural.
    static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// The index after the written-out words whose first letters are the abbreviation's.
    private func spells(_ short: String, from start: Int) -> Int? {
        var index = start
        for letter in short {
            guard index < words.count, !isShort[index], words[index].first == letter else { return nil }
            index += 1
        }
        return index
    }
}

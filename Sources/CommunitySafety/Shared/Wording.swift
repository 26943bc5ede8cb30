/// Words of printed text made comparable: what different spellings of one name have in common.
public enum Wording {
    /// The text on one line: every run of white space, no-break spaces and line ends included, becomes one space.
    public static func squeezed(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                needsSpace = !result.isEmpty
                continue
            }
            if needsSpace {
                result.unicodeScalars.append(" ")
                needsSpace = false
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// The words in lower case, without punctuation: hyphens part words, apostrophes don't, `&` and `+` read "and".
    public static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                word.unicodeScalars.append(scalar)
            } else if !isApostrophe(scalar) {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
                if scalar == "&" || scalar == "+" { words.append("and") }
            }
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }

    /// The words joined by single spaces: equal for two spellings that differ only in case and punctuation.
    public static func key(_ text: String) -> String { words(text).filter { $0 != "the" && $0 != "y" }.joined(separator: " ") }

    /// Words that carry a meaning of their own: without articles, conjunctions and "including".
    public static func significant(_ words: [String]) -> [String] { words.filter { !weak.contains($0) } }

    /// First letters of the words in upper case, "and" included or left out: `VAWG` for "Violence against Women & Girls".
    public static func initials(_ text: String, skipping skipped: Set<String> = weak) -> String {
        words(text).filter { !skipped.contains($0) }.compactMap(\.first).map { String($0).uppercased() }.joined()
    }

    /// Words that name nothing by themselves, in English and Welsh.
    public static let weak: Set<String> = [
        "a", "an", "and", "the", "of", "in", "on", "for", "to", "our", "its", "with", "by", "incl", "including",
        "include", "includes", "inc", "y", "yr", "a", "ac", "o", "ein",
    ]

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{02BC}"
    }
}

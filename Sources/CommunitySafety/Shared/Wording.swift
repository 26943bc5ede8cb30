import Proofreading

/// Words of printed text made comparable: what different spellings of one name have in common.
public enum Wording {
    /// The text on one line: every run of white space, no-break spaces and line ends included, becomes one space.
    public static func squeezed(_ text: String) -> String {
        if isSqueezed(text) { return text }
        var result = WordBytes()
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                needsSpace = !result.isEmpty
                continue
            }
            if needsSpace {
                result.append(" ")
                needsSpace = false
            }
            result.append(scalar)
        }
        return result.take()
    }

    /// The pieces between white space of any kind.
    public static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = WordBytes()
        for scalar in text.unicodeScalars {
            if !isSpace(scalar) {
                piece.append(scalar)
            } else if !piece.isEmpty {
                pieces.append(piece.take())
            }
        }
        return piece.isEmpty ? pieces : pieces + [piece.take()]
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value == 32 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// Whether plain text has no white space but single spaces between words.
    private static func isSqueezed(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte < 0x20 || byte > 0x7E || (byte == 0x20 && last == 0x20) { return false }
            last = byte
        }
        return last != 0x20 || text.isEmpty
    }

    /// The words in lower case, without punctuation: hyphens part words, apostrophes don't, `&` and `+` read "and".
    public static func words(_ text: String) -> [String] {
        var copy = text
        return copy.withUTF8 { PlainWords.split($0) } ?? lettersBeyondASCII(text)
    }

    private static func lettersBeyondASCII(_ text: String) -> [String] {
        var words: [String] = []
        var word = WordBytes()
        var isPlain = true
        for scalar in text.unicodeScalars {
            if scalar.isASCII
                ? isLetterOrDigit(scalar) : scalar.isLetter || scalar.properties.numericType == .decimal
            {
                if scalar.isASCII, (0x41...0x5A).contains(scalar.value), let lower = Unicode.Scalar(scalar.value + 0x20)
                {
                    word.append(lower)
                } else {
                    word.append(scalar)
                    isPlain = isPlain && scalar.isASCII
                }
            } else if !isApostrophe(scalar) {
                if !word.isEmpty { words.append(isPlain ? word.take() : word.take().lowercased()) }
                isPlain = true
                if scalar == "&" || scalar == "+" { words.append("and") }
            }
        }
        if !word.isEmpty { words.append(isPlain ? word.take() : word.take().lowercased()) }
        return words
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || (0x30...0x39).contains(value)
    }

    /// The words joined by single spaces: equal for two spellings that differ only in case and punctuation.
    public static func key(_ text: String) -> String {
        key(ofWords: words(text))
    }

    /// The key of a text whose words are known.
    public static func key(ofWords words: [String]) -> String {
        var key = ""
        for word in words where word != "the" && word != "y" {
            if !key.isEmpty { key += " " }
            key += word
        }
        return key
    }

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

    /// Whether the text has the sign in it, byte by byte: for short signs, and much faster than searching by characters.
    public static func holds(_ sign: String, in text: String) -> Bool {
        let sought = Array(sign.utf8)
        guard let first = sought.first else { return true }
        let bytes = Array(text.utf8)
        guard bytes.count >= sought.count else { return false }
        return (0...(bytes.count - sought.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + sought.count)].elementsEqual(sought)
        }
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{02BC}"
    }
}

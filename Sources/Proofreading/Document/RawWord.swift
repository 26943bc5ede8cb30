/// A word of a text in its own case, with the marks that belong to it ("T&Pcs", "Women's", "Anti-Social").
struct RawWord: Sendable, Hashable {
    var text: String
    /// UTF-8 offsets.
    var range: Range<Int>
    /// The mark just before it, if any: "(" or "–", not a space.
    var markBefore: Unicode.Scalar?
    /// Whether a sentence begins with it, as far as the marks tell.
    var startsSentence: Bool

    var isCapitalised: Bool {
        guard let first = text.utf8.first, first >= 0x80 else { return text.utf8.first.map(Self.isCapital) ?? false }
        return text.unicodeScalars.first?.properties.isUppercase ?? false
    }

    /// Whether it has a letter at all, and whether it has a small one.
    var hasLetter: Bool { text.utf8.contains { Self.isCapital($0 & 0xDF) } || text.contains(where: \.isLetter) }
    var hasSmallLetter: Bool {
        isPlain ? text.utf8.contains { (97...122).contains($0) } : text.contains(where: \.isLowercase)
    }

    /// Whether it has nothing but letters.
    var isOnlyLetters: Bool {
        isPlain ? text.utf8.allSatisfy { Self.isCapital($0 & 0xDF) } : text.allSatisfy(\.isLetter)
    }

    /// Whether it is of ASCII letters, digits and marks only, which need no look-up in the Unicode tables.
    var isPlain: Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// How many capitals of ASCII it has.
    var plainCapitals: Int { text.utf8.count(where: Self.isCapital) }

    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

    /// Splits a text. Linear.
    static func words(of text: String) -> [RawWord] {
        var words: [RawWord] = []
        let bytes = Array(text.utf8)
        var start: Int?
        var mark: Unicode.Scalar?
        var opensSentence = true
        var offset = 0
        func close(at end: Int) {
            guard let from = start else { return }
            let current = trimmed(String(decoding: bytes[from..<end], as: UTF8.self))
            if !current.isEmpty {
                let range = from..<min(end, from + current.utf8.count)
                words.append(RawWord(text: current, range: range, markBefore: mark, startsSentence: opensSentence))
                opensSentence = false
            }
            start = nil
            mark = nil
        }
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            let joins = start != nil && (scalar == "&" || scalar == "'" || scalar == "’" || scalar == "-")
            if scalar.isLetter || (48...57).contains(scalar.value) || joins {
                if start == nil { start = offset }
            } else {
                close(at: offset)
                if scalar == "." || scalar == "!" || scalar == "?" || scalar == ":" { opensSentence = true }
                if scalar.value > 32, scalar.value != 0xA0 { mark = scalar }
            }
            offset += width
        }
        close(at: offset)
        return words
    }

    /// The word without the hyphens, apostrophes and ampersands at its end.
    private static func trimmed(_ word: String) -> String {
        var word = word
        while let byte = word.utf8.last, byte >= 0x80 || byte == 45 || byte == 39 || byte == 38, let last = word.last,
            last == "-" || last == "'" || last == "’" || last == "&"
        { word.removeLast() }
        return word
    }
}

/// A word of a text in its own case, with the marks that belong to it ("T&Pcs", "Women's", "Anti-Social").
struct RawWord: Sendable, Hashable {
    var text: String
    /// UTF-8 offsets.
    var range: Range<Int>
    /// The mark just before it, if any: "(" or "–", not a space.
    var markBefore: Unicode.Scalar?
    /// Whether a sentence begins with it, as far as the marks tell.
    var startsSentence: Bool

    var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }

    /// Splits a text. Linear.
    static func words(of text: String) -> [RawWord] {
        var words: [RawWord] = []
        var current = ""
        var start = 0
        var mark: Unicode.Scalar?
        var opensSentence = true
        var offset = 0
        func close(at end: Int) {
            guard !current.isEmpty else { return }
            while let last = current.last, last == "-" || last == "'" || last == "’" || last == "&" {
                current.removeLast()
            }
            if !current.isEmpty {
                let range = start..<min(end, start + current.utf8.count)
                words.append(RawWord(text: current, range: range, markBefore: mark, startsSentence: opensSentence))
                opensSentence = false
            }
            current = ""
            mark = nil
        }
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            let joins = !current.isEmpty && (scalar == "&" || scalar == "'" || scalar == "’" || scalar == "-")
            if scalar.isLetter || (48...57).contains(scalar.value) || joins {
                if current.isEmpty { start = offset }
                current.unicodeScalars.append(scalar)
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
}

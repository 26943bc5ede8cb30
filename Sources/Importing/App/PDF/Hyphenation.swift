/// Joins words that were broken at the end of a line.
enum Hyphenation {
    /// The text with lines of running words joined by spaces, and with a word that a hyphen broke in two made whole. A
    /// hyphen stays where what follows is no small letter: there it belongs to the word.
    static func joined(_ text: String) -> String {
        guard text.utf8.contains(0x0A) else { return text }
        var joined: [UInt8] = []
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            guard byte == 0x0A else {
                joined.append(byte)
                continue
            }
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if joined.last == UInt8(ascii: "-"), isSmallLetter(next), joined.count > 1,
                isSmallLetter(joined[joined.count - 2])
            {
                joined.removeLast()
            } else if joined.last != UInt8(ascii: "-") {
                joined.append(isBreak(bytes, at: index, since: joined) ? 0x0A : 0x20)
            }
        }
        return String(decoding: joined, as: UTF8.self)
    }

    /// Whether a line's end is the writer's own: the line is short and the next begins with no small letter.
    private static func isBreak(_ bytes: [UInt8], at index: Int, since joined: [UInt8]) -> Bool {
        guard index + 1 < bytes.count, !isSmallLetter(bytes[index + 1]) else { return false }
        let line = bytes[..<index].suffix(60)
        return line.count < 60 || line.contains(0x0A)
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80 }
}

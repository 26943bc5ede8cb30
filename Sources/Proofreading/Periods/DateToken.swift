/// A word, a number or a mark of a text, as far as reading dates needs it.
struct DateToken {
    enum Kind { case word, number, dash, mark }

    var kind: Kind
    /// The token in lower case; every dash is "-".
    var text: String
    /// The number's value; 0 for other kinds.
    var value: Int
    /// How many digits the number has.
    var digits: Int
    /// UTF-8 offsets in the text.
    var start: Int
    var end: Int
    /// Whether it follows the token before without a space.
    var isGlued: Bool
    var isCapitalised: Bool

    /// Splits a text; numbers of more than nine digits become words. Linear in the text.
    static func tokens(of text: String) -> [DateToken] {
        let bytes = Array(text.utf8)
        var tokens: [DateToken] = []
        var index = 0
        var glued = false
        while index < bytes.count {
            if let length = spaceLength(bytes, index) {
                index += length
                glued = false
                continue
            }
            let token = next(bytes, index, glued: glued)
            tokens.append(token)
            index = token.end
            glued = true
        }
        return tokens
    }

    private static func next(_ bytes: [UInt8], _ start: Int, glued: Bool) -> DateToken {
        if isDigit(bytes[start]) { return number(bytes, start, glued: glued) }
        if let length = dashLength(bytes, start) {
            return DateToken(
                kind: .dash, text: "-", value: 0, digits: 0, start: start, end: start + length, isGlued: glued,
                isCapitalised: false)
        }
        if isLetter(bytes, start) { return word(bytes, start, glued: glued) }
        let end = min(bytes.count, start + scalarLength(bytes[start]))
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return DateToken(
            kind: .mark, text: text == "’" || text == "‘" ? "'" : text, value: 0, digits: 0, start: start, end: end,
            isGlued: glued, isCapitalised: false)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, glued: Bool) -> DateToken {
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let isShort = end - start <= 9
        return DateToken(
            kind: isShort ? .number : .word, text: text, value: isShort ? Int(text) ?? 0 : 0, digits: end - start,
            start: start, end: end, isGlued: glued, isCapitalised: false)
    }

    private static func word(_ bytes: [UInt8], _ start: Int, glued: Bool) -> DateToken {
        var end = start
        while end < bytes.count, isLetter(bytes, end) { end += scalarLength(bytes[end]) }
        end = min(end, bytes.count)
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return DateToken(
            kind: .word, text: text.lowercased(), value: 0, digits: 0, start: start, end: end, isGlued: glued,
            isCapitalised: (65...90).contains(bytes[start]))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// ASCII letters, and letters beyond ASCII (lead bytes C3–DF and E0–E1): accents and the like, not punctuation.
    private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        return (65...90).contains(byte) || (97...122).contains(byte) || (0xC3...0xE1).contains(byte)
    }

    private static func scalarLength(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static func spaceLength(_ bytes: [UInt8], _ index: Int) -> Int? {
        if bytes[index] <= 32 { return 1 }
        if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
        guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
        return (0x80...0x8D).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF ? 3 : nil
    }

    private static func dashLength(_ bytes: [UInt8], _ index: Int) -> Int? {
        if bytes[index] == 45 { return 1 }
        guard bytes[index] == 0xE2, index + 2 < bytes.count else { return nil }
        if bytes[index + 1] == 0x80, (0x90...0x95).contains(bytes[index + 2]) { return 3 }
        return bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92 ? 3 : nil
    }
}

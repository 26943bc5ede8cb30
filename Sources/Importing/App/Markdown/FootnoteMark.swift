/// A footnote's mark, `[^1]` in Markdown or a raised number in HTML, kept as a raised digit so that it never joins a
/// word or a figure.
struct FootnoteMark {
    /// UTF-8 of the raised digits.
    let superscript: [UInt8]
    /// Bytes of the mark in the text.
    let length: Int

    /// The mark that begins at `index`, with the colon after it where it begins a note.
    init?(in words: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard words[index] == UInt8(ascii: "["), index + 3 < words.count, words[index + 1] == UInt8(ascii: "^") else {
            return nil
        }
        var raised: [UInt8] = []
        var place = index + 2
        while place < words.count, place < index + 6, let digit = Self.superscript(of: words[place]) {
            raised += digit
            place += 1
        }
        guard !raised.isEmpty, place < words.count, words[place] == UInt8(ascii: "]") else { return nil }
        place += 1
        if index == 0, place < words.count, words[place] == UInt8(ascii: ":") { place += 1 }
        superscript = raised
        length = place - index
    }

    /// The raised form of an ASCII digit.
    static func superscript(of byte: UInt8) -> [UInt8]? {
        switch byte {
        case 0x31: [0xC2, 0xB9]
        case 0x32: [0xC2, 0xB2]
        case 0x33: [0xC2, 0xB3]
        case 0x30, 0x34...0x39: [0xE2, 0x81, 0x80 + byte]
        default: nil
        }
    }
}

extension FootnoteMark {
    /// A whole number in raised digits.
    static func superscript(of number: Int) -> [UInt8] {
        String(number).utf8.flatMap { superscript(of: $0) ?? [] }
    }
}

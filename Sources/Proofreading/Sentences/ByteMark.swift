/// A punctuation mark or odd space at an offset of a text's UTF-8, in its plain form.
struct ByteMark {
    var text: String
    var width: Int
    var isSpace: Bool { text == " " }

    /// Nil when a letter or digit stands there.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
        let byte = bytes[at]
        if byte < 0x80 {
            let isLetter = (byte | 0x20) >= 97 && (byte | 0x20) <= 122
            let isDigit = byte &- .zero < 10
            if isLetter || isDigit || byte <= 0x20 { return nil }
            text = String(UnicodeScalar(byte))
            width = 1
            return
        }
        if byte == 0xC2, at + 1 < bytes.count, let mark = Self.latin[bytes[at + 1]] {
            (text, width) = (mark, 2)
        } else if byte == 0xC3, at + 1 < bytes.count, bytes[at + 1] == 0x97 {
            (text, width) = ("×", 2)
        } else if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, let mark = Self.general[bytes[at + 2]] {
            (text, width) = (mark, 3)
        } else if byte == 0xE2, at + 2 < bytes.count, let mark = Self.symbol(bytes[at + 1], bytes[at + 2]) {
            (text, width) = (mark, 3)
        } else {
            return nil
        }
    }

    /// Marks whose first byte is C2.
    private static let latin: [UInt8: String] = [
        0xA0: " ", 0xA3: "£", 0xA7: "§", 0xB2: "²", 0xB3: "³", 0xB9: "¹", 0xB7: "·", 0xBC: "¼", 0xBD: "½", 0xBE: "¾",
        0xB1: "±",
        0xAB: "\"", 0xBB: "\"", 0xAD: " ",
    ]

    /// Marks whose first bytes are E2 80.
    private static let general: [UInt8: String] = [
        0x89: " ", 0xAF: " ", 0x8B: " ", 0x8A: " ", 0x83: " ", 0x82: " ", 0x8E: " ", 0x8F: " ", 0x90: "-", 0x91: "-",
        0x92: "–",
        0x93: "–", 0x94: "–", 0x95: "–", 0x98: "'", 0x99: "'", 0x9C: "\"", 0x9D: "\"", 0xA0: "†", 0xA1: "‡", 0xA2: "•",
        0xA6: "…",
        0xB0: "‰",
    ]

    private static func symbol(_ second: UInt8, _ third: UInt8) -> String? {
        switch (second, third) {
        case (0x82, 0xAC): "€"
        case (0x88, 0x92): "-"
        case (0x81, 0xB0...0xB9), (0x82, 0x80...0x89): "¹"
        case (0x89, 0xA4): "≤"
        case (0x89, 0xA5): "≥"
        default: nil
        }
    }
}

/// What one Unicode scalar in a row of UTF-8 bytes is to a redline.
struct ScalarKind {
    enum Kind { case word, space, mark }

    let kind: Kind
    /// How many bytes it takes.
    let length: Int
    let endsLine: Bool

    /// `place` is where a scalar begins.
    init(at place: Int, in bytes: [UInt8]) {
        let byte = bytes[place]
        if byte < 0x80 {
            kind = Self.ascii(byte)
            length = 1
            endsLine = (0x0A...0x0D).contains(byte)
            return
        }
        let scalar = Self.scalar(at: place, in: bytes)
        kind = Self.kind(scalar)
        length = UTF8.width(scalar)
        endsLine = scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    private static func ascii(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case 0x09...0x0D, 0x20: .space
        default: .mark
        }
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar.properties.isWhitespace { return .space }
        let isJoiner = scalar == "\u{2019}" || scalar.properties.canonicalCombiningClass != .notReordered
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isJoiner ? .word : .mark
    }

    /// The bytes come from a string, so they are whole.
    private static func scalar(at place: Int, in bytes: [UInt8]) -> Unicode.Scalar {
        let first = UInt32(bytes[place])
        let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        let head = first & (count == 3 ? 0x07 : count == 2 ? 0x0F : 0x1F)
        let value = bytes[(place + 1)...].prefix(count).reduce(head) { $0 << 6 | UInt32($1 & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

/// Undoes the backslash escapes of a JSON string.
enum JSONEscapes {
    /// Nil for an escape that JSON doesn't have; half a surrogate pair becomes U+FFFD.
    static func undone(_ slice: ArraySlice<UInt8>) -> [UInt8]? {
        var text: [UInt8] = []
        var rest = slice
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard let sign = rest.popFirst(), let plain = plain(sign, &rest) else { return nil }
            text += plain
        }
        return text
    }

    private static func plain(_ sign: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): [sign]
        case UInt8(ascii: "b"): [0x08]
        case UInt8(ascii: "f"): [0x0C]
        case UInt8(ascii: "n"): [0x0A]
        case UInt8(ascii: "r"): [0x0D]
        case UInt8(ascii: "t"): [0x09]
        case UInt8(ascii: "u"): scalar(&rest).map { Array(String($0).utf8) }
        default: nil
        }
    }

    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let first = unit(&rest) else { return nil }
        guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        var ahead = rest
        guard ahead.popFirst() == UInt8(ascii: "\\"), ahead.popFirst() == UInt8(ascii: "u"), let second = unit(&ahead),
            second & 0xFC00 == 0xDC00
        else { return "\u{FFFD}" }
        rest = ahead
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
    }

    private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
        let digits = rest.prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        rest.removeFirst(4)
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

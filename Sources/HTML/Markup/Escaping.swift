extension [UInt8] {
    /// Appends words so that they can stand as text and inside a quoted attribute alike: `& < > " '` become references,
    /// and NUL, which no page may hold, becomes U+FFFD. Linear; runs without such characters are copied whole.
    mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { append(escaped: $0) }
    }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            guard let reference = Self.reference(for: text[index]) else { continue }
            append(contentsOf: text[start..<index])
            append(reference)
            start = index + 1
        }
        append(contentsOf: text[start...])
    }

    @inline(__always)
    private static func reference(for byte: UInt8) -> StaticString? {
        guard byte <= UInt8(ascii: ">") else { return nil }
        return switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0: "\u{FFFD}"
        default: nil
        }
    }
}

/// Positions in lists as they stand in addresses: base64url without padding. Every text of its letters is a position, so that a
/// cursor of a thing that is gone still says where to go on.
package enum OpenCursor {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Whether it is of these letters, and not longer than any position.
    package static func isOne(_ text: String) -> Bool {
        (1...1_000).contains(text.utf8.count) && text.utf8.allSatisfy(letters.contains)
    }

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(letters[bits >> count & 63])
            }
            bits &= 255
        }
        if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for letter in text.utf8 {
            guard let value = letters.firstIndex(of: letter) else { continue }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(bits >> count & 255))
            }
            bits &= 255
        }
        return bytes
    }

    /// The position as words; what isn’t text is replaced.
    static func words(_ text: String?) -> String { String(decoding: text.map(bytes) ?? [], as: UTF8.self) }
}

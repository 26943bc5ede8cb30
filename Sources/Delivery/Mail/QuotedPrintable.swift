/// Text as quoted-printable (RFC 2045, 6.7): lines of at most 76 characters, ASCII only.
enum QuotedPrintable {
    private static let longestLine = 76

    /// Lines end with CR LF, the last one too.
    static func encoded(_ text: String) -> String {
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return unified.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\r\n")
            + "\r\n"
    }

    private static func line(_ text: Substring) -> String {
        var (done, current) = ("", "")
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            let sign = sign(byte, isLast: index == bytes.count - 1)
            // One place is kept for the mark that the line goes on.
            if current.utf8.count + sign.utf8.count > longestLine - 1 {
                done += current + "=\r\n"
                current = ""
            }
            current += sign
        }
        return done + current
    }

    private static func sign(_ byte: UInt8, isLast: Bool) -> String {
        switch byte {
        case UInt8(ascii: "="): "=3D"
        // White space at a line's end is lost on the way.
        case 0x20 where !isLast, 0x09 where !isLast, 0x21...0x7E: String(UnicodeScalar(byte))
        default: "=" + hexadecimal(byte >> 4) + hexadecimal(byte & 15)
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> String { String(digit, radix: 16, uppercase: true) }
}

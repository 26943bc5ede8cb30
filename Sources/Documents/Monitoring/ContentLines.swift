/// Lines as RFC 5545 wants them: ended by CR LF, and folded so that none is longer than 75 octets.
struct ContentLines {
    private(set) var bytes: [UInt8] = []
    private static let longest = 75

    /// Adds a line. A character is never cut in two.
    mutating func append(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let piece = Array(String(scalar).utf8)
            if length + piece.count > Self.longest {
                bytes += [13, 10, 32]
                length = 1
            }
            bytes += piece
            length += piece.count
        }
        bytes += [13, 10]
    }

    /// Text as a value: what has a meaning of its own is escaped, and control characters are left out.
    static func escaped(_ text: String) -> String {
        var value = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": value += ["\\", scalar]
            case "\n": value += ["\\", "n"]
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: value.append(scalar)
            }
        }
        return String(value)
    }
}

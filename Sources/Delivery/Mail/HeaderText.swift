internal import Foundation

/// Text for a message's headers: one line, and in letters that every server takes (RFC 2047).
enum HeaderText {
    /// Longest line of a header by RFC 5322's recommendation.
    private static let longestLine = 76
    /// Bytes of text in an encoded word: with its frame, four letters for three bytes, and a header's name it stays on a line.
    private static let mostBytes = 36

    /// On one line: control characters, line ends and marks of direction become single spaces.
    static func line(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { isTrouble($0) ? " " : Character($0) }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    private static func isTrouble(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Text as it stands in a header: as it is where it is short plain ASCII, else as encoded words, one to a line.
    static func encoded(_ text: String, after name: String) -> String {
        let line = line(text)
        let isPlain = line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !line.contains("=?")
        if isPlain, line.utf8.count + name.utf8.count + 2 <= longestLine { return line }
        return words(line).joined(separator: "\r\n ")
    }

    /// A name beside an address: quoted where it is plain, else encoded.
    static func phrase(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !name.contains("=?") && name.utf8.count <= 60
        guard isPlain else { return words(name).joined(separator: "\r\n ") }
        return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    /// Encoded words of whole characters.
    private static func words(_ line: String) -> [String] {
        var words: [String] = []
        var bytes: [UInt8] = []
        func close() {
            if !bytes.isEmpty { words.append("=?utf-8?B?\(Data(bytes).base64EncodedString())?=") }
            bytes = []
        }
        for scalar in line.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > mostBytes { close() }
            bytes += next
        }
        close()
        return words
    }
}

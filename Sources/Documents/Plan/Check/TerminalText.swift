/// Words of a document made safe to print on a terminal.
enum TerminalText {
    /// The text with tabs and line ends as blanks, and without control characters and marks that turn the direction of writing: a document can't
    /// move the cursor or hide words.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { if let shown = shown(scalar) { plain.append(shown) } }
        return String(plain)
    }

    /// What is printed for a scalar: itself, a blank, or nothing.
    static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: nil
        default: scalar
        }
    }
}

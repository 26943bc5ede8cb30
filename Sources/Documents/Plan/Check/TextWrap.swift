/// Breaks text into lines at blanks.
enum TextWrap {
    /// The lines, at most `width` characters each where the words allow. The first line has `firstIndent` characters taken already; the
    /// others begin with `indent` blanks. At least one line.
    static func lines(_ text: String, width: Int, firstIndent: Int = 0, indent: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var room = width - firstIndent
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !line.isEmpty, line.count + 1 + word.count > room {
                lines.append(line)
                line = String(repeating: " ", count: indent) + word
                room = width
            } else {
                line += line.isEmpty ? String(word) : " " + word
            }
        }
        return lines + [line]
    }
}

/// Breaks words into lines of at most so many characters.
struct LineWrapper {
    var width = 72

    /// The lines of the words: the first begins with `first`, the others with as many blanks. A word longer than a line
    /// has a line of its own.
    func lines(_ words: String, first: String = "") -> [String] {
        let indent = String(repeating: " ", count: first.count)
        var lines: [String] = []
        var line = first
        var length = first.count
        var isEmpty = true
        for word in words.split(separator: " ") {
            let size = word.count
            if !isEmpty, length + 1 + size > width {
                lines.append(line)
                line = indent
                length = indent.count
                isEmpty = true
            }
            if !isEmpty {
                line += " "
                length += 1
            }
            line += word
            length += size
            isEmpty = false
        }
        if !isEmpty || !first.isEmpty { lines.append(line.trimmingEnd) }
        return lines
    }
}

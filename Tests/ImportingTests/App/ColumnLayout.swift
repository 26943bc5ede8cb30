/// Sets a table as columns of spaces, the way people and programs write them in plain text.
struct ColumnLayout: Sendable, CustomStringConvertible {
    var widths: [Int]
    var gap = 2
    var hasRule = false
    var hasBlankLines = false
    /// Columns set to the right, as figures are.
    var rightAligned: Set<Int> = []
    /// A page's foot stands after this many rows.
    var pageAfter: Int?

    var description: String { "widths \(widths), gap \(gap), rule \(hasRule), blank lines \(hasBlankLines)" }

    func text(of rows: [[String]]) -> String {
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            lines += self.lines(of: row)
            if index == 0, hasRule {
                lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: spaces(gap)))
            } else if hasBlankLines {
                lines.append("")
            }
            if index == pageAfter { lines += ["", spaces(30) + "Page 4 of 9", ""] }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of row: [String]) -> [String] {
        let cells = zip(row, widths).map { Self.wrapped($0, at: $1) }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            for (column, cell) in cells.enumerated() {
                let words = line < cell.count ? cell[line] : ""
                let filler = spaces(widths[column] - words.count)
                text += rightAligned.contains(column) ? filler + words : words + filler
                text += spaces(gap)
            }
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

    private static func wrapped(_ text: String, at width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

/// Parts the words of a table's cell at its `<p>` marks.
enum CellParagraphs {
    /// Stands for `<p>` or `</p>` until the cell is complete. A form feed can't come from the narrative: `printable` drops it.
    static let mark = Inline.text("\u{0C}")

    /// The paragraphs between marks, without blanks at their ends; blank ones are left out.
    static func split(_ inlines: [Inline]) -> [[Inline]] {
        inlines.split(separator: mark).map { Array($0).tidied }.filter { !$0.isBlank }
    }
}

extension [Inline] {
    /// Neighbouring words as one, blanks at both ends and left-over paragraph marks removed.
    var tidied: [Inline] {
        var result: [Inline] = []
        for inline in self where inline != CellParagraphs.mark {
            if case .text(let words) = inline, case .text(let before)? = result.last,
                !words.hasPrefix("\u{0B}"), !before.hasPrefix("\u{0B}")
            {
                result[result.count - 1] = .text(before + words)
            } else {
                result.append(inline)
            }
        }
        return result.trimmed
    }

    private var trimmed: [Inline] {
        var result = self
        while let last = result.last {
            if last == .lineBreak {
                result.removeLast()
            } else if case .text(let words) = last {
                let kept = words.trimmingEnd
                if kept.isEmpty { result.removeLast() } else { result[result.count - 1] = .text(kept); break }
            } else {
                break
            }
        }
        if case .text(let words)? = result.first { result[0] = .text(String(words.drop(while: \.isWhitespace))) }
        return result
    }
}

extension String {
    /// The words without blanks at the end.
    var trimmingEnd: String {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...last])
    }
}

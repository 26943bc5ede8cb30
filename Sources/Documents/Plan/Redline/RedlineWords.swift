package import CommunitySafety

/// A redline's words as inlines, with what is far from any change left out.
package struct RedlineWords {
    /// So many words are shown on either side of a change.
    private static let context = 16

    package let inlines: [Inline]

    package init(_ redline: TextRedline) {
        var inlines: [Inline] = []
        for (index, run) in redline.runs.enumerated() {
            switch run.mark {
            case .kept:
                let words = Self.shortened(
                    run.words, isFirst: index == 0, isLast: index == redline.runs.count - 1)
                inlines += Self.lines(words)
            case .removed: inlines += Self.lines(run.words).map { $0 == .lineBreak ? $0 : .deleted([$0]) }
            case .added: inlines += Self.lines(run.words).map { $0 == .lineBreak ? $0 : .inserted([$0]) }
            }
        }
        self.inlines = inlines
    }

    /// The words with line breaks between their lines.
    private static func lines(_ words: String) -> [Inline] {
        let lines = words.split(whereSeparator: \.isNewline).map { $0.printable }.filter { !$0.isEmpty }
        return Array(lines.map { [Inline.text($0)] }.joined(separator: [.lineBreak]))
    }

    private static func shortened(_ words: String, isFirst: Bool, isLast: Bool) -> String {
        let pieces = words.split(separator: " ", omittingEmptySubsequences: false)
        guard pieces.count > context * 3 else { return words }
        let head = isFirst ? "" : pieces.prefix(context).joined(separator: " ") + " "
        let tail = isLast ? "" : " " + pieces.suffix(context).joined(separator: " ")
        return head + "…" + tail
    }
}

import CommunitySafety

/// A redline's words as inlines, with what is far from any change left out.
struct RedlineWords {
    let inlines: [Inline]

    init(_ redline: TextRedline) {
        inlines = redline.shortened().flatMap { run in
            Self.lines(run.words).map { line in
                if line == .lineBreak { return line }
                return switch run.mark {
                case .kept: line
                case .removed: .deleted([line])
                case .added: .inserted([line])
                }
            }
        }
    }

    /// The words with line breaks between their lines.
    private static func lines(_ words: String) -> [Inline] {
        let lines = words.split(whereSeparator: \.isNewline).map { $0.printable }.filter { !$0.isEmpty }
        return Array(lines.map { [Inline.text($0)] }.joined(separator: [.lineBreak]))
    }
}

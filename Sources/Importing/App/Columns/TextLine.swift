/// One line of plain text, cut where two or more spaces, a tab or a leader of dots part its words.
struct TextLine: Sendable {
    /// Words that stand together. `start` and `end` are columns counted from 0, tabs taken as eight wide.
    struct Segment: Sendable, Hashable {
        var start: Int
        var end: Int
        var bytes: Range<Int>
        var columns: Range<Int> { start..<end }
    }

    /// 0-based.
    let number: Int
    let segments: [Segment]
    /// The stretches of a line drawn with dashes or equals signs; empty for any other line.
    let rules: [Range<Int>]
    /// Tabs between words.
    let tabs: Int
    let beginsPage: Bool

    var isBlank: Bool { segments.isEmpty && rules.isEmpty }
    var isRule: Bool { !rules.isEmpty }
    var indent: Int { segments.first?.start ?? 0 }
    var end: Int { segments.last?.end ?? 0 }
    /// From the first word to the last; nil for a blank line.
    var words: Range<Int>? {
        guard let first = segments.first, let last = segments.last else { return nil }
        return first.bytes.lowerBound..<last.bytes.upperBound
    }
}

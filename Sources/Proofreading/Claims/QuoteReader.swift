/// Finds where stretches of a text stand in the file and copies the file's own words for them, markup included.
///
/// Stretches that are asked for in the order of the text cost no more together than one walk through it.
struct QuoteReader {
    /// A place in the file, and the anchor that it is counted from.
    struct Position {
        var line: Int
        var column: Int
        var anchor: Int
    }

    private let text: SourceText
    private let bytes: [UInt8]
    private let lines: [String]
    /// How far the walk has come: an anchor, an offset behind it and the scalars between.
    private var anchor = 0
    private var offset = 0
    private var scalars = 0
    /// How far the walk along one of the file's lines has come.
    private var reached: (line: Int, column: Int, index: String.Index)?

    init(text: SourceText, lines: [String]) {
        self.text = text
        self.lines = lines
        bytes = Array(text.string.utf8)
        offset = text.anchors.first?.offset ?? 0
    }

    /// The words of a stretch as the file has them, with the places where it begins and ends.
    mutating func quote(_ range: Range<Int>) -> (String, Position?, Position?) {
        let words = String(decoding: bytes[clamped(range)], as: UTF8.self)
        guard let start = advance(to: range.lowerBound) else { return (words, nil, nil) }
        var ahead = self
        guard let end = ahead.advance(to: max(range.lowerBound, range.upperBound - 1)) else {
            return (words, start, nil)
        }
        // Within one stretch, text and file are the same.
        if start.anchor == end.anchor { return (words, start, end) }
        return (fromLines(start, end) ?? words, start, end)
    }

    private func clamped(_ range: Range<Int>) -> Range<Int> {
        min(max(range.lowerBound, 0), bytes.count)..<min(max(range.upperBound, 0), bytes.count)
    }

    private mutating func advance(to target: Int) -> Position? {
        let anchors = text.anchors
        guard !anchors.isEmpty else { return nil }
        if target < offset { (anchor, offset, scalars) = (0, anchors[0].offset, 0) }
        while anchor + 1 < anchors.count, anchors[anchor + 1].offset <= target {
            anchor += 1
            (offset, scalars) = (anchors[anchor].offset, 0)
        }
        while offset < target, offset < bytes.count {
            if offset >= 0, bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
            offset += 1
        }
        return Position(line: anchors[anchor].line, column: anchors[anchor].column + scalars, anchor: anchor)
    }

    private mutating func fromLines(_ start: Position, _ end: Position) -> String? {
        guard start.line >= 1, end.line >= start.line, lines.indices.contains(end.line - 1) else { return nil }
        if start.line == end.line { return scalars(of: start.line, from: start.column, through: end.column) }
        var pieces = [scalars(of: start.line, from: start.column, through: .max)]
        pieces += lines[start.line..<end.line - 1]
        pieces.append(scalars(of: end.line, from: 1, through: end.column))
        return pieces.joined(separator: "\n")
    }

    /// The scalars of a line, counted from 1. The walk goes on from where the last one began, so that the stretches of a very
    /// long line don't each cost the line.
    private mutating func scalars(of number: Int, from first: Int, through last: Int) -> String {
        let scalars = lines[number - 1].unicodeScalars
        var (column, index) = (1, scalars.startIndex)
        if let reached, reached.line == number, reached.column <= first {
            (column, index) = (reached.column, reached.index)
        }
        while column < first, index < scalars.endIndex {
            index = scalars.index(after: index)
            column += 1
        }
        reached = (number, column, index)
        var end = index
        while column <= last, end < scalars.endIndex {
            end = scalars.index(after: end)
            column += 1
        }
        return String(scalars[index..<end])
    }
}

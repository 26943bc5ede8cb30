/// Cuts lines of plain text into the segments that columns are found by.
struct TextLineScanner {
    private let bytes: [UInt8]
    private var segments: [TextLine.Segment] = []
    private var column = 0
    private var gap = 0
    private var gapHasTab = false
    private var tabs = 0
    private var beginsPage = false

    /// Longer lines are paragraphs of their own, never rows.
    static let widest = 600

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func lines(of text: DecodedText) -> [TextLine] {
        text.lineStarts.indices.map { index in
            var scanner = TextLineScanner(text.bytes)
            return scanner.scan(text.range(ofLine: index), number: index)
        }
    }

    private mutating func scan(_ range: Range<Int>, number: Int) -> TextLine {
        if let rules = RuleLine.stretches(in: bytes, range) {
            return TextLine(number: number, segments: [], rules: rules, tabs: 0, beginsPage: false)
        }
        var index = range.lowerBound
        while index < range.upperBound { index += step(at: index, end: range.upperBound) }
        if segments.count > 64 || column > Self.widest { joinAll() }
        return TextLine(number: number, segments: segments, rules: [], tabs: tabs, beginsPage: beginsPage)
    }

    /// Takes up the character at an index and returns its length in bytes.
    private mutating func step(at index: Int, end: Int) -> Int {
        let byte = bytes[index]
        switch byte {
        case 0x0C: beginsPage = true
        case 0x20: skip(1)
        case 0x09:
            gapHasTab = true
            skip(8 - column % 8)
        case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0:
            skip(1)
            return 2
        case UInt8(ascii: "."):
            let leader = leaderLength(at: index, end: end)
            guard leader > 0 else { fallthrough }
            gapHasTab = true
            skip(leader)
            return leader
        default:
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            put(index..<min(index + length, end))
            return min(length, end - index)
        }
        return 1
    }

    private mutating func skip(_ width: Int) {
        column += width
        gap += width
    }

    private mutating func put(_ character: Range<Int>) {
        if let last = segments.last, !gapHasTab, gap < 2 || isSentenceGap(after: last, before: character.lowerBound) {
            segments[segments.count - 1].bytes = last.bytes.lowerBound..<character.upperBound
            segments[segments.count - 1].end = column + 1
        } else {
            if gapHasTab, !segments.isEmpty { tabs += 1 }
            segments.append(.init(start: column, end: column + 1, bytes: character))
        }
        column += 1
        gap = 0
        gapHasTab = false
    }

    /// Two spaces after a full stop are typing, not a column.
    private func isSentenceGap(after segment: TextLine.Segment, before index: Int) -> Bool {
        guard gap == 2, segment.bytes.count > 8 else { return false }
        let last = bytes[segment.bytes.upperBound - 1]
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    }

    /// The length of a run of four or more dots, with or without single spaces between them.
    private func leaderLength(at start: Int, end: Int) -> Int {
        var index = start
        var dots = 0
        while index < end, bytes[index] == UInt8(ascii: ".") || (bytes[index] == 0x20 && bytes[index - 1] != 0x20) {
            if bytes[index] != 0x20 { dots += 1 }
            index += 1
        }
        return dots >= 4 ? index - start : 0
    }

    private mutating func joinAll() {
        guard let first = segments.first, let last = segments.last else { return }
        segments = [
            .init(start: first.start, end: last.end, bytes: first.bytes.lowerBound..<last.bytes.upperBound)
        ]
        tabs = 0
    }
}

import Proofreading

/// Gathers the words of one cell from the lines that it stands on.
struct ColumnPassage {
    /// How a line's words go on from those of the line above.
    enum Join {
        case space, lineEnd, paragraph
    }

    private let text: DecodedText
    private var finished: [SourceText] = []
    private var bytes: [UInt8] = []
    private var anchors: [SourceText.Anchor] = []

    init(_ text: DecodedText) { self.text = text }

    /// Goes on to another line.
    mutating func begin(_ join: Join) {
        guard !bytes.isEmpty else { return }
        switch join {
        case .space: bytes.append(0x20)
        case .lineEnd: bytes.append(0x0A)
        case .paragraph: close()
        }
    }

    /// Adds words of a line (0-based).
    mutating func add(_ segment: TextLine.Segment, line: Int) {
        if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
        let start = text.range(ofLine: line).lowerBound
        let column = text.bytes[start..<segment.bytes.lowerBound].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        anchors.append(.init(offset: bytes.count, line: line + 1, column: column))
        bytes.append(contentsOf: text.bytes[segment.bytes])
    }

    /// The cell's paragraphs.
    consuming func finish() -> [SourceText] {
        close()
        return finished
    }

    private mutating func close() {
        if !bytes.isEmpty { finished.append(SourceText(String(decoding: bytes, as: UTF8.self), anchors: anchors)) }
        bytes = []
        anchors = []
    }
}

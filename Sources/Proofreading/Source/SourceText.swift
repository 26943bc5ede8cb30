/// Words without markup that know where in the file they stand.
public struct SourceText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// Where a stretch of the text begins in the file. Within a stretch, text and file advance together.
    public struct Anchor: Sendable, Hashable {
        /// Offset in the text's UTF-8.
        public var offset: Int
        /// Line of the file, 1-based.
        public var line: Int
        /// Column in Unicode scalars, 1-based.
        public var column: Int

        public init(offset: Int, line: Int, column: Int) {
            self.offset = offset
            self.line = line
            self.column = column
        }
    }

    /// The words; a line break in the source is `\n`.
    public var string: String
    /// Anchors in order of offset, the first at offset 0; empty when the file has no lines.
    public var anchors: [Anchor]

    public init(_ string: String, anchors: [Anchor] = []) {
        self.string = string
        self.anchors = anchors.isEmpty || string.utf8.count <= Self.stretch ? anchors : Self.dense(anchors, in: string)
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// No stretch between anchors is much longer than so many bytes, so that finding a position never costs more.
    private static let stretch = 512

    /// The anchors with more between those that are far apart. Linear in the text.
    private static func dense(_ anchors: [Anchor], in string: String) -> [Anchor] {
        var dense: [Anchor] = []
        var given = anchors[...]
        var last: Anchor?
        var scalars = 0
        for (offset, byte) in string.utf8.enumerated() where (byte & 0xC0) != 0x80 {
            if let next = given.first, next.offset <= offset {
                given = given.drop { $0.offset <= offset }
                dense.append(next)
                last = next
                scalars = 0
            } else if let from = last, offset - (dense.last?.offset ?? 0) >= stretch {
                dense.append(Anchor(offset: offset, line: from.line, column: from.column + scalars))
            }
            scalars += 1
        }
        return dense + given
    }

    /// The file's line and column (both 1-based, columns in Unicode scalars) of a UTF-8 offset in the text,
    /// or nil when the file has no lines. Cost: logarithmic in the anchors plus the length of the stretch.
    public func position(at offset: Int) -> (line: Int, column: Int)? {
        guard !anchors.isEmpty else { return nil }
        var low = 0
        var high = anchors.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if anchors[middle].offset <= offset { low = middle } else { high = middle }
        }
        let anchor = anchors[low]
        let utf8 = string.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: min(anchor.offset, utf8.count))
        let end = utf8.index(utf8.startIndex, offsetBy: min(max(offset, anchor.offset), utf8.count))
        let scalars = utf8[start..<end].reduce(0) { $0 + (($1 & 0xC0) == 0x80 ? 0 : 1) }
        return (anchor.line, anchor.column + scalars)
    }
}

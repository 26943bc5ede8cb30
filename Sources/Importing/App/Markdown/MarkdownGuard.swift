/// Takes out of Markdown what would cost cmark more than linear time or memory.
///
/// Markup is replaced by spaces and blank lines are put in between lines; no word is touched, so that places stay true by
/// way of `lines`. An ordinary document passes unchanged but for a blank line before a table that follows its paragraph
/// directly, without which cmark loses count of lines.
struct MarkdownGuard {
    private let text: DecodedText
    private(set) var bytes: [UInt8] = []
    /// For each line of `bytes` the line of the file, both 0-based.
    private(set) var lines: [Int] = []
    /// Whether quotes or lists were deeper than is read.
    private(set) var isFlattened = false

    /// What the lines since the last blank one have held.
    private struct Stretch {
        var lines = 0
        var brackets = 0
        var mismatches = 0
        var columns = 0
        var lastCells = 0
    }

    private var stretch = Stretch()
    /// Empty cells that short rows of wide tables may still be filled up with.
    private var cellBudget = 1 << 19

    static let depthLimit = 48
    private static let indentLimit = 200
    private static let columnLimit = 256
    private static let bracketLimit = 2000

    init(_ text: DecodedText) {
        self.text = text
        bytes.reserveCapacity(text.bytes.count + 64)
        for index in text.lineStarts.indices { add(index) }
    }

    /// The file's line (0-based) of one of cmark's (1-based).
    func line(_ number: Int) -> Int { lines.indices.contains(number - 1) ? lines[number - 1] : lines.count }

    private mutating func add(_ index: Int) {
        let line = text.bytes[text.range(ofLine: index)]
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
            stretch = Stretch()
            return put(line, index)
        }
        let row = MarkdownRowShape(line)
        if row.isRule, !mayFollow(row) { return putBlank(index) }
        if row.isRule, stretch.columns == 0, stretch.lastCells == row.cells { openTable(row, before: index) }
        spend(row, index)
        stretch.lines += 1
        stretch.lastCells = row.cells
        put(tamed(line), index)
    }

    // MARK: Tables

    /// Whether a row of dashes may stand: not when it is wider than any table is, nor the ninth in a row to match no
    /// header, each of which costs cmark another pass over the paragraph.
    private mutating func mayFollow(_ row: MarkdownRowShape) -> Bool {
        guard row.cells <= Self.columnLimit, cellBudget > 0 else { return false }
        guard row.cells != stretch.lastCells else { return true }
        stretch.mismatches += 1
        return stretch.mismatches <= 8
    }

    /// Puts a blank line before a header that follows a paragraph directly.
    private mutating func openTable(_ row: MarkdownRowShape, before index: Int) {
        if stretch.lines > 1, let last = lines.last {
            let header = text.bytes[text.range(ofLine: last)]
            let length = header.count + 1
            bytes.removeLast(min(length, bytes.count))
            lines.removeLast()
            putBlank(last)
            put(tamed(header), last)
        }
        stretch.columns = row.cells
    }

    private mutating func spend(_ row: MarkdownRowShape, _ index: Int) {
        guard stretch.columns > row.cells else { return }
        cellBudget -= stretch.columns - row.cells
        if cellBudget <= 0 {
            putBlank(index)
            stretch = Stretch()
        }
    }

    // MARK: Lines

    private mutating func put(_ line: some Sequence<UInt8>, _ index: Int) {
        bytes.append(contentsOf: line)
        bytes.append(0x0A)
        lines.append(index)
    }

    private mutating func putBlank(_ index: Int) {
        stretch = Stretch()
        put([], index)
    }

    /// The line with brackets past the limit and marks past the depth made spaces.
    private mutating func tamed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if stretch.columns > 0 { stretch.brackets = 0 }
        let deep = MarkdownDepth.excess(in: line, limit: Self.depthLimit, indentLimit: Self.indentLimit)
        let brackets = line.reduce(0) { $0 + ($1 == UInt8(ascii: "[") ? 1 : 0) }
        stretch.brackets += brackets
        guard !deep.isEmpty || stretch.brackets > Self.bracketLimit else { return line }
        var tamed = line
        for index in deep { tamed[index] = 0x20 }
        if !deep.isEmpty { isFlattened = true }
        if stretch.brackets > Self.bracketLimit, brackets > 0 {
            for index in tamed.indices where tamed[index] == UInt8(ascii: "[") { tamed[index] = 0x20 }
        }
        return tamed
    }
}

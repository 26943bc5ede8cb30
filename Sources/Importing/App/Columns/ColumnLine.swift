/// One line of a table of columns, its words dealt out to the columns.
struct ColumnLine {
    /// The line's number, 0-based.
    let number: Int
    /// For each column the words that stand in it, in order.
    var cells: [[TextLine.Segment]]
    /// Whether a blank line or a rule stands before it.
    var isSeparated: Bool
    /// Whether a page ends before it, which leaves open whether a blank line would stand there.
    var isAfterPage = false
    /// How many columns the words of a cell run over, for headers that stand over several.
    var spans: [Int: Int] = [:]

    func isFilled(_ column: Int) -> Bool { !cells[column].isEmpty }
    var filled: Int { cells.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } }

    /// The bytes of a column's words from first to last.
    func bytes(_ column: Int) -> Range<Int>? {
        guard let first = cells[column].first, let last = cells[column].last else { return nil }
        return first.bytes.lowerBound..<last.bytes.upperBound
    }

    /// Deals out a line's words; words that run over a column's edge are cut there when a space stands at the edge.
    init(_ line: TextLine, columns: [Range<Int>], text: [UInt8], isSeparated: Bool, isAfterPage: Bool, mayCut: Bool) {
        number = line.number
        self.isAfterPage = isAfterPage
        self.isSeparated = isSeparated
        cells = Array(repeating: [], count: columns.count)
        for segment in line.segments {
            for part in mayCut ? Self.cut(segment, at: columns, text) : [segment] {
                let column = ColumnBounds.column(of: part.columns, in: columns)
                cells[column].append(part)
                let covered = columns.indices.filter { columns[$0].overlaps(part.columns) }
                if covered.count > 1, covered.first == column { spans[column] = covered.count }
                if covered.count > 1, let first = covered.first, first != column {
                    cells[column].removeLast()
                    cells[first].append(part)
                    spans[first] = covered.count
                }
            }
        }
    }

    private static func cut(_ segment: TextLine.Segment, at columns: [Range<Int>], _ text: [UInt8]) -> [TextLine
        .Segment]
    {
        var parts: [TextLine.Segment] = []
        var rest = segment
        for column in columns.dropFirst() where column.lowerBound > rest.start && column.lowerBound < rest.end {
            guard let edge = offset(of: column.lowerBound - 1, in: rest, text), text[edge] == 0x20 else { continue }
            parts.append(.init(start: rest.start, end: column.lowerBound - 1, bytes: rest.bytes.lowerBound..<edge))
            rest = .init(start: column.lowerBound, end: rest.end, bytes: edge + 1..<rest.bytes.upperBound)
        }
        return parts + [rest]
    }

    /// The byte at which a column of the page begins inside a segment, which holds no tabs.
    private static func offset(of column: Int, in segment: TextLine.Segment, _ text: [UInt8]) -> Int? {
        var place = segment.start
        for index in segment.bytes where text[index] & 0xC0 != 0x80 {
            if place == column { return index }
            place += 1
        }
        return nil
    }
}

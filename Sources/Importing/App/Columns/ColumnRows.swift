/// Sorts the lines of a table of columns into rows: which lines begin a row and which carry on the one above.
struct ColumnRows {
    private let text: [UInt8]
    private let lines: [ColumnLine]
    private let columnCount: Int
    /// The widest words of each column, in characters: where a cell's words would have wrapped.
    private let widths: [Int]
    private let hasReferences: Bool
    private let isSpaced: Bool
    /// Columns of addresses and the like, whose lines mostly end short of the column's edge.
    private var broken: Set<Int> = []

    init(_ text: [UInt8], _ lines: [ColumnLine], columnCount: Int) {
        self.text = text
        self.lines = lines
        self.columnCount = columnCount
        widths = (0..<columnCount).map { column in
            lines.reduce(0) { max($0, Self.width(of: $1.cells[column])) }
        }
        hasReferences = Self.countsReferences(text, lines)
        isSpaced = Self.isSpaced(lines)
        if isSpaced { broken = Set((0..<columnCount).filter(isBroken)) }
    }

    /// The rows in order, each the indices of its lines.
    func rows() -> [[Int]] {
        if let groups = groupsOfOneReference() { return groups }
        var rows: [[Int]] = []
        for index in lines.indices {
            if let row = rows.last, !begins(index, row: row) {
                rows[rows.count - 1].append(index)
            } else {
                rows.append([index])
            }
        }
        return rows
    }

    /// The lines between blank ones, where every such group has one reference, on whichever of its lines: cells may be
    /// set to the middle of their row. A group without any, after the header, carries on the row before it.
    private func groupsOfOneReference() -> [[Int]]? {
        guard hasReferences, isSpaced else { return nil }
        var groups: [[Int]] = []
        for index in lines.indices {
            if index == 0 || lines[index].isSeparated { groups.append([]) }
            groups[groups.count - 1].append(index)
        }
        let counts = groups.map { $0.filter { isReferenced(lines[$0]) }.count }
        guard counts.allSatisfy({ $0 < 2 }) else { return nil }
        var rows: [[Int]] = []
        for (index, group) in groups.enumerated() {
            if counts[index] == 0, index > 1 { rows[rows.count - 1] += group } else { rows.append(group) }
        }
        return rows
    }

    private func isReferenced(_ line: ColumnLine) -> Bool {
        line.bytes(0).map { TextGaps.isReference(text[$0]) } ?? false
    }

    /// Whether a cell's words on one line of a row are carried on by those on the next because they reached the column's
    /// edge. Where one line of the cell ends short of the edge the writer broke them all, but for plain continuations.
    func isWrapped(_ column: Int, from upper: Int, to lower: Int, row: [Int]) -> Bool {
        if goesOn(column, from: upper, to: lower) { return true }
        guard row.count <= 100 else { return isWrapped(column, from: upper, to: lower) }
        if broken.contains(column) { return false }
        let filled = row.filter { lines[$0].isFilled(column) }
        return zip(filled, filled.dropFirst()).allSatisfy { isWrapped(column, from: $0, to: $1) }
    }

    private func isBroken(_ column: Int) -> Bool {
        var balance = 0
        for index in lines.indices.dropFirst() where !lines[index].isSeparated {
            guard lines[index].isFilled(column), lines[index - 1].isFilled(column) else { continue }
            balance += isWrapped(column, from: index - 1, to: index) ? -1 : 1
        }
        return balance > 0
    }

    /// Whether words plainly go on: in lower case, or after a comma or a small word.
    private func goesOn(_ column: Int, from upper: Int, to lower: Int) -> Bool {
        guard let before = lines[upper].bytes(column), let after = lines[lower].bytes(column) else { return false }
        if let first = text[after].first, first >= 0x61, first <= 0x7A { return true }
        let tail = text[before].suffix(4)
        if let last = tail.last, ",&/-".utf8.contains(last) { return true }
        return [" and", " the"].contains { tail.elementsEqual($0.utf8) }
            || [" of", " to", " in"].contains { tail.suffix(3).elementsEqual($0.utf8) }
    }

    private func isWrapped(_ column: Int, from upper: Int, to lower: Int) -> Bool {
        guard let after = lines[lower].bytes(column), !goesOn(column, from: upper, to: lower) else { return true }
        let word = text[after].prefix { $0 != 0x20 }
        return Self.width(of: lines[upper].cells[column]) + 1 + Self.scalars(word) > widths[column]
    }

    // MARK: Decision

    private func begins(_ index: Int, row: [Int]) -> Bool {
        let line = lines[index]
        if hasReferences { return beginsByReference(line) }
        if line.isSeparated {
            return line.isFilled(0) || line.filled > 1 || columnCount < 3
        }
        guard line.isFilled(0) || line.filled > 1 else { return false }
        if isTopHeader(row, before: index) { return row.contains { !lines[$0].spans.isEmpty } }
        if appears(line, below: row) { return line.isFilled(0) || !isSpaced }
        guard line.isFilled(0), let above = row.last else { return false }
        if hasFigures(line) || hasFigureUnderFigure(line, lines[above]) || repeatsShape(line, lines[above]) {
            return true
        }
        if isSpaced, !line.isAfterPage { return false }
        return !wraps(index, above) || (row == [0] && !goesOnAnywhere(index, above))
    }

    private func beginsByReference(_ line: ColumnLine) -> Bool {
        guard let first = line.bytes(0) else { return false }
        return TextGaps.isReference(text[first]) || line.filled > 1 || (line.isSeparated && !isSpaced)
    }

    /// Whether the row so far is a header set to the foot of its row: its upper lines lack the first column.
    private func isTopHeader(_ row: [Int], before index: Int) -> Bool {
        guard row.first == 0, row.count <= 6, !row.contains(where: { lines[$0].isFilled(0) }), lines[index].isFilled(0)
        else { return false }
        return !lines[index].cells.indices.contains { column in
            lines[index].bytes(column).map { TextGaps.isFigure(text[$0]) || TextGaps.isReference(text[$0]) } ?? false
        }
    }

    /// Whether a cell begins here although the row left it empty above: cells begin on their row's first line.
    private func appears(_ line: ColumnLine, below row: [Int]) -> Bool {
        guard let above = row.last else { return true }
        return line.cells.indices.contains { line.isFilled($0) && !lines[above].isFilled($0) }
    }

    /// Whether all that stands beside the first column is figures, not the year of a date carried on.
    private func hasFigures(_ line: ColumnLine) -> Bool {
        let others = line.cells.indices.dropFirst().compactMap { line.bytes($0) }
        guard !others.isEmpty, others.allSatisfy({ TextGaps.isFigure(text[$0]) }) else { return false }
        return others.count > 1 || others.contains { $0.count != 4 }
    }

    /// Whether a cell is like the one above but for its digits, or the first column begins with a reference: what is carried
    /// on is neither.
    private func repeatsShape(_ line: ColumnLine, _ above: ColumnLine) -> Bool {
        if let first = line.bytes(0), Self.beginsWithReference(text[first]) { return true }
        return line.cells.indices.dropFirst().contains { column in
            guard let lower = line.bytes(column), let upper = above.bytes(column) else { return false }
            return Self.shape(text[lower]) == Self.shape(text[upper])
        }
    }

    private static func beginsWithReference(_ words: ArraySlice<UInt8>) -> Bool {
        let first = words.prefix { $0 != 0x20 }
        let digits = first.prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.count > 0 && first.dropFirst(digits.count).first == UInt8(ascii: ".")
            && TextGaps.isReference(first)
    }

    private static func shape(_ words: ArraySlice<UInt8>) -> [UInt8] {
        words.map { $0 >= 0x30 && $0 <= 0x39 ? UInt8(ascii: "#") : $0 }
    }

    /// Whether any column plainly carries on: what a header's second line must do to be one.
    private func goesOnAnywhere(_ index: Int, _ above: Int) -> Bool {
        lines[index].cells.indices.contains { goesOn($0, from: above, to: index) }
    }

    private func hasFigureUnderFigure(_ line: ColumnLine, _ above: ColumnLine) -> Bool {
        line.cells.indices.dropFirst().contains { column in
            guard let lower = line.bytes(column), let upper = above.bytes(column) else { return false }
            return TextGaps.isFigure(text[lower]) && TextGaps.isFigure(text[upper])
        }
    }

    /// Whether a line's words carry on those above: surely where its first column does in lower case, else where the
    /// words of most columns had no room on the line above.
    private func wraps(_ index: Int, _ above: Int) -> Bool {
        if goesOn(0, from: above, to: index) { return true }
        let filled = lines[index].cells.indices.filter { lines[index].isFilled($0) }
        let wrapped = filled.filter { isWrapped($0, from: above, to: index) }
        return wrapped.count * 2 > filled.count
    }

    // MARK: What the table is like

    /// Whether most of what stands in the first column is references.
    private static func countsReferences(_ text: [UInt8], _ lines: [ColumnLine]) -> Bool {
        let firsts = lines.compactMap { $0.bytes(0) }
        let references = firsts.filter { TextGaps.isReference(text[$0]) }.count
        return references >= 2 && references * 2 >= firsts.count
    }

    /// Whether blank lines or rules part the rows, which then may have several lines each.
    private static func isSpaced(_ lines: [ColumnLine]) -> Bool {
        let starts = lines.indices.filter { $0 == 0 || lines[$0].isSeparated }
        if starts.count >= 3 { return (starts.count - 1) * 8 >= lines.count }
        // Two groups alone are two rows when each has several lines, and not a header over its rows.
        guard starts.count == 2 else { return false }
        return (2...8).contains(starts[1]) && (2...8).contains(lines.count - starts[1])
    }

    private static func width(of segments: [TextLine.Segment]) -> Int {
        guard let first = segments.first, let last = segments.last else { return 0 }
        return last.end - first.start
    }

    private static func scalars(_ words: some Sequence<UInt8>) -> Int {
        words.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}

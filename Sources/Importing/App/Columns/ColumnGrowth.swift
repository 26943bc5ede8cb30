/// A table of columns while its lines are being gathered.
struct ColumnGrowth {
    private let text: [UInt8]
    private let all: [TextLine]
    private var lines: [Int] = []
    private var occupancy = ColumnOccupancy()
    private var columns: [Range<Int>] = []
    /// The columns as a ruled line draws them.
    private var drawn: [Range<Int>] = []
    private var rowLines = 0
    private var references = 0
    private var firstColumnLines = 0
    private var linesSinceRow = 0
    private var blanks = 0
    private var heldFurniture: [Int] = []
    private var furniture: [Int] = []
    private var hasRule = false
    private var isClosed = false

    init(_ text: [UInt8], _ all: [TextLine]) {
        self.text = text
        self.all = all
    }

    /// Whether most rows begin with a reference.
    var beginsWithReferences: Bool { references > 0 && references * 2 >= firstColumnLines - 1 }

    mutating func begin(at index: Int) { _ = addRow(index) }

    // MARK: Lines

    mutating func hold(furniture index: Int) { heldFurniture.append(index) }

    /// Notes a blank line; false when so many stand together that the table has ended.
    mutating func holdBlank() -> Bool {
        blanks += 1
        return blanks <= (heldFurniture.isEmpty ? 3 : 8) && !isClosed
    }

    mutating func addRule(_ index: Int) -> Bool {
        let rules = all[index].rules
        if rules.count > 1 {
            guard drawn.isEmpty || drawn.count == rules.count else { return false }
            drawn = rules
        }
        // A rule over the full width after rows closes the table, unless it stands under the header.
        if hasRule, rules.count == 1, rowLines > 2, index + 1 < all.count, all[index + 1].isBlank { isClosed = true }
        hasRule = true
        keep(index)
        return true
    }

    /// Adds a line with gaps; false when it doesn't keep to the table's columns.
    mutating func addRow(_ index: Int) -> Bool {
        guard !isClosed else { return false }
        guard rowLines == 0 || (fits(index) && (blanks == 0 || goesOnAfterBlank(index))) else { return false }
        if rowLines < 3 || mergedCount(index) >= columns.count { merge(index) }
        note(index)
        rowLines += 1
        linesSinceRow = 0
        keep(index)
        return true
    }

    /// Adds a line with words in one place only; false when it is no part of the table.
    mutating func addContinuation(_ index: Int, isBand: Bool) -> Bool {
        guard !isClosed, rowLines > 0, linesSinceRow < 40 else { return false }
        let line = all[index]
        if blanks > 0, !isBand, startsInFirstColumn(line) { return false }
        let isWithinOne = mergedCount(index) >= columns.count
        guard isWithinOne || isBand else { return false }
        if isWithinOne { merge(index) }
        linesSinceRow += 1
        keep(index)
        return true
    }

    /// Whether a line keeps the gaps open, or begins or ends its words where the columns do.
    func fits(_ index: Int) -> Bool {
        let line = all[index]
        let merged = mergedCount(index)
        if merged >= columns.count || (rowLines < 2 && merged >= 2) { return true }
        return alignedCount(line) * 2 > line.segments.count && merged >= 2
    }

    /// Whether a line after a blank one still belongs to this table and doesn't begin another directly below.
    private func goesOnAfterBlank(_ index: Int) -> Bool {
        let line = all[index]
        guard index + 1 >= all.count || !all[index + 1].isRule || !hasRule || rowLines < 2 else { return false }
        guard heldFurniture.isEmpty else { return true }
        let aligned = alignedCount(line)
        guard line.segments.count <= columns.count else { return false }
        return aligned == line.segments.count
            || (mergedCount(index) >= columns.count && aligned * 2 >= line.segments.count)
    }

    private func alignedCount(_ line: TextLine) -> Int {
        line.segments.filter { segment in
            columns.contains { abs($0.lowerBound - segment.start) <= 1 || abs($0.upperBound - segment.end) <= 1 }
        }.count
    }

    private func mergedCount(_ index: Int) -> Int { occupancy.columns(with: all[index]).count }

    private func startsInFirstColumn(_ line: TextLine) -> Bool {
        guard let first = columns.first else { return true }
        return line.indent < max(first.upperBound, 1)
    }

    private mutating func merge(_ index: Int) {
        occupancy.add(all[index])
        columns = occupancy.columns()
    }

    private mutating func note(_ index: Int) {
        guard let segment = all[index].segments.first, let first = columns.first, segment.start < first.upperBound
        else { return }
        firstColumnLines += 1
        if TextGaps.isReference(text[segment.bytes]) { references += 1 }
    }

    private mutating func keep(_ index: Int) {
        lines.append(index)
        furniture += heldFurniture
        heldFurniture = []
        blanks = 0
    }

    // MARK: End

    /// The table, or nil when the lines are too few or too loose to be one.
    consuming func finish() -> ColumnRegion? {
        while let last = lines.last, all[last].isRule, !hasRowsBefore(last) { lines.removeLast() }
        guard let last = lines.last else { return nil }
        let columns = finalColumns()
        guard columns.count >= 2, isConvincing(columns) else { return nil }
        return ColumnRegion(lines: lines, furniture: furniture, columns: columns, end: last + 1)
    }

    private func hasRowsBefore(_ index: Int) -> Bool { lines.contains { $0 < index && !all[$0].isRule } }

    private func isConvincing(_ columns: [Range<Int>]) -> Bool {
        if rowLines >= 3 || (hasRule && rowLines >= 1 && lines.count > 2) { return true }
        guard rowLines == 2 else { return false }
        let widestGap = zip(columns, columns.dropFirst()).map { $1.lowerBound - $0.upperBound }.max() ?? 0
        return columns.count > 2 || widestGap >= 3
    }

    /// The columns that the rule draws, or those that nearly all lines keep.
    private func finalColumns() -> [Range<Int>] {
        if drawn.count > 1, drawn.count >= columns.count {
            return ColumnBounds.widened(drawn, to: occupancy.counts.count)
        }
        let counted = tally()
        let strict = joined(counted.columns())
        guard counted.lines >= 5 else { return strict }
        let tolerant = joined(counted.columns(tolerance: max(1, counted.lines / 10)))
        let least = max(2, counted.lines / 4)
        let isFilled = tolerant.allSatisfy { column in (counted.counts[column].max() ?? 0) >= least }
        return tolerant.count > strict.count && isFilled ? tolerant : strict
    }

    /// The columns with neighbours made one that no line fills both of: a header set to one side of its figures.
    private func joined(_ columns: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for column in columns {
            if let last = joined.last, column.lowerBound - last.upperBound < 4, !isFilledTogether(last, column) {
                joined[joined.count - 1] = last.lowerBound..<column.upperBound
            } else {
                joined.append(column)
            }
        }
        return joined
    }

    private func isFilledTogether(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        lines.contains { index in
            let segments = all[index].segments
            return segments.contains { $0.columns.overlaps(left) && !$0.columns.overlaps(right) }
                && segments.contains { $0.columns.overlaps(right) && !$0.columns.overlaps(left) }
        }
    }

    private func tally() -> ColumnOccupancy {
        var tally = ColumnOccupancy()
        for index in lines { tally.add(all[index]) }
        return tally
    }
}

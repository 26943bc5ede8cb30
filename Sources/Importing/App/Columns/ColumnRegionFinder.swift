/// Finds where in plain text a table of aligned columns begins and ends.
///
/// A table begins at a line with a gap; each further line belongs to it as long as the gaps stay open, or as it keeps to
/// the columns found. Cost: the lines' length times a constant.
struct ColumnRegionFinder {
    private let text: [UInt8]
    private let lines: [TextLine]
    private let furniture: PageFurniture

    init(_ text: [UInt8], _ lines: [TextLine], _ furniture: PageFurniture) {
        self.text = text
        self.lines = lines
        self.furniture = furniture
    }

    /// The table that begins at a line, or nil when none does.
    func region(at start: Int) -> ColumnRegion? {
        guard isSeed(start) else { return nil }
        var growth = ColumnGrowth(text, lines)
        growth.begin(at: start)
        var index = start + (lines[start].isRule ? 0 : 1)
        if lines[start].isRule { index = start + 1 }
        while index < lines.count, let next = take(index, in: &growth) { index = next }
        return growth.finish()
    }

    /// A line with a gap, or a rule with one directly before it, or the first line of a header that has its own.
    private func isSeed(_ index: Int) -> Bool {
        if furniture.contains(index) { return false }
        if isGappy(index) { return true }
        guard index + 1 < lines.count, lines[index].segments.count == 1, isGappy(index + 1) else { return false }
        // A header whose upper line names only a column further right.
        return lines[index].indent >= lines[index + 1].segments[0].end + 2
    }

    private func isGappy(_ index: Int) -> Bool { TextGaps.isGappy(lines[index], in: text) }

    /// Takes a line into the growing table and returns the next to look at; nil when the table has ended.
    private func take(_ index: Int, in growth: inout ColumnGrowth) -> Int? {
        let line = lines[index]
        if furniture.contains(index) {
            growth.hold(furniture: index)
        } else if line.isBlank {
            guard growth.holdBlank() else { return nil }
        } else if line.isRule {
            guard growth.addRule(index) else { return nil }
        } else if isGappy(index) {
            guard growth.addRow(index) else { return nil }
        } else {
            guard growth.addContinuation(index, isBand: isBand(index, growth)) else { return nil }
        }
        return index + 1
    }

    /// Whether a line alone between blank lines names a group of rows inside the table: a row with a reference follows.
    private func isBand(_ index: Int, _ growth: ColumnGrowth) -> Bool {
        var next = index + 1
        while next < lines.count, next < index + 4, lines[next].isBlank { next += 1 }
        guard next < lines.count, isGappy(next), growth.fits(next), let first = lines[next].segments.first else {
            return false
        }
        return growth.beginsWithReferences && TextGaps.isReference(text[first.bytes])
    }
}

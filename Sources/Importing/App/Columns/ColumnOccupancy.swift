/// How many lines have words at each column of the page: columns without any are the gaps between a table's columns.
struct ColumnOccupancy {
    private(set) var counts: [Int] = []
    private(set) var lines = 0

    mutating func add(_ line: TextLine) {
        lines += 1
        while counts.count < line.end { counts.append(0) }
        for segment in line.segments {
            for column in segment.columns { counts[column] += 1 }
        }
    }

    /// The stretches with words in more than `tolerance` lines.
    func columns(tolerance: Int = 0) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        var start: Int?
        for (column, count) in counts.enumerated() {
            if count > tolerance {
                start = start ?? column
            } else if let begun = start {
                columns.append(begun..<column)
                start = nil
            }
        }
        if let begun = start { columns.append(begun..<counts.count) }
        return columns
    }

    /// The columns as they would be with one more line.
    func columns(with line: TextLine) -> [Range<Int>] {
        var wider = self
        wider.add(line)
        return wider.columns()
    }
}

/// Bounds of a table's columns, and which column words belong to.
enum ColumnBounds {
    /// Columns drawn by a rule, each reaching to the next: words may run over the end of their stretch.
    static func widened(_ drawn: [Range<Int>], to end: Int) -> [Range<Int>] {
        drawn.indices.map { index in
            let next = index + 1 < drawn.count ? drawn[index + 1].lowerBound - 1 : max(end, drawn[index].upperBound)
            return drawn[index].lowerBound..<max(next, drawn[index].upperBound)
        }
    }

    /// The column that shares most with the words, the nearest where none does.
    static func column(of words: Range<Int>, in columns: [Range<Int>]) -> Int {
        var best = 0
        var most = Int.min
        for (index, column) in columns.enumerated() {
            let shared = min(words.upperBound, column.upperBound) - max(words.lowerBound, column.lowerBound)
            if shared > most {
                most = shared
                best = index
            }
        }
        return best
    }
}

import CommunitySafety

extension OutlineReader {
    /// The stretches of the document under each heading, and which of them hold actions.
    struct Regions {
        var readings: [Reading?] = []
        /// Headings that are the right ones to open their priority's part.
        var preferred: Set<Int> = []

        /// How many headings speak of success measures.
        var measuresHeadings = 0

        init(_ candidates: [Int], in outline: OutlineReader) {
            readings = candidates.map { outline.reading($0) }
            measuresHeadings = readings.filter { $0?.kind == .successMeasures }.count
            let sorted = outline.actions.sorted()
            var first: [Int: Int] = [:]
            var acting: [Int: Int] = [:]
            let measures = outline.measuresRange()
            let ends = Self.regionEnds(candidates, readings, count: outline.script.passages.count)
            for (position, index) in candidates.enumerated() {
                guard let named = readings[position]?.priority else { continue }
                if measures?.contains(index) ?? false { continue }
                first[named] = first[named] ?? index
                if acting[named] == nil, Self.holds(sorted, index..<ends[position]) {
                    acting[named] = index
                }
            }
            for (named, index) in first { preferred.insert(acting[named] ?? index) }
        }

        /// A region ends at the next heading of another priority or of another part; deeper and plain headings don't end it.
        private static func regionEnds(_ candidates: [Int], _ readings: [Reading?], count: Int) -> [Int] {
            var ends = [Int](repeating: count, count: candidates.count)
            var open: [Int] = []
            for (position, index) in candidates.enumerated() {
                guard let reading = readings[position] else { continue }
                while let last = open.last, let above = readings[last], closes(above, reading) {
                    ends[last] = index
                    open.removeLast()
                }
                if reading.priority != nil { open.append(position) }
            }
            return ends
        }

        private static func closes(_ region: Reading, _ next: Reading) -> Bool {
            if let named = next.priority {
                return named != region.priority && next.level <= max(region.level, 2) || next.level < region.level
            }
            if next.isMarked { return next.level <= region.level }
            return next.level <= region.level && next.kind != nil && next.kind != .narrative
        }

        private static func holds(_ sorted: [Int], _ range: Range<Int>) -> Bool {
            var low = 0
            var high = sorted.count
            while low < high {
                let middle = (low + high) / 2
                if sorted[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
            }
            return low < sorted.count && sorted[low] < range.upperBound
        }
    }
}

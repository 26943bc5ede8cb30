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
            bindTheRest(candidates, outline)
            measuresHeadings = readings.filter { $0?.kind == .successMeasures }.count
            let sorted = outline.actions.sorted()
            var first: [Int: Int] = [:]
            var acting: [Int: Int] = [:]
            let measures = outline.measuresRange()
            let ends = Self.regionEnds(candidates, readings, count: outline.script.passages.count)
            for (position, index) in candidates.enumerated() {
                guard let named = readings[position]?.priority else { continue }
                let isActing = Self.holds(sorted, index..<ends[position])
                if acting[named] == nil, isActing { acting[named] = index }
                if measures?.contains(index) ?? false, !isActing { continue }
                first[named] = first[named] ?? index
            }
            for (named, index) in first { preferred.insert(acting[named] ?? index) }
        }

        /// Headings over actions that match no priority, where as many priorities have no heading.
        private mutating func bindTheRest(_ candidates: [Int], _ outline: OutlineReader) {
            let named = Set(readings.compactMap { $0?.priority })
            let left = (0..<outline.priorityCount).filter { !named.contains($0) }
            guard !left.isEmpty, left.count <= 12 else { return }
            let sorted = outline.actions.sorted()
            let levels = readings.compactMap { $0?.priority == nil ? nil : $0?.level }
            let open = candidates.indices.filter { position in
                guard let reading = readings[position], reading.priority == nil,
                    reading.kind == nil || reading.kind == .narrative,
                    levels.isEmpty ? reading.isMarked : levels.contains(reading.level)
                else { return false }
                let text = outline.script.passages[candidates[position]].text
                let end = end(of: position, candidates, outline)
                return reading.isMarked && !SectionVocabulary.opensActions(text) && !SectionVocabulary.looksBack(text)
                    && Self.holds(sorted, candidates[position]..<end)
            }
            let found = SectionElimination.bind(
                open.map { position in
                    let text = outline.script.passages[candidates[position]].text
                    return SectionElimination.Candidate(position: position, number: HeadingText(text).number)
                }, to: left)
            for (position, priority) in found { readings[position]?.priority = priority }
        }

        /// Where the next heading of the same level or a higher one stands.
        private func end(of position: Int, _ candidates: [Int], _ outline: OutlineReader) -> Int {
            let level = readings[position]?.level ?? 0
            let next = candidates.indices.dropFirst(position + 1).first {
                readings[$0].map { $0.level <= level } ?? false
            }
            return next.map { candidates[$0] } ?? outline.script.passages.count
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

/// Finds and tests statements of change: levels, differences, percentages, multiples and directions.
struct ChangeFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        let sentences = reading.sentences.indices
        let comparisons = sentences.map {
            reading.figures[$0].isEmpty ? [] : PairFinder(reading: reading, sentence: $0).comparisons()
        }
        let anchors = sentences.map {
            reading.figures[$0].isEmpty && !isNeighbour($0, reading)
                ? [] : AnchorFinder(reading: reading, sentence: $0).anchors()
        }
        let (statements, rest) = ChangeLinker(reading: reading).statements(comparisons, anchors)
        let tested = statements.compactMap { ChangeTest(reading: reading, statement: $0).draft() }
        return tested + ChangeWithoutPair(reading: reading).drafts(rest)
    }

    /// A sentence without figures may still say "doubled" of the next one's.
    private func isNeighbour(_ sentence: Int, _ reading: Reading) -> Bool {
        sentence + 1 < reading.figures.count && !reading.figures[sentence + 1].isEmpty
            || sentence > 0 && !reading.figures[sentence - 1].isEmpty
    }
}

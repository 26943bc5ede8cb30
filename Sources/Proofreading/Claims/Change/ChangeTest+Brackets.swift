/// Levels listed in a bracket, which may stand in either order: "higher in June than in May (57, 50)".
extension ChangeTest {
    /// The pairs of a comparison and, for levels from such a list, their other readings.
    func orders(_ comparison: Comparison) -> [LevelPair] {
        let lists = lists(in: comparison.sentence)
        guard !lists.isEmpty else { return comparison.pairs }
        let turned = comparison.pairs.filter { pair in
            lists.contains { $0.contains(pair.before.index) && $0.contains(pair.after.index) }
        }.map { LevelPair(before: $0.after, after: $0.before) }
        let others = comparison.pairs.flatMap { pair in
            siblings(of: pair, lists, comparison.sentence).map { LevelPair(before: pair.before, after: $0) }
        }
        guard let way = claimed, let first = turned.first, first.direction == way else {
            return comparison.pairs + turned + others
        }
        return turned + comparison.pairs + others
    }

    private var claimed: Claim.Direction? {
        statement.comparison.direction ?? statement.anchors.compactMap(\.direction).first
    }

    private func siblings(of pair: LevelPair, _ lists: [Set<Int>], _ sentence: Int) -> [Figure] {
        guard let list = lists.first(where: { $0.contains(pair.after.index) }), !list.contains(pair.before.index) else {
            return []
        }
        return reading.figures[sentence].filter {
            list.contains($0.index) && $0.index != pair.after.index && $0.isComparable(to: pair.before)
        }
    }

    /// The levels of every bracket that holds nothing but two or three of them.
    private func lists(in sentence: Int) -> [Set<Int>] {
        let levels = Set(reading.figures[sentence].filter { $0.role == .level }.map(\.index))
        return reading.figures[sentence].compactMap { figure in
            guard reading.passage.text(figure.index - 1) == "(" else { return nil }
            return list(from: figure.index, levels)
        }
    }

    private func list(from start: Int, _ levels: Set<Int>) -> Set<Int>? {
        var found: Set<Int> = []
        for index in start..<start + 6 {
            if levels.contains(index) {
                found.insert(index)
            } else if reading.passage.text(index) == ")" {
                return found.count > 1 ? found : nil
            } else if ![",", "and", ";", "/"].contains(reading.passage.text(index)) {
                return nil
            }
        }
        return nil
    }
}

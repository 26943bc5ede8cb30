/// Tests a superlative against the named values beside it: "Castle had the most of the four: Abbey 214, Castle 187 and Quay 96".
struct RankedList {
    /// A value with the name that it is of.
    private struct Entry {
        var figure: Figure
        var name: String
    }

    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    /// Nil when the sentence lists no names with values, or it isn't plain which of them is meant.
    func draft(_ superlative: Int, _ isHighest: Bool) -> Draft? {
        let entries = entries
        guard entries.count >= 3, isOneKind(entries.map(\.figure)), let top = top(entries, superlative) else {
            return nil
        }
        var draft = Draft(
            .rank, .consistent, tokens: reading.sentences[sentence],
            figures: Set(entries.map(\.figure.index) + [top.index]))
        draft.parts = entries.map(\.figure.value)
        let values = entries.map(\.figure.value) + [top.value]
        guard let best = isHighest ? values.max() : values.min(), best != top.value else { return draft }
        let unit = top.quantity.unit
        let (stated, found) = (Printed.value(top.value, as: unit), Printed.value(best, as: unit))
        return draft.found(
            .figuresTrend,
            "\(stated) can't be the \(isHighest ? "highest" : "lowest"): \(found) is \(isHighest ? "more" : "less")",
            stated: stated, recomputed: found
        ).inconsistent
    }

    /// Every level that has a name right before it; empty when one has none.
    private var entries: [Entry] {
        let levels = reading.figures[sentence].filter { $0.role == .level && $0.quantity.unit != .duration }
        return levels.compactMap { level in name(before: level.index).map { Entry(figure: level, name: $0) } }
    }

    private func name(before index: Int) -> String? {
        var at = index - 1
        while at > index - 4, ["(", "with", "at", "on", ":", "had", "–", "has"].contains(passage.text(at)) { at -= 1 }
        guard let token = passage.token(at), reading.sentences[sentence].contains(at), token.kind == .word,
            token.isCapitalised, !token.has([.month, .weekday, .function])
        else { return nil }
        return token.text.hasSuffix("'s") ? String(token.text.dropLast(2)) : token.text
    }

    private func isOneKind(_ figures: [Figure]) -> Bool {
        guard let first = figures.first else { return false }
        return figures.allSatisfy { $0.isComparable(to: first) }
    }

    /// The value called the highest: the one beside the name before the superlative, or the only one without a place in the list.
    private func top(_ entries: [Entry], _ superlative: Int) -> Figure? {
        let start =
            entries.last { $0.figure.index < superlative }?.figure.index ?? reading.sentences[sentence].lowerBound
        let named = named(in: start..<superlative, entries)
        if named.count == 1 { return named[0].figure }
        let before = entries.filter { $0.figure.index < superlative }
        if named.isEmpty, before.count == 1 { return before[0].figure }
        if named.isEmpty, before.count == entries.count { return behind(superlative, entries) }
        guard named.isEmpty, entries.allSatisfy({ $0.figure.index > superlative }) else { return nil }
        let own = reading.figures[sentence].filter { figure in
            figure.role == .level && !isNumberOfThings(figure) && !entries.contains { $0.figure.index == figure.index }
                && entries.allSatisfy { $0.figure.isComparable(to: figure) }
        }
        guard own.count == 1, let top = own.first else { return nil }
        return isOthers(superlative, entries) || isSetApart(top, superlative, entries) ? top : nil
    }

    /// The four of "Of the four wards".
    private func isNumberOfThings(_ figure: Figure) -> Bool {
        figure.quantity.unit == .count && ["the", "all", "our"].contains(passage.text(figure.index - 1))
            && ["of", "among", "across"].contains(passage.text(figure.index - 2))
    }

    /// "had the lowest rate at 41.2; Aldmoor had 47.9, …": the value, then a mark, then all the others.
    private func isSetApart(_ top: Figure, _ superlative: Int, _ entries: [Entry]) -> Bool {
        guard let first = entries.first, top.index > superlative, top.index < first.figure.index else { return false }
        return (top.index..<first.figure.index).contains { [";", ":", "–"].contains(passage.text($0)) }
            && passage.token(reading.sentences[sentence].lowerBound)?.figure == nil
    }

    /// "the lowest being Castle's", "the highest was in Abbey".
    private func behind(_ superlative: Int, _ entries: [Entry]) -> Figure? {
        let range = superlative..<min(superlative + 6, reading.sentences[sentence].upperBound)
        guard range.contains(where: { ["being", "was", "is"].contains(passage.text($0)) }) else { return nil }
        let named = named(in: range, entries)
        return named.count == 1 ? named[0].figure : nil
    }

    private func named(in range: Range<Int>, _ entries: [Entry]) -> [Entry] {
        let names = Set(
            range.filter { passage.token($0)?.isCapitalised == true }.map { index in
                let text = passage.text(index)
                return text.hasSuffix("'s") ? String(text.dropLast(2)) : text
            })
        return entries.filter { names.contains($0.name) }
    }

    /// "the others are Hatherby (7.1), …", "ahead of", "compared with".
    private func isOthers(_ superlative: Int, _ entries: [Entry]) -> Bool {
        guard let first = entries.first else { return false }
        return (superlative..<first.figure.index).contains { index in
            ["others", "rest", "against", "behind"].contains(passage.text(index))
                || passage.reads(index, "followed", "by") || passage.reads(index, "ahead", "of")
                || passage.reads(index, "compared", "with")
        }
    }
}

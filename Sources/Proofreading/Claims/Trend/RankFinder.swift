/// Tests ranks and superlatives against the values beside them: "the most thefts with 41, followed by Northgate with 46".
struct RankFinder: ClaimFinder {
    func drafts(in reading: Reading) -> [Draft] {
        reading.sentences.indices.compactMap { sentence in
            guard let (superlative, isHighest) = superlative(reading.sentences[sentence], reading.passage) else {
                return nil
            }
            return RankedList(reading: reading, sentence: sentence).draft(superlative, isHighest)
                ?? draft(sentence, superlative, isHighest, reading)
        }
    }

    private func superlative(_ range: Range<Int>, _ passage: Passage) -> (Int, Bool)? {
        for index in range {
            switch passage.text(index) {
            case "highest", "most", "largest", "busiest", "biggest", "worst", "greatest":
                if isFirst(index, passage) { return (index, true) }
            case "lowest", "fewest", "smallest", "quietest":
                if isFirst(index, passage) { return (index, false) }
            default: break
            }
        }
        return nil
    }

    /// "the highest", not "second highest", "most of", "one of the highest" or "most common".
    private func isFirst(_ index: Int, _ passage: Passage) -> Bool {
        if passage.token(index - 1)?.quantity != nil || passage.token(index - 1)?.has(.ordinal) == true { return false }
        if passage.text(index) == "most", passage.text(index - 1) != "the" { return false }
        if passage.text(index) == "most",
            ["of", "common", "recent", "likely", "serious"].contains(passage.text(index + 1))
        {
            return false
        }
        return
            !(passage.text(index - 1) == "the" && passage.text(index - 2) == "of"
            && passage.token(index - 3)?.quantity != nil) && passage.text(index + 1) != "ever"
    }

    private func draft(_ sentence: Int, _ superlative: Int, _ isHighest: Bool, _ reading: Reading) -> Draft? {
        let own = reading.figures[sentence].filter { $0.role == .level && $0.quantity.unit != .duration }
        guard
            let top = own.first(where: { $0.index > superlative && $0.index - superlative <= 22 })
                ?? own.last(where: { $0.index < superlative && superlative - $0.index <= 8 })
        else { return nil }
        guard let rival = rival(after: top, sentence, own, reading), rival.isComparable(to: top) else { return nil }
        let indices: Set<Int> = [top.index, rival.index]
        let end =
            reading.sentences[sentence].contains(rival.index)
            ? reading.sentences[sentence].upperBound : reading.sentences[sentence + 1].upperBound
        var draft = Draft(.rank, .consistent, tokens: reading.sentences[sentence].lowerBound..<end, figures: indices)
        draft.parts = [top.value, rival.value]
        if isHighest ? top.value >= rival.value : top.value <= rival.value { return draft }
        let unit = top.quantity.unit
        let (first, second) = (Printed.value(top.value, as: unit), Printed.value(rival.value, as: unit))
        return draft.found(
            .figuresTrend,
            "\(first) can't be the \(isHighest ? "highest" : "lowest"): \(second) is \(isHighest ? "more" : "less")",
            stated: first, recomputed: second
        ).inconsistent
    }

    /// The value that stands next in the ranking: "followed by Northgate with 46", "Whiteoak was second with 14".
    private func rival(after top: Figure, _ sentence: Int, _ own: [Figure], _ reading: Reading) -> Figure? {
        let passage = reading.passage
        if let next = own.first(where: { $0.index > top.index }) {
            let gap = top.index + 1..<next.index
            return gap.contains { isNext($0, passage) }
                && !gap.contains {
                    ["of", "from", "total"].contains(passage.text($0)) && passage.text($0 - 1) != "ahead"
                } ? next : nil
        }
        guard sentence + 1 < reading.sentences.count else { return nil }
        let following = reading.figures[sentence + 1].filter { $0.role == .level && $0.quantity.unit != .duration }
        guard let next = following.first else { return nil }
        let range = reading.sentences[sentence + 1].lowerBound..<next.index
        return range.contains { isSecond($0, passage) } ? next : nil
    }

    private func isNext(_ index: Int, _ passage: Passage) -> Bool {
        if passage.reads(index, "followed", "by") || passage.reads(index, "ahead", "of")
            || passage.reads(index, "just", "ahead")
        {
            return true
        }
        return isSecond(index, passage) || passage.text(index) == "then" || passage.text(index) == "next"
    }

    private func isSecond(_ index: Int, _ passage: Passage) -> Bool {
        guard let quantity = passage.token(index)?.quantity, quantity.unit == .ordinal, quantity.value == 2 else {
            return passage.reads(index, "followed", "by") || passage.reads(index, "runner-up")
        }
        return [
            "highest", "lowest", "most", "largest", "with", "at", "place", "on", ",", "fewest", "worst", "busiest",
            "was", "came",
        ].contains(passage.text(index + 1)) || passage.text(index - 1) == "was" || passage.text(index - 1) == "came"
    }
}

/// A part and the whole that it is a part of, as a sentence puts them.
struct PartOfWhole: Sendable {
    var part: Figure
    var whole: Figure
    /// Whether the words say plainly that the one is part of the other ("62 of 160"), so that it can't be more.
    var isPlain: Bool
}

/// Finds "62 of the 160", "out of 160 …, 62", "160 calls, of which 62", "a third of the 160 (62)".
struct PartFinder {
    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    private var counts: [Figure] {
        reading.figures[sentence].filter { figure in
            switch figure.quantity.unit {
            case .count, .money, .duration: figure.role == .level
            case .percent, .points, .rate, .fraction, .year, .date, .age, .ordinal, .range, .reference: false
            }
        }
    }

    func pairs() -> [PartOfWhole] {
        let counts = counts
        var found: [PartOfWhole] = []
        for (first, second) in zip(counts, counts.dropFirst()) {
            if isPartOf(first, second), !isProduct(first, second) {
                found.append(PartOfWhole(part: first, whole: second, isPlain: true))
            }
        }
        for (position, whole) in counts.enumerated() where isFrontedWhole(whole) {
            for part in counts[(position + 1)...].prefix(4) {
                found.append(PartOfWhole(part: part, whole: whole, isPlain: part.index == counts[position + 1].index))
            }
        }
        for (position, whole) in counts.enumerated() where position + 1 < counts.count {
            let part = counts[position + 1]
            let isClear = part.value <= whole.value || !counts[..<position].contains { $0.value >= part.value }
            if isClear, followsOfWhich(whole, part) {
                found.append(PartOfWhole(part: part, whole: whole, isPlain: true))
            }
            if isShareOf(whole), isBracketed(part) {
                found.append(PartOfWhole(part: part, whole: whole, isPlain: false))
            }
        }
        for (position, part) in counts.enumerated().dropLast()
        where isShareOf(counts[position + 1]) && !isShareOf(part)
            && !found.contains(where: { $0.part.index == part.index })
        {
            found.append(PartOfWhole(part: part, whole: counts[position + 1], isPlain: false))
        }
        let sizes = SetSize(reading: reading, sentence: sentence)
        return found.filter {
            $0.part.quantity.unit == $0.whole.quantity.unit && !sizes.isNoWhole($0.whole, of: $0.part)
        }
    }

    // MARK: "62 of the 160"

    private func isPartOf(_ part: Figure, _ whole: Figure) -> Bool {
        var index = whole.index - 1
        let determiners: Set<String> = [
            "the", "its", "their", "our", "all", "these", "those", "a", "total", "some", "about", "around", "his",
            "her", "every",
        ]
        while index > part.index,
            passage.tokens[index].isOne(of: determiners)
                || (passage.text(index) == "of" && passage.text(index - 1) == "total")
        { index -= 1 }
        guard index > part.index else { return false }
        let word = passage.text(index)
        guard word == "of" || word == "out" || word == "or" && passage.text(index + 1) == "the" else { return false }
        let gap = index - part.index - 1
        if passage.text(index - 1) == "out" { return gap <= 4 }
        guard gap <= 4 else { return false }
        let between = passage.tokens[part.index + 1..<index]
        if between.contains(where: {
            ["total", "average", "peak", "figure", "out"].contains($0.text) && $0.text != "out"
        }) {
            return false
        }
        return between.allSatisfy {
            $0.kind == .word && !$0.has([.auxiliary, .direction]) || ["(", ")", ","].contains($0.text)
                || $0.figure?.unit == .percent
        }
    }

    /// "14 cohorts of 12": so many groups of a size, not a part of it.
    private func isProduct(_ groups: Figure, _ size: Figure) -> Bool {
        groups.value > size.value && size.index - groups.index > 2 && passage.text(size.index - 1) == "of"
            && passage.text(size.index - 2) != "out" && passage.text(size.index - 2).hasSuffix("s")
    }

    // MARK: "Of 160 returns, 62"

    private func isFrontedWhole(_ whole: Figure) -> Bool {
        var index = whole.index - 1
        let skipped: Set<String> = [
            "the", "a", "total", "all", "these", "those", "its", "our", "their", "his", "her", "some", "nearly",
            "around", "about", "this", "over",
        ]
        while index >= 0,
            passage.tokens[index].isOne(of: skipped)
                || (passage.text(index) == "of" && passage.text(index - 1) == "total")
        { index -= 1 }
        guard index >= 0 else { return false }
        guard ["of", "among", "out", "from"].contains(passage.text(index)) else { return false }
        let opener = passage.text(index) == "of" && passage.text(index - 1) == "out" ? index - 1 : index
        let start = passage.sentences[sentence].lowerBound
        if opener == start { return passage.text(index) != "from" || passage.text(whole.index + 2) == "there" }
        return [",", ";", ":", "and", "–", "that"].contains(passage.text(opener - 1)) && passage.text(opener) != "from"
    }

    // MARK: "160 calls, of which 62", "160 calls, 62 of them"

    private func followsOfWhich(_ whole: Figure, _ part: Figure) -> Bool {
        for index in whole.index + 1..<part.index
        where passage.text(index) == "of" && ["which", "whom", "these", "those"].contains(passage.text(index + 1)) {
            return part.index - index <= 5
        }
        return passage.text(part.index + 1) == "of"
            && ["them", "these", "those", "whom", "which"].contains(passage.text(part.index + 2))
            && part.index - whole.index <= 16
    }

    // MARK: "39% of the 160 (62)"

    /// Whether a share stands before "of the" and this whole.
    private func isShareOf(_ whole: Figure) -> Bool {
        var index = whole.index - 1
        while index > 0,
            passage.text(index).hasSuffix("'s")
                || passage.tokens[index].isOne(of: [
                    "the", "its", "their", "all", "these", "those", "total", "our", "a",
                ])
        { index -= 1 }
        if passage.text(index) == "of", passage.token(index - 1)?.isOne(of: ["total"]) == true { index -= 1 }
        guard index > 0 else { return false }
        if let share = passage.token(index)?.figure, share.unit == .fraction { return true }
        guard passage.text(index) == "of" || passage.text(index) == "in", let share = passage.token(index - 1)?.figure
        else { return false }
        return share.unit == .percent || share.unit == .fraction
    }

    /// "– 310 households –": a pair of like marks with only its noun behind the number.
    private func isSetOff(_ part: Figure) -> Bool {
        let mark = passage.text(part.index - 1)
        guard let end = (part.index + 1..<part.index + 4).first(where: { passage.token($0)?.kind != .word }) else {
            return false
        }
        return passage.text(end) == mark
            && (part.index + 1..<end).allSatisfy { passage.token($0)?.has([.function, .auxiliary]) == false }
    }

    private func isBracketed(_ part: Figure) -> Bool {
        if ["some", "about", "around"].contains(passage.text(part.index - 1)), passage.text(part.index - 2) == ",",
            passage.text(part.index + 1) == ","
        {
            return true
        }
        if ["–", ","].contains(passage.text(part.index - 1)), isSetOff(part) { return true }
        return ["(", ",", "–"].contains(passage.text(part.index - 1))
            && [")", ",", ".", "–", ""].contains(passage.text(part.index + 1)) || passage.text(part.index - 1) == "("
            || ["or", "namely"].contains(passage.text(part.index - 1))
    }
}

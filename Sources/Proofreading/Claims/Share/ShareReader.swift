/// Finds the percentage or fraction that a sentence gives for a part of a whole.
struct ShareReader {
    /// A stated share; sure when it stands right beside the part or the whole.
    struct Share: Sendable {
        var quantity: Quantity
        var index: Int
        var isSure: Bool
        var isMoreThanHalf: Bool { quantity.unit == .fraction && quantity.value == 50 && quantity.hedge == .above }
    }

    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    func shares(for pair: PartOfWhole) -> [Share] {
        var shares: [Share] = []
        for figure in reading.figures[sentence] where figure.isPercentLike && figure.role == .level {
            if let isSure = belongs(figure, pair) {
                shares.append(Share(quantity: figure.quantity, index: figure.index, isSure: isSure))
            }
        }
        for offset in [-1, 1] where reading.figures.indices.contains(sentence + offset) {
            for figure in reading.figures[sentence + offset] where figure.isPercentLike && figure.role == .level {
                let isPlain =
                    isOnlyShare(sentence + offset)
                    && (offset == 1 ? isAnaphoric(sentence + 1) : sharesTopic(sentence, sentence - 1))
                shares.append(
                    Share(
                        quantity: figure.quantity, index: figure.index,
                        isSure: isPlain && !shares.contains { $0.isSure }))
            }
        }
        return shares
    }

    private func isOnlyShare(_ sentence: Int) -> Bool { reading.figures[sentence].count == 1 }

    private func isAnaphoric(_ sentence: Int) -> Bool {
        let start = passage.sentences[sentence].lowerBound
        return ["this", "that", "it"].contains(passage.text(start))
            && ["is", "was", "equates", "represents", "makes", "equals", "means"].contains(passage.text(start + 1))
    }

    private func sharesTopic(_ own: Int, _ other: Int) -> Bool {
        Coherence(passage: passage).sharesTopic(passage.sentences[own], passage.sentences[other])
            && passage.text(passage.sentences[own].lowerBound) == "of"
    }

    /// Whether a share goes with a pair; nil when it surely doesn't.
    private func belongs(_ share: Figure, _ pair: PartOfWhole) -> Bool? {
        let (low, high) = (min(pair.part.index, pair.whole.index), max(pair.part.index, pair.whole.index))
        if share.index > high { return follows(share, high, pair) }
        if share.index > low { return between(share, low, high, pair) }
        return precedes(share, low, pair)
    }

    /// "62 of 160 returns (39%)", "62 of 160, or 39%", "of 160 returns, 62 (39%)".
    private func follows(_ share: Figure, _ last: Int, _ pair: PartOfWhole) -> Bool? {
        let gap = passage.tokens[last + 1..<share.index]
        if gap.contains(where: { $0.figure != nil }) { return nil }
        let introduced = [
            "(", "or", "is", "represents", "representing", "equals", "to", "–", ",", "was", "at", "just", "exactly",
            "almost", "nearly", "about", "around", "over", "than", "makes", "equivalent", "a", "share", "of", "some",
        ]
        let isIntroduced =
            introduced.contains(passage.text(share.index - 1))
            || passage.text(share.index - 1) == "." && passage.text(share.index - 2) == "i.e"
        let after = passage.text(share.index + 1)
        if after == "of"
            && !["the", "them", "all", "these", "those", "cases", "total"].contains(passage.text(share.index + 2))
        {
            return nil
        }
        if !gap.contains(where: { [")", "(", ",", "–", ";"].contains($0.text) || $0.text == "or" || $0.text == "is" }) {
            return false
        }
        // "61% of them" may be of the part; "39% named it" may be of something else.
        if after == "of", ["them", "these", "those"].contains(passage.text(share.index + 2)) { return false }
        if [",", "–"].contains(passage.text(share.index - 1)), ![")", ",", ".", "–", ";", "", "of"].contains(after) {
            return false
        }
        let isNear = gap.count <= 9 && !gap.contains { $0.has(.clauseOpener) && $0.text != "so" || $0.text == ";" }
        return isNear && isIntroduced && (after == ")" || gap.count <= 8)
    }

    /// "62 (39%) of the 160", "of the 160, 39% (62)".
    private func between(_ share: Figure, _ low: Int, _ high: Int, _ pair: PartOfWhole) -> Bool? {
        if pair.part.index == low {
            return passage.text(share.index - 1) == "(" && share.index - low <= 4
                || passage.text(share.index + 1) == "of"
        }
        // "900 replies. Half of those, 288, …".
        if !passage.sentences[sentence].contains(low) { return true }
        // The part in a bracket behind its share.
        return passage.text(high - 1) == "(" && high - share.index <= 8
            || ["or", ",", "–"].contains(passage.text(high - 1)) && high - share.index <= 4
    }

    /// "39% of the 160 returns (62)", "one in five of the 310".
    private func precedes(_ share: Figure, _ low: Int, _ pair: PartOfWhole) -> Bool? {
        if passage.tokens[share.index + 1..<low].contains(where: { $0.figure != nil }) { return nil }
        let gap = low - share.index
        if pair.whole.index == low {
            return gap <= 5 && ["of", "the"].contains(passage.text(share.index + 1))
                && passage.text(pair.part.index + 1) != "of"
        }
        // "39%, or 62 of the 160", "39% (62 of the 160)", "39% – 62 of 160".
        let marks = passage.tokens[share.index + 1..<low].contains {
            ["(", ",", "–", ":"].contains($0.text) || $0.text == "or"
        }
        return marks
            && (gap <= 3 || passage.text(low - 1) == "," && passage.text(share.index + 1) == "of" && gap <= 6
                || passage.text(low - 1) == ":" && gap <= 6 || passage.text(low - 1) == "(" && gap <= 10)
    }
}

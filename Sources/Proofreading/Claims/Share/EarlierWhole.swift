/// A part whose whole stands in the sentence before: "The survey had 900 replies. Nearly half of those replying, 288, live …".
struct EarlierWhole {
    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    /// Nil unless a share opens the sentence, its number is set off behind it, and just one number stands before.
    func pair() -> PartOfWhole? {
        guard sentence > 0 else { return nil }
        let (own, earlier) = (reading.figures[sentence], reading.figures[sentence - 1])
        guard own.count == 2, earlier.count == 1, let whole = earlier.first, let share = own.first, let part = own.last,
            whole.role == .level, whole.quantity.unit == .count, part.quantity.unit == .count, part.role == .level,
            share.isPercentLike, share.role == .level, part.value < whole.value * 1.5, refersBack(from: share),
            isSetOff(part)
        else { return nil }
        return PartOfWhole(part: part, whole: whole, isPlain: false)
    }

    /// "of those replying", "of them".
    private func refersBack(from share: Figure) -> Bool {
        passage.text(share.index + 1) == "of" && ["those", "these", "them"].contains(passage.text(share.index + 2))
            && share.index - reading.sentences[sentence].lowerBound <= 4
    }

    private func isSetOff(_ part: Figure) -> Bool {
        [",", "–", "("].contains(passage.text(part.index - 1))
            && [",", "–", ")"].contains(passage.text(part.index + 1))
    }
}

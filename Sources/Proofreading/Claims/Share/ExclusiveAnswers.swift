/// Answers of which nobody gives two: "57% agreed, 21% disagreed and 32% had no view".
struct ExclusiveAnswers {
    let passage: Passage

    /// Each set's answers; a row of shares that names a different one each time can't make more than 100%.
    private static let sets: [[Set<String>]] = [
        [["agreed", "agree"], ["disagreed", "disagree"], undecided],
        [["satisfied"], ["dissatisfied", "unsatisfied"], undecided],
        [["supported", "favour", "support"], ["opposed", "against", "oppose"], undecided],
        [["safe", "safer"], ["unsafe"], undecided],
        [["better", "improved"], ["worse", "worsened"], ["same", "unchanged"], undecided],
        [["good"], ["fair"], ["poor"], undecided],
        [["yes"], ["no"], undecided],
        [["met"], ["missed"]],
        [["men", "male", "boys"], ["women", "female", "girls"]],
    ]
    private static let undecided: Set<String> = [
        "unsure", "undecided", "neither", "view", "opinion", "know", "neutral", "either", "preference", "mind",
    ]

    /// The set that a row of shares names, when each share has an answer of its own behind it.
    func named(by shares: [Int], in sentence: Range<Int>) -> Int? {
        Self.sets.firstIndex { names(shares, $0, sentence) } ?? (isScale(shares, sentence) ? Self.sets.count : nil)
    }

    private static let degrees: Set<String> = [
        "very", "fairly", "quite", "somewhat", "slightly", "a", "not", "extremely", "rather", "strongly", "tend",
        "completely", "mostly", "neither", "moderately",
    ]
    /// The two ends of a scale by the root that both share.
    private static let scales: [Set<String>] = [
        ["safe", "unsafe"], ["satisfied", "dissatisfied"], ["worried", "unworried"], ["confident", "unconfident"],
        ["agree", "agreed", "disagree", "disagreed"], ["likely", "unlikely"], ["happy", "unhappy"],
        ["good", "poor", "bad"], ["important", "unimportant"], ["support", "oppose"], ["helpful", "unhelpful"],
    ]

    /// "48% said very safe, 37% fairly safe, 14% a bit unsafe and 6% very unsafe": steps of one scale, no step twice.
    private func isScale(_ shares: [Int], _ sentence: Range<Int>) -> Bool {
        guard shares.count >= 3 else { return false }
        return Self.scales.contains { scale in
            let steps = shares.enumerated().map { position, share in
                let end = position + 1 < shares.count ? shares[position + 1] : sentence.upperBound
                return step(share + 1..<min(end, share + 8), scale)
            }
            return !steps.contains(nil) && Set(steps).count == steps.count
                && steps.contains { $0?.hasPrefix("very") == true || $0?.hasPrefix("strongly") == true }
        }
    }

    private func step(_ words: Range<Int>, _ scale: Set<String>) -> String? {
        if let doubt = words.first(where: { Self.undecided.contains(passage.text($0)) }) { return passage.text(doubt) }
        guard let end = words.first(where: { scale.contains(passage.text($0)) }) else { return nil }
        guard let start = (words.lowerBound..<end).first(where: { Self.degrees.contains(passage.text($0)) }) else {
            return passage.text(end)
        }
        return (start...end).map { passage.text($0) }.joined(separator: " ")
    }

    private func names(_ shares: [Int], _ answers: [Set<String>], _ sentence: Range<Int>) -> Bool {
        guard shares.count <= answers.count else { return false }
        var seen: Set<Int> = []
        for (position, share) in shares.enumerated() {
            let end = position + 1 < shares.count ? shares[position + 1] : sentence.upperBound
            let words = share + 1..<min(end, share + 12)
            let found = answers.indices.filter { answer in words.contains { answers[answer].contains(passage.text($0)) }
            }
            guard let first = found.first, found.count == 1, seen.insert(first).inserted else { return false }
        }
        return seen.contains(0) && seen.contains(1)
    }
}

/// Finds the sizes and words of change in a sentence.
struct AnchorFinder {
    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    func anchors() -> [ChangeAnchor] {
        sized() + multiples() + directions()
    }

    private func sized() -> [ChangeAnchor] {
        let base = AnchorBase(passage: passage)
        return reading.figures[sentence].filter { $0.role == .change && !base.isTarget($0) }.map { figure in
            let isPercent = figure.isPercentLike || figure.quantity.unit == .points
            return ChangeAnchor(
                size: isPercent ? .percent(figure) : .difference(figure), direction: figure.direction,
                index: figure.index, sentence: sentence)
        }
    }

    // MARK: Multiples

    private func multiples() -> [ChangeAnchor] {
        passage.sentences[sentence].compactMap { index in
            guard let (ratio, direction) = multiple(at: index) else { return nil }
            let before = passage.text(index - 1)
            let isMore = before == "than" && passage.text(index - 2) == "more" || before == "over" || before == "least"
            var hedge: Hedge?
            if ["almost", "nearly", "virtually", "under"].contains(before) { hedge = .below }
            if ["about", "around", "roughly", "approximately"].contains(before) || before == "close" {
                hedge = .around
            }
            if isMore { hedge = .above }
            return ChangeAnchor(
                size: .multiple(ratio, hedge, isMoreThan: isMore), direction: direction, index: index,
                sentence: sentence)
        }
    }

    private func multiple(at index: Int) -> (Double, Claim.Direction)? {
        guard let token = passage.token(index) else { return nil }
        if token.has(.multiple) { return multipleWord(token, index) }
        if let share = token.figure, share.unit == .fraction, isMultiple(index) { return (share.value / 100, .down) }
        guard
            ["times", "fold"].contains(passage.text(index + 1))
                || passage.text(index + 1) == "-" && passage.text(index + 2) == "fold",
            let value = token.figure?.value ?? token.quantity?.value, value > 1, value < 1000
        else { return nil }
        let isCompared =
            ["as", "the", "more", "higher", "that", "what", "its", "last", "greater", "larger", ","].contains(
                passage.text(index + 2)) || passage.text(index + 1) != "times"
        guard isCompared, passage.text(index + 2) != "more" || passage.text(index + 1) == "times" else { return nil }
        return (value, .up)
    }

    /// "half as many", "half what it was".
    private func isMultiple(_ index: Int) -> Bool {
        passage.text(index + 1) == "what"
            || passage.text(index + 1) == "as" && ["many", "much", "high"].contains(passage.text(index + 2))
    }

    private func multipleWord(_ token: Token, _ index: Int) -> (Double, Claim.Direction)? {
        let next = passage.text(index + 1)
        switch token.text {
        case "doubled", "doubling", "doubles", "twofold": return (2, .up)
        case "double":
            return ["the", "that", "last", "what", "its", "from", "since", ",", ".", "in"].contains(next)
                || passage.text(index - 1) == "to" || passage.text(index - 1) == "than" ? (2, .up) : nil
        case "twice": return ["as", "the", "that", "what", "its", "last"].contains(next) ? (2, .up) : nil
        case "thrice": return (3, .up)
        case "trebled", "trebling", "treble", "tripled", "tripling", "triple", "threefold": return (3, .up)
        case "quadrupled", "quadruple", "fourfold": return (4, .up)
        case "fivefold", "quintupled": return (5, .up)
        case "sixfold": return (6, .up)
        case "tenfold": return (10, .up)
        case "halved", "halving", "halves": return (0.5, .down)
        default: return nil
        }
    }

    // MARK: Bare directions

    /// "fell", "a rise", "up" with no size of their own.
    private func directions() -> [ChangeAnchor] {
        let sized = Set(reading.figures[sentence].filter { $0.role == .change }.map(\.index))
        return passage.sentences[sentence].compactMap { index in
            guard let direction = bareDirection(at: index), !isSized(index, sized) else { return nil }
            return ChangeAnchor(size: .direction, direction: direction, index: index, sentence: sentence)
        }
    }

    private func bareDirection(at index: Int) -> Claim.Direction? {
        guard let token = passage.token(index), let direction = ChangeReader.direction(token), !isNegated(index) else {
            return nil
        }
        let (before, after) = (passage.text(index - 1), passage.text(index + 1))
        if token.text == "up" || token.text == "down" {
            let isMoved = [
                "is", "was", "were", "are", "went", "gone", "going", "been", "came", "come", "coming", ",", "–", "go",
                "goes", "comes", "(",
            ].contains(before)
            if after == "to", ["went", "gone", "came", "come", "was", "were", "is", "are", "now"].contains(before) {
                return direction
            }
            if after == "from", passage.token(index + 2)?.quantity?.unit == .ordinal { return nil }
            return isMoved && !["to"].contains(after) || ["from", "on"].contains(after) ? direction : nil
        }
        if token.has(.comparative) {
            if ["fewer", "more"].contains(token.text), index == passage.sentences[sentence].lowerBound, isHeading {
                return direction
            }
            let isStated =
                ["was", "were", "is", "are", "much", "well", "far"].contains(before) || before.hasSuffix("ly")
            return isStated && ["higher", "lower", "fewer"].contains(token.text) ? direction : nil
        }
        if token.has(.verb), !token.has(.noun) || ["has", "have", "had", "to", "will", "did"].contains(before) {
            // "reduced service", "increased patrols": a participle before a noun.
            return token.isCapitalised && index != passage.sentences[sentence].lowerBound || isAttribute(index, before)
                ? nil : direction
        }
        let isPhrase = [
            "a", "an", "the", "slight", "small", "sharp", "steep", "marked", "welcome", "on", "modest", "significant",
            "worrying", "this", "overall", "large", "big",
        ]
        .contains(before)
        return isPhrase && token.has(.noun) ? direction : nil
    }

    /// "Fewer people were killed on the roads: 21 in 2018 against 19 in 2017": the words before a colon hold no number.
    private var isHeading: Bool {
        let range = passage.sentences[sentence]
        guard let colon = range.first(where: { passage.text($0) == ":" || passage.text($0) == "–" }) else {
            return false
        }
        return passage.text(range.lowerBound + 1) != "than"
            && !(range.lowerBound..<colon).contains { passage.token($0)?.figure != nil }
    }

    private func isAttribute(_ index: Int, _ before: String) -> Bool {
        ["a", "an", "the", "of", "for", "by", "with", "and", "to", "through", "despite", "our", "their"].contains(
            before) && !["has", "have", "had"].contains(before)
    }

    private func isNegated(_ index: Int) -> Bool {
        let negations: Set<String> = [
            "not", "no", "never", "without", "rather", "instead", "despite", "after", "following", "before", "if",
            "prevent", "reverse", "reversing",
            "halt", "against", "any", "would", "could", "may", "might", "should", "hasn't", "didn't", "avoid", "tackle",
            "expected", "target", "aim", "halting",
            "since", "whether", "further", "stop", "address", "wasn't", "isn't", "until", "projected", "forecast",
        ]
        return (1...4).contains { passage.token(index - $0)?.isOne(of: negations) == true }
    }

    /// Whether a number of change goes with this word already.
    private func isSized(_ index: Int, _ sized: Set<Int>) -> Bool {
        (-4...7).contains { sized.contains(index + $0) }
    }
}

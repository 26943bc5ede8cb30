/// Decides whether a figure is the size of a change ("fell by 12%", "84 fewer", "a rise of 31") and which way it went.
struct ChangeReader {
    let passage: Passage
    let sentence: Range<Int>

    func read(_ figure: inout Figure, after previous: Figure?) {
        if figure.quantity.isSigned,
            figure.isPercentLike || figure.quantity.unit == .points || passage.text(figure.index - 1) == "("
        {
            figure.role = .change
            figure.direction = figure.value < 0 ? .down : .up
            if let direction = onTheRight(figure) ?? onTheLeft(figure, previous) {
                figure.direction = direction.direction
            }
            return
        }
        if figure.quantity.unit == .points { figure.role = .change }
        guard let found = onTheRight(figure) ?? onTheLeft(figure, previous) else {
            if figure.quantity.unit == .points { figure.direction = nil }
            return
        }
        figure.role = .change
        figure.direction = found.direction
    }

    /// A change whose direction may be unknown.
    struct Found { var direction: Claim.Direction? }

    // MARK: Words behind the number

    private func onTheRight(_ figure: Figure) -> Found? {
        if let found = behindBracket(figure) { return found }
        var index = figure.index + 1
        let limit = min(sentence.upperBound, index + 4)
        while index < limit, let token = passage.token(index) {
            if token.text == ")" && index == figure.index + 1 { return nil }
            if let direction = Self.direction(token), token.has([.noun, .comparative]) {
                return isChange(figure, index, token) ? Found(direction: direction) : nil
            }
            if Self.neutral.contains(token.text) { return Found(direction: nil) }
            if token.text == "short", passage.text(index + 1) == "of" { return Found(direction: nil) }
            guard token.kind == .word, mayStandBetween(token, figure, index) else { return nil }
            index += 1
        }
        return nil
    }

    /// "11.4% (1,012) fewer than", "£33,000 (8.7%) more than": the same change in another unit stands in the bracket.
    private func behindBracket(_ figure: Figure) -> Found? {
        guard passage.text(figure.index + 1) == "(" else { return nil }
        let content = figure.index + 2..<figure.index + 7
        guard let close = content.first(where: { passage.text($0) == ")" }),
            (content.lowerBound..<close).filter({ passage.token($0)?.figure != nil }).count == 1,
            let token = passage.token(close + 1), let direction = Self.direction(token)
        else { return nil }
        let isCompared = token.has(.comparative) && passage.text(close + 2) == "than"
        let isNoun = token.has(.noun) && !token.has(.comparative) && figure.isPercentLike
        return isCompared || isNoun ? Found(direction: direction) : nil
    }

    private func mayStandBetween(_ token: Token, _ figure: Figure, _ index: Int) -> Bool {
        if token.has(.function) || token.has([.verb, .clauseOpener]) || token.has(.auxiliary) { return false }
        if figure.isPercentLike || figure.quantity.unit == .points { return true }
        // "84 offences fewer" only: a count's noun may stand between, but not a verb's subject of its own.
        return index == figure.index + 1
    }

    private func isChange(_ figure: Figure, _ index: Int, _ token: Token) -> Bool {
        let after = passage.text(index + 1)
        let isCount = !figure.isPercentLike && figure.quantity.unit != .points
        let isDirect = index == figure.index + 1
        switch token.text {
        case "up", "down":
            if isCount {
                return ["on", "compared", "year-on-year", "against"].contains(after) && isDirect || after == ")"
                    || (after == "year" && isDirect)
            }
            return after != "to" && !(after == "by")
        case "above", "below", "under", "beneath":
            if isCount {
                return ["the", "its", "their", "target", "last", "that", "plan", "budget"].contains(after) && isDirect
            }
            return ![",", ".", ")"].contains(after) || isDirect
        case "more", "less", "fewer", "additional", "extra", "greater", "larger", "smaller", "higher", "lower",
            "longer", "shorter", "bigger":
            if isCount, !isDirect {
                return after == "than" && ["more", "less", "fewer", "higher", "lower"].contains(token.text)
            }
            return !(isCount && ["of"].contains(after))
        case "cut", "drop", "fall", "rise", "slide", "slip", "dip", "gain", "surge", "jump", "climb", "hike",
            "increase", "decrease", "decline":
            return !isCount || figure.quantity.isInWords == false && isDirect && after != "in" && after != "the"
        default: return figure.isPercentLike || figure.quantity.unit == .points || isDirect
        }
    }

    /// Words of change that don't say which way the number went.
    static let neutral: Set<String> = [
        "change", "difference", "worse", "better", "quicker", "faster", "slower", "cheaper", "dearer", "improvement",
        "saving", "deterioration", "swing",
        "variation", "worsening", "turnaround", "savings",
    ]

    /// Which way a word points; nil for words without a direction, and for names such as "Lower Ashby".
    static func direction(_ token: Token) -> Claim.Direction? {
        if token.has(.up) { return .up }
        if token.has(.down) { return .down }
        return nil
    }
}

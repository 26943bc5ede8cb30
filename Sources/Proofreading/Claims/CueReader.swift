/// Finds the words that lead up to a level and say which side of a comparison it is on.
struct CueReader {
    let passage: Passage
    let sentence: Range<Int>

    func read(_ figure: inout Figure) {
        if let label = label(before: figure.index) {
            figure.cue = label
            return
        }
        var index = figure.index - 1
        var hasBracket = false
        let limit = max(sentence.lowerBound, figure.index - 14)
        while index >= limit, let token = passage.token(index) {
            if let cue = cue(at: index, figure) {
                figure.cue = cue
                figure.phraseStart = index
                return
            }
            if token.text == "(", comparesInside(figure.index) { break }
            if token.text == "(" {
                hasBracket = true
                figure.phraseStart = index
            }
            if Self.otherBases.contains(token.text) { figure.isOtherBasis = true }
            guard isTransparent(index, hasBracket) else { break }
            index -= 1
        }
        when(&figure)
        if figure.cue == .none, hasBracket,
            figure.quantity.unit != .percent || passage.text(figure.phraseStart + 1) != ""
        {
            figure.cue = .bracket
        }
    }

    static let otherBases: Set<String> = [
        "target", "national", "regional", "county", "expected", "forecast", "average", "england", "nationally",
        "force-wide", "countywide",
        "benchmark", "predicted", "planned", "region's", "county's", "neighbouring", "elsewhere", "profiled",
        "projected",
    ]

    private func cue(at index: Int, _ figure: Figure) -> Figure.Cue? {
        switch passage.text(index) {
        case "from": .from
        case "to": toCue(index)
        case "with":
            ["compared", "comparison", "comparing", "contrast", "contrasted", "compares", "contrasts", "compare"]
                .contains(before(index)) ? .comparison : nil
        case "against", "versus", "vs", "v", "outstripping": .comparison
        case "following", "after": figure.index - index <= 4 ? .comparison : nil
        case "than": isHedge(index, figure) ? nil : .than
        case "on", "over", "below", "above", "under", "beneath", "beyond":
            isBase(index, figure) && !(index..<figure.index).contains(where: { passage.text($0) == "and" }) ? .on : nil
        case "exceeding", "exceeded", "beating", "beat", "passed", "topping", "missed": nil
        case "of": before(index) == "short" ? .on : nil
        case "was", "were", "previously", "formerly": before(index) == "(" ? .past : nil
        case "as": isMultiplied(index) ? .comparison : nil
        case "at": .at
        default: nil
        }
    }

    /// "three times as many as the 12", "half as many as the 44".
    private func isMultiplied(_ index: Int) -> Bool {
        guard ["many", "much", "high"].contains(before(index)), passage.text(index - 2) == "as",
            let word = passage.token(index - 3)
        else { return false }
        return word.text == "times" || word.has(.multiple) || word.figure?.unit == .fraction
    }

    private func before(_ index: Int) -> String { passage.text(index - 1) }

    private func toCue(_ index: Int) -> Figure.Cue? {
        switch before(index) {
        case "compared", "comparison", "relative", "opposed", "compares", "contrast", "compare": .comparison
        case "come", "comes", "came", "adds": nil
        case "close", "due", "equates", "equal", "attributed", "related", "equivalent", "amounts", "amounting": nil
        case "up": isCeiling(index) ? nil : .to
        default: .to
        }
    }

    private func isCeiling(_ index: Int) -> Bool {
        guard let verb = passage.token(index - 2) else { return true }
        if (2...5).contains(where: { passage.token(index - $0)?.figure != nil }) { return false }
        return !verb.has([.verb, .auxiliary])
    }

    /// "more than 45": only a hedge, unless an article follows ("more than the 45 of last year").
    private func isHedge(_ index: Int, _ figure: Figure) -> Bool {
        guard index == figure.index - 1 else { return false }
        guard let change = passage.token(index - 2)?.figure ?? passage.token(index - 3)?.figure else { return true }
        return !(change.unit.isFigure)
    }

    /// "up 5% on the 830", "9% below the 316,000": a size or a word of change stands right before.
    private func isBase(_ index: Int, _ figure: Figure) -> Bool {
        guard let token = passage.token(index - 1) else { return false }
        let word = passage.text(index)
        if token.figure != nil { return true }
        if token.has(.direction) && token.has([.noun, .comparative, .verb]) { return word == "on" || word == "over" }
        if word == "on" || word == "over" {
            let near = (1...5).contains {
                passage.token(index - $0)?.figure != nil || passage.token(index - $0)?.has(.noun) == true
            }
            return near && figure.index > index + 1
        }
        return figure.index > index + 1
            && (token.has(.auxiliary) || token.text == "," || token.text.hasSuffix("ly") || token.text == "well"
                || token.text == "just")
    }

    /// "higher than last year (102 offences compared with 94)": the bracket holds a comparison of its own.
    private func comparesInside(_ start: Int) -> Bool {
        var isCompared = false
        for index in start + 1..<min(sentence.upperBound, start + 16) {
            let token = passage.tokens[index]
            if token.text == ")" { return false }
            if isCompared, token.figure != nil { return true }
            if token.isOne(of: ["compared", "against", "versus", "vs", "v", "to", "from"]) { isCompared = true }
        }
        return false
    }

    /// Words that may stand between a cue and its number: "last year's total of", "the 2012/13 figure of", "a peak of".
    private func isTransparent(_ index: Int, _ hasBracket: Bool) -> Bool {
        let token = passage.tokens[index]
        if let quantity = token.quantity {
            return quantity.unit == .year || quantity.unit == .date || quantity.unit == .ordinal
                || quantity.unit == .duration && hasBracket
        }
        if token.text == "(" || token.text == "'" || token.text == "\"" { return true }
        if token.kind == .mark {
            return hasBracket && (token.text == ":" || token.text == ",")
                || token.text == ":" && passage.token(index - 1)?.quantity?.unit == .year
                    && passage.text(index - 2) == "("
        }
        if token.has([.timeUnit, .month, .earlier, .later, .generic, .weekday]) { return true }
        return token.isOne(of: Self.transparent)
    }

    private static let transparent: Set<String> = [
        "a", "an", "the", "of", "its", "s", "their", "his", "her", "our", "last", "same", "year's", "years'", "month's",
        "quarter's", "week's", "previous",
        "corresponding", "equivalent", "comparable", "just", "only", "some", "around", "about", "almost", "nearly",
        "over", "approximately", "roughly",
        "peak", "high", "low", "record", "for", "in", "some", "as", "many", "few", "exactly", "revised", "published",
        "original", "final", "combined",
        "estimated", "mere", "more", "than", "less", "fewer", "under", "in", "to", "end", "ending", "during",
        "pre-pandemic", "highest", "lowest", "that",
        "county's", "region's", "district's", "borough's", "high", "national", "regional", "expected", "forecast",
        "planned", "predicted", "at", "least",
        "first", "second", "third", "fourth", "and", "every", "agreed", "average", "opening", "starting", "previously",
        "figure", "summer's", "winter's", "no",
    ]

    /// "when it had been 29.5", "when 50,817 had one", "where there had been 12".
    private func when(_ figure: inout Figure) {
        guard figure.cue == .none || figure.cue == .at else { return }
        defer { if figure.cue == .past, figure.isFirst(passage, sentence) { figure.cue = .none } }
        var index = figure.index - 1
        let limit = max(sentence.lowerBound, figure.index - 8)
        while index >= limit, let token = passage.token(index) {
            let isPast =
                ["had", "having"].contains(token.text)
                && ["been", "stood", "numbered", "totalled"].contains(passage.text(index + 1))
            if token.text == "when"
                || token.text == "where"
                    && passage.tokens[index..<figure.index].contains(where: { $0.text == "had" || $0.text == "once" })
            {
                figure.cue = .when
                figure.phraseStart = index
                return
            }
            if token.kind == .mark || token.figure != nil || token.text == "with" { return }
            if isPast && figure.cue == .none || isPast && figure.cue == .at {
                figure.cue = .past
                figure.phraseStart = index
            }
            index -= 1
        }
    }

    /// "above its target of 90%", "against a target of 90%".
    private func isCompared(_ index: Int) -> Bool {
        let words: Set<String> = [
            "above", "below", "against", "under", "over", "than", "exceeding", "with", "to", "short",
        ]
        return (1...3).contains {
            passage.token(index - $0)?.isOne(of: words) == true && passage.token(index - $0 + 1)?.kind == .word
        }
    }

    /// "We set out to plant 5,000", "the aim was to reach 450".
    private func isAim(before start: Int) -> Bool {
        for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 5), by: -1) {
            guard let token = passage.token(index), token.kind == .word, token.figure == nil else { return false }
            guard token.text == "to" else { continue }
            if passage.text(index - 1) == "out" { return passage.text(index - 2) == "set" }
            return ["aimed", "planned", "hoped", "pledged", "intended", "aim", "promised"].contains(
                passage.text(index - 1))
                || passage.text(index - 2) == "aim" && passage.text(index - 1) == "was"
        }
        return false
    }

    /// "baseline 2,316", "Target: 48", "Actual 37".
    private func label(before start: Int) -> Figure.Cue? {
        var index = start - 1
        let skipped: Set<String> = [
            "of", ":", "was", "is", "rate", "figure", "the", "at", "=", "a", "least", "set", "level", "(", "number",
            "-", "–", "agreed", "value", "year",
        ]
        while index >= sentence.lowerBound, start - index <= 5,
            skipped.contains(passage.text(index)) || passage.token(index)?.quantity?.unit == .year
        { index -= 1 }
        guard index >= sentence.lowerBound else { return nil }
        if isAim(before: start) { return .target }
        switch passage.text(index) {
        case "baseline", "base", "baselines": return .base
        case "target", "targets", "targeted": return isCompared(index) ? nil : .target
        case "actual", "outturn", "achieved", "performance": return start - index <= 3 ? .actual : nil
        default: return nil
        }
    }
}

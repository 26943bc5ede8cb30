/// Words before a number that make it the size of a change: "fell by 12%", "a rise of 31", "The drop … amounts to 9.2%".
extension ChangeReader {
    func onTheLeft(_ figure: Figure, _ previous: Figure?) -> Found? {
        var index = figure.index - 1
        index = skipHedges(index)
        guard index >= sentence.lowerBound, let token = passage.token(index) else { return nil }
        if figure.isPercentLike, let found = predicate(index) { return found }
        if token.text == "by" { return passage.text(index - 1) == "or" ? Found(direction: nil) : by(index, figure) }
        if [",", ":", "–"].contains(token.text), figure.isPercentLike, isAside(figure),
            let noun = subject(before: index)
        {
            return noun
        }
        if token.text == "of" { return ofNoun(index, figure) }
        if ["is", "was", "equals", "at", ":", "–"].contains(token.text), figure.isPercentLike, let found = copula(index)
        {
            return found
        }
        if ["is", "was"].contains(token.text), !figure.isPercentLike, let noun = passage.token(index - 1),
            noun.has(.noun),
            let direction = Self.direction(noun), ["the", "this", "that"].contains(passage.text(index - 2))
        {
            return Found(direction: direction)
        }
        if ["additional", "extra"].contains(token.text) { return Found(direction: .up) }
        guard let direction = Self.direction(token) else { return adverb(index, figure) }
        if token.has(.verb) {
            return token.text == "increase" && passage.text(index - 1) == "the" ? nil : Found(direction: direction)
        }
        if token.text == "up" || token.text == "down" { return isAdverbOnly(index) ? nil : Found(direction: direction) }
        if token.has(.noun) { return Found(direction: direction) }
        return nil
    }

    /// The word of change that a percentage between commas explains: "The drop in knife crime, 14%, is".
    private func subject(before comma: Int) -> Found? {
        var at = comma - 1
        while at >= max(sentence.lowerBound, comma - 7), let token = passage.token(at), token.kind == .word,
            !token.has(.auxiliary)
        {
            if token.has(.noun), let direction = Self.direction(token) {
                let isNear = at == comma - 1 || ["the", "a", "this"].contains(passage.text(at - 1))
                return isNear ? Found(direction: direction) : nil
            }
            at -= 1
        }
        return nil
    }

    /// "saw the biggest rise, 24%, with": set off by marks on both sides.
    private func isAside(_ figure: Figure) -> Bool {
        [",", ".", ";", ")", "–", "", "from", "to"].contains(passage.text(figure.index + 1))
    }

    /// Verbs whose "up" or "down" is no movement.
    private static let particles: Set<String> = [
        "set", "signed", "made", "make", "makes", "making", "take", "takes", "sign", "pick", "use", "used", "end",
        "ended", "give", "gave", "add", "adds", "took", "taken", "picked", "followed", "closed", "shut", "broken",
        "opened", "put", "sent", "turned",
        "split", "rounded", "wrote", "written", "summed", "added", "taking", "setting", "picking", "lined",
        "backed", "tracked",
    ]

    /// "signed up 40", "set up three": not a rise.
    private func isAdverbOnly(_ index: Int) -> Bool {
        passage.token(index - 1)?.isOne(of: Self.particles) == true
    }

    /// Words that may stand between a word of change and its number.
    private static let skipped: Set<String> = [
        "a", "an", "almost", "nearly", "over", "about", "around", "just", "some", "approximately", "roughly",
        "only", "exactly", "another", "further",
        "than", "more", "under", "whopping", "massive", "mere", "modest", "estimated", "average", "total", "up",
        "to", "staggering", "net", "approx",
        "well", "circa", "precisely", "as", "much", "many", "the", "least", "fully", "less", "fewer", "overall",
        "combined", "full", "huge",
    ]

    private func skipHedges(_ start: Int) -> Int {
        var index = start
        while index > sentence.lowerBound, passage.tokens[index].isOne(of: Self.skipped) {
            // "up" and "to" belong to "up to 45"; "more than 45", "at least 45" are hedges, "up 45" isn't.
            if passage.text(index) == "up" { return index }
            if passage.text(index) == "to" && passage.text(index - 1) != "close" { return index }
            if passage.text(index) == "the", index < start { return index }
            if passage.text(index) == "over", index < start { return index }
            if ["more", "less", "fewer", "under", "over"].contains(passage.text(index)), index == start,
                passage.text(index) != "over", passage.text(index) != "under"
            {
                return index
            }
            index -= 1
        }
        return index
    }

    /// "fell slightly, 5%", "rose sharply 12%".
    private func adverb(_ index: Int, _ figure: Figure) -> Found? {
        guard figure.isPercentLike, let token = passage.token(index), token.kind == .word, token.text.hasSuffix("ly"),
            let verb = passage.token(index - 1),
            verb.has(.verb), let direction = Self.direction(verb)
        else { return nil }
        return Found(direction: direction)
    }

    /// "fell by 12%", "went up in the year by 40", "cut burglary by 10%".
    private func by(_ index: Int, _ figure: Figure) -> Found? {
        var at = index - 1
        let limit = max(sentence.lowerBound, index - 9)
        while at >= limit, let token = passage.token(at) {
            if [";", "(", ":"].contains(token.text) { break }
            if let direction = Self.direction(token), !isPlainMore(at) { return Found(direction: direction) }
            if [
                "better", "improve", "improved", "changed", "change", "worsened", "beat", "exceeded", "exceed",
                "beating", "exceeding", "missing", "surpassed", "surpassing",
                "missed", "differ", "differed",
            ].contains(token.text) {
                return Found(direction: nil)
            }
            if token.has(.multiple) { break }
            at -= 1
        }
        return nil
    }

    /// "more than", "more people", "up to": no movement by themselves.
    private func isPlainMore(_ at: Int) -> Bool {
        let text = passage.text(at)
        if text == "up" || text == "down" {
            return isAdverbOnly(at)
                || passage.text(at + 1) == "to" && passage.token(at - 1)?.has([.verb, .auxiliary]) != true
        }
        return [
            "more", "less", "above", "below", "under", "additional", "extra", "greater", "longer", "beneath", "larger",
            "smaller", "upper",
        ].contains(text)
    }

    /// "a rise of 31", "an increase in calls of 12%", "a rise in arson of about 8%".
    private func ofNoun(_ index: Int, _ figure: Figure) -> Found? {
        if passage.text(index - 1) == "one", figure.isPercentLike { return Found(direction: nil) }
        var at = index - 1
        let limit = max(sentence.lowerBound, index - (figure.isPercentLike ? 7 : 4))
        while at >= limit, let token = passage.token(at) {
            if token.kind == .mark || token.quantity != nil || token.has(.auxiliary) { return nil }
            // "a spike of 62 break-ins" is a level.
            if token.text == "spike", !figure.isPercentLike { return nil }
            if let direction = Self.direction(token), token.has(.noun) { return Found(direction: direction) }
            if Self.neutral.contains(token.text) { return at == index - 1 ? Found(direction: nil) : nil }
            if figure.isPercentLike, at == index - 1, ["shortfall", "underspend", "overspend"].contains(token.text) {
                return Found(direction: nil)
            }
            if ["total", "figure", "number", "peak", "high", "low", "rate", "average", "level", "out"].contains(
                token.text)
            {
                return nil
            }
            at -= 1
        }
        return nil
    }

    /// "The drop from 905 to 822 amounts to 9.2%", "the rise (from 33 to 46) is of 39%": a word of change is the subject.
    private func predicate(_ start: Int) -> Found? {
        var index = start
        while ["of", "to", "at", "one", "out", "some", "just", "around", "about"].contains(passage.text(index)) {
            index -= 1
        }
        guard
            [
                "amounts", "amounted", "is", "was", "equals", "equates", "represents", "works", "worked", "comes",
                "came", "equalled", "makes",
            ].contains(passage.text(index))
        else { return nil }
        var at = index - 1
        let limit = max(sentence.lowerBound, index - 24)
        while at >= limit, let token = passage.token(at) {
            if [";", "."].contains(token.text) || token.has(.clauseOpener) || token.figure?.unit == .percent {
                return nil
            }
            if let direction = Self.direction(token), token.has(.noun),
                ["the", "this", "that", "a", "an"].contains(passage.text(at - 1)) || at == sentence.lowerBound,
                passage.tokens[at + 1..<index].contains(where: { $0.figure != nil })
            {
                return Found(direction: direction)
            }
            at -= 1
        }
        return nil
    }

    /// "the increase is 17%".
    private func copula(_ index: Int) -> Found? {
        var at = index - 1
        let limit = max(sentence.lowerBound, index - 6)
        while at >= limit, let token = passage.token(at) {
            if token.kind == .mark || token.quantity != nil || token.text == "of" { return nil }
            if let direction = Self.direction(token), token.has(.noun),
                ["the", "an", "a", "overall", "this", "percentage", "year-on-year", "annual", "that"].contains(
                    passage.text(at - 1))
            {
                return Found(direction: direction)
            }
            at -= 1
        }
        return nil
    }
}

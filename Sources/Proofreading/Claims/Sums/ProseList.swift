/// Reads a list of parts and the whole that they make from one sentence.
struct ProseList {
    /// How sure it is that the parts listed are all the parts.
    enum Certainty: Sendable {
        /// "was made up of", "in all".
        case complete
        /// A colon or a bracket only.
        case likely
        /// Commas only.
        case listed

        /// Whether a difference between sum and whole is an error rather than an unfinished list.
        func allows(sum: Double, of whole: Double, parts: Int) -> Bool {
            switch self {
            case .complete: true
            case .listed: sum > whole ? sum <= whole * 1.4 : sum >= whole * 0.85
            case .likely: sum > whole || sum >= whole * (parts > 2 ? 0.6 : 0.8)
            }
        }
    }

    let reading: Reading
    let sentence: Int
    private var passage: Passage { reading.passage }
    /// "split three ways" and "four strands" number the parts, "three times" is a multiple; they are none of them.
    private var figures: [Figure] {
        reading.figures[sentence].filter { figure in
            ![
                "ways", "parts", "strands", "categories", "areas", "groups", "types", "elements", "pots", "times",
                "fold",
            ].contains(passage.text(figure.index + 1))
        }
    }

    init(reading: Reading, sentence: Int) {
        self.reading = reading
        self.sentence = sentence
    }

    // MARK: The whole first

    func afterWhole() -> (Figure, [Figure], Certainty)? {
        for (position, whole) in figures.enumerated() where isAddable(whole) && position + 2 < figures.count {
            guard let (opener, certainty) = opener(after: whole, before: figures[position + 1].index) else { continue }
            let end = end(of: opener)
            let rest = figures[(position + 1)...].filter { $0.index < end }
            guard let parts = parts(rest, of: whole, from: opener, to: end),
                !SetSize(reading: reading, sentence: sentence).isCount(whole, of: parts)
            else { continue }
            return (whole, parts, certainty)
        }
        return nil
    }

    private func isAddable(_ figure: Figure) -> Bool {
        figure.role == .level && figure.quantity.hedge == nil
            && (figure.quantity.unit == .count || figure.quantity.unit == .money || figure.quantity.unit == .duration)
    }

    private static let splitting: Set<String> = [
        "comprised", "comprising", "comprises", "consisting", "consisted", "consists", "split", "shared", "divided",
        "composed", "namely", "covering",
    ]

    /// The token that opens the list of parts.
    private func opener(after whole: Figure, before next: Int) -> (Int, Certainty)? {
        if let list = bracketed(behind: whole) ?? likeParts(of: whole) { return list }
        var certainty: Certainty?
        var at = whole.index
        for index in whole.index + 1..<next {
            let token = passage.tokens[index]
            if token.text == ";" || token.has(.clauseOpener) && token.text != "and"
                || ["including", "include", "included", "of", "such"].contains(token.text) && isExample(index)
            {
                return nil
            }
            if Self.splitting.contains(token.text) || passage.reads(index, "made", "up")
                || token.text == "being" && passage.text(index - 1) == ","
                || passage.reads(index, "broken", "down") || passage.reads(index, "breaks", "down")
                || passage.reads(index, "broke", "down")
            {
                (certainty, at) = (.complete, index)
            } else if token.text == ":", passage.token(index - 1)?.quantity?.unit != .year {
                if certainty == nil, (whole.index + 1..<index).contains(where: { passage.text($0) == "," }) {
                    return nil
                }
                if certainty == nil { certainty = .likely }
                at = index
            } else if ["(", "–"].contains(token.text), next - index <= 3, index - whole.index <= 6 {
                guard certainty == nil else { continue }
                (certainty, at) = (.likely, index)
            }
        }
        guard let certainty else { return nil }
        if certainty == .likely, next - at > 7 { return nil }
        return (at, certainty)
    }

    /// "was spent on lighting (£9,500), planting (£4,200) and signs (£5,300)": every number behind the whole is in brackets.
    private func bracketed(behind whole: Figure) -> (Int, Certainty)? {
        let rest = figures.filter { $0.index > whole.index }
        guard rest.count >= 2, passage.text(whole.index - 1) != "(",
            rest.allSatisfy({
                passage.text($0.index - 1) == "(" && passage.text($0.index + 1) == ")"
                    && $0.quantity.unit == whole.quantity.unit
            }),
            let last = rest.last, !isRankedAgainst(from: whole.index, to: last.index),
            !(whole.index..<last.index).contains(where: { passage.text($0) == ";" }),
            !passage.reads(last.index + 2, "followed"),
            (rest[rest.count - 2].index..<last.index).contains(where: { passage.text($0) == "and" })
        else { return nil }
        return (whole.index, .likely)
    }

    /// "Thirty-eight officers took the training, 21 of them from the police, 11 from housing and eight from the fire service": every
    /// number behind the whole stands after a comma or "and", with one and the same preposition behind it, and the sentence ends there.
    private func likeParts(of whole: Figure) -> (Int, Certainty)? {
        let rest = figures.filter { $0.index > whole.index }
        guard rest.count >= 2, let first = rest.first, let last = rest.last, figures.first?.index == whole.index,
            whole.index - reading.sentences[sentence].lowerBound <= 6,
            rest.allSatisfy({ $0.quantity.unit == whole.quantity.unit && $0.value < whole.value }),
            passage.text(last.index - 1) == "and", [",", ":", "–"].contains(passage.text(first.index - 1)),
            rest.dropFirst().dropLast().allSatisfy({ passage.text($0.index - 1) == "," })
        else { return nil }
        let links = Set(rest.map { link(behind: $0) })
        guard links.count == 1, let link = links.first, let link, first.index - whole.index <= 12,
            rest.count > 2 || link == "from"
        else { return nil }
        let isLoose = (whole.index..<last.index).contains { index in
            ["some", "many", "several", "both", "needs", "reasons", "including", "mainly", "mostly"].contains(
                passage.text(index)) || passage.reads(index, "more", "than")
        }
        return isLoose ? nil : (first.index - 1, .listed)
    }

    private func link(behind part: Figure) -> String? {
        var index = part.index + 1
        if passage.text(index) == "of", ["them", "these", "those", "whom"].contains(passage.text(index + 1)) {
            index += 2
        }
        let text = passage.text(index)
        return ["from", "in", "at", "by", "for", "on", "to", "with", "about", "were", "went"].contains(text)
            ? text : nil
    }

    /// "ahead of Mill Lane (180) and Dell (95)": others in a ranking, no parts.
    private func isRankedAgainst(from start: Int, to end: Int) -> Bool {
        (start..<end).contains { index in
            ["behind", "than", "beating", "overtaking", "compared", "against"].contains(passage.text(index))
                || passage.reads(index, "ahead", "of") || passage.reads(index, "followed", "by")
        }
    }

    private func isExample(_ index: Int) -> Bool {
        let token = passage.text(index)
        return token != "of" ? true : ["which", "whom"].contains(passage.text(index + 1))
    }

    private func end(of opener: Int) -> Int {
        let range = reading.sentences[sentence]
        if passage.text(opener) == "(" {
            return (opener..<range.upperBound).first { passage.text($0) == ")" } ?? range.upperBound
        }
        return (opener + 1..<range.upperBound).first { passage.text($0) == "." && $0 + 1 < range.upperBound }
            ?? range.upperBound
    }

    /// The parts between two tokens, or nil when the list isn't a plain one.
    private func parts(_ candidates: [Figure], of whole: Figure, from start: Int, to end: Int) -> [Figure]? {
        let usable = candidates.filter { !isAside($0) }
        let parts = usable.filter { $0.quantity.unit == whole.quantity.unit && $0.role == .level }
        guard parts.count >= 2, parts.count <= 30, usable.count == parts.count else { return nil }
        for (first, second) in zip(parts, parts.dropFirst()) where !isSeparated(first.index, second.index) {
            return nil
        }
        let stops: Set<String> = [
            "including", "up", "down", "compared", "against", "from", "which", "whom", "than", "but", "while",
            "although", "whereas", "each", "leaving", "over",
            "per", "total", "target", "both",
        ]
        let hasStop = (start + 1..<end).contains { index in
            let text = passage.text(index)
            guard stops.contains(text) else { return false }
            return text == "from"
                ? ["down", "up", "rising", "falling"].contains(passage.text(index - 1))
                : !(text == "up" && passage.text(index - 1) == "made")
        }
        return hasStop ? nil : parts
    }

    /// A share behind its part: "391 about noise (60%)".
    private func isAside(_ figure: Figure) -> Bool { figure.isPercentLike && passage.text(figure.index - 1) == "(" }

    private func isSeparated(_ first: Int, _ second: Int) -> Bool {
        let gap = passage.tokens[first + 1..<second]
        guard !gap.contains(where: { $0.text == "in" && $0.quantity != nil }) else { return false }
        return gap.contains { [",", ";", "and", "plus", "+", "/", ")", "&", "–"].contains($0.text) }
    }

    /// How many parts are named with an article alone: "18 advisers, seven caseworkers and a manager".
    func singles(among parts: [Figure]) -> Int {
        guard let first = parts.first, let last = parts.last else { return 0 }
        return (first.index..<min(last.index + 8, reading.sentences[sentence].upperBound)).count { index in
            ["a", "an"].contains(passage.text(index)) && ["and", ","].contains(passage.text(index - 1))
                && passage.token(index + 1)?.kind == .word && passage.token(index + 1)?.figure == nil
                && passage.token(index + 1)?.has([.function, .direction, .generic]) == false
                && !["range", "number", "few", "further"].contains(passage.text(index + 1))
        }
    }

    /// Words that exclude one another.
    private static let exclusive: [Set<String>] = [
        ["green", "amber", "red", "blue", "grey", "yellow"],
        ["female", "male", "women", "men", "girls", "boys", "non-binary", "preferred"],
    ]

    /// "Of the 20 actions 11 are green, 5 amber and 4 red": groups that exclude one another.
    func statuses() -> (Figure, [Figure], Certainty)? {
        let start = reading.sentences[sentence].lowerBound
        guard passage.text(start) == "of", let whole = figures.first, whole.index - start <= 3, isAddable(whole) else {
            return nil
        }
        let parts = Array(figures.dropFirst())
        let areDistinct = Self.exclusive.contains { names in
            let named = parts.map { part in (1...4).map { passage.text(part.index + $0) }.first(where: names.contains) }
            return !named.contains(nil) && Set(named).count == parts.count
        }
        return parts.count >= 2 && parts.allSatisfy(isAddable) && areDistinct ? (whole, parts, .likely) : nil
    }

    // MARK: The parts first

    func beforeWhole() -> (Figure, [Figure], Certainty)? {
        for (position, whole) in figures.enumerated() where position >= 2 && isAddable(whole) && isSum(whole) {
            var rest = Array(figures[..<position])
            while rest.count > 2, !isSeparated(rest[0].index, rest[1].index) { rest.removeFirst() }
            guard let first = rest.first, let parts = parts(rest, of: whole, from: first.index - 1, to: whole.index - 4)
            else { continue }
            // The list must run up to the total: a subject of its own between would be another matter.
            guard let last = parts.last, whole.index - last.index <= 14, !hasTotalWord(before: first.index) else {
                continue
            }
            return (whole, parts, .complete)
        }
        return nil
    }

    private func hasTotalWord(before index: Int) -> Bool {
        (reading.sentences[sentence].lowerBound..<index).contains { passage.text($0) == "total" }
    }

    /// "65 in all", "making a total of 65", "or 65 altogether".
    private func isSum(_ figure: Figure) -> Bool {
        for index in figure.index + 1..<figure.index + 5 {
            if passage.token(index)?.figure != nil || [",", ")"].contains(passage.text(index)) { break }
            if passage.reads(index, "in", "all") || passage.reads(index, "in", "total")
                || passage.text(index) == "altogether"
            {
                return true
            }
        }
        let before = (figure.index - 6..<figure.index).map { passage.text($0) }
        if before.last == "total" || before.suffix(2) == ["total", ":"]
            || before.suffix(2) == ["total", "of"] && before.contains(",") && !before.contains("from")
        {
            return before.last == "of" || !before.suffix(3).contains("a")
        }
        let isTotal =
            before.suffix(4).contains("total") || before.suffix(2).contains("altogether")
            || before.suffix(3) == ["in", "all", ","]
        let isMade = before.contains {
            ["a", "making", "giving", "giving", "makes", "for", "bringing", "gives", "together"].contains($0)
        }
        return isTotal && isMade && !before.contains("of")
            || isTotal && before.last == "of"
                && (before.contains("making") || before.contains("giving") || before.contains(",")
                    || before.contains("gives") || before.contains("–"))
    }
}

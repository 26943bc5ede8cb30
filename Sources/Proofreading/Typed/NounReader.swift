/// Reads what a number counts from the words beside it.
struct NounReader {
    let sentence: NamedSentence

    struct Found {
        /// Nil where no thing is named on this side.
        var things: [Int]?
        /// Whether no word on the way says anything else.
        var isPlain = true
        /// Whether reports of something are counted: "53 reports".
        var hasHead = false
    }

    private var passage: Passage { sentence.passage }

    /// "1,337 incidents of anti-social behaviour", "159 drug offences", "1,179 reports to the police of stalking".
    func behind(_ start: Int) -> Found {
        var found = Found()
        var index = start + 1
        // "In 1337 the police recorded …": what follows an article is no longer what the number counts.
        if ["the", "a", "an", "this", "these"].contains(passage.text(index)) { return found }
        // "53 reports (of nuisance)" and "53, of which": the phrase ends with a mark.
        while sentence.range.contains(index), let token = passage.token(index), !endsPhrase(token) {
            if case .thing(let things) = sentence.labels[index] {
                found.things = things
                let last = end(of: index)
                found.isPlain = found.isPlain && isWhole(from: index, to: last)
                return found
            }
            if PlainWords.isHead(token) { found.hasHead = true }
            if sentence.labels[index] == nil, stopsQuietly(token, found) { return found }
            if sentence.labels[index] == nil, !PlainWords.allows(token) {
                found.isPlain = false
                return found
            }
            index += 1
        }
        return found
    }

    /// "Drug offences rose from 186", "reports of anti-social behaviour to the council: 90".
    func before(_ start: Int) -> Found {
        var found = Found()
        var index = start - 1
        while sentence.range.contains(index), let token = passage.token(index), token.text != ";" {
            if case .thing(let things) = sentence.labels[index] {
                found.things = things
                var first = index
                while sentence.range.contains(first - 1), sentence.labels[first - 1] == sentence.labels[index] {
                    first -= 1
                }
                found.isPlain = found.isPlain && isWhole(from: first, to: index)
                return found
            }
            if sentence.labels[index] == nil, !PlainWords.allows(token) { found.isPlain = false }
            index -= 1
        }
        return found
    }

    private func endsPhrase(_ token: Token) -> Bool {
        token.kind == .mark && token.text != "/" && token.text != "\"" || token.figure != nil
    }

    /// A verb or a turn of the sentence: what follows is no longer what is counted.
    private func stopsQuietly(_ token: Token, _ found: Found) -> Bool {
        token.has([.auxiliary, .clauseOpener, .direction]) || ["than", "from", "against"].contains(token.text)
    }

    private func end(of index: Int) -> Int {
        var last = index
        while sentence.range.contains(last + 1), sentence.labels[last + 1] == sentence.labels[index] { last += 1 }
        return last
    }

    /// Whether no word narrows a thing down: not "offensive graffiti", "burglaries of homes", "domestic abuse courses".
    private func isWhole(from first: Int, to last: Int) -> Bool {
        isPlainNeighbour(first - 1) && isPlainNeighbour(last + 1) && !isNarrowed(behind: last)
    }

    private func isPlainNeighbour(_ index: Int) -> Bool {
        guard sentence.range.contains(index), let token = passage.token(index) else { return true }
        if ["more", "less", "repeat"].contains(token.text) { return token.text != "repeat" }
        return sentence.labels[index] != nil || PlainWords.allows(token)
    }

    /// "of homes", "against women", "by motorbikes": what follows a preposition is of another kind than place, time or recorder.
    private func isNarrowed(behind last: Int) -> Bool {
        var index = last + 1
        while let token = passage.token(index), sentence.range.contains(index), PlainWords.isHead(token) { index += 1 }
        guard let token = passage.token(index), ["of", "by", "against", "involving", "on", "from"].contains(token.text)
        else { return false }
        index += 1
        while let token = passage.token(index), sentence.range.contains(index), token.kind == .word {
            if sentence.labels[index] != nil || token.quantity != nil { return false }
            guard PlainWords.allows(token) else { return true }
            index += 1
        }
        return false
    }
}

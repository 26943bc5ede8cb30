/// Finds the cheapest way to cut a cell's words into names.
struct PartySegmenter {
    private let tokens: PartyTokens
    private let directory: PartyDirectory
    /// Whether the words from a token, so many of them, are a known name.
    private let known: [[Bool]]

    /// No name has more words than this unless it is the whole of what stands between two separators.
    private static let longest = 14

    init(_ tokens: PartyTokens, _ directory: PartyDirectory) {
        self.tokens = tokens
        self.directory = directory
        let count = tokens.tokens.count
        known = (0..<count).map { start in
            (1...max(1, min(Self.longest, count - start))).map { directory.isKnown(tokens.key(start..<start + $0)) }
        }
    }

    /// The names as ranges of tokens, in order, covering every token.
    func segments() -> [Range<Int>] {
        let count = tokens.tokens.count
        var best = [Double](repeating: .infinity, count: count + 1)
        var from = [Int](repeating: 0, count: count + 1)
        best[0] = 0
        for end in 1...count {
            for start in max(0, end - Self.longest)..<end where best[start] + 0.01 < best[end] {
                let cost = best[start] + price(start..<end)
                if cost + 0.01 < best[end] {
                    best[end] = cost
                    from[end] = start
                }
            }
        }
        var cuts: [Range<Int>] = []
        var end = count
        while end > 0 {
            cuts.append(from[end]..<end)
            end = from[end]
        }
        return cuts.reversed()
    }

    /// What taking these words for one name costs; lower is likelier.
    private func price(_ range: Range<Int>) -> Double {
        let list = tokens.tokens
        if list[range.lowerBound].isBracketed, range.lowerBound > 0 { return 50 }
        if isKnown(range) { return 1 }
        if range.dropFirst().contains(where: { list[$0].gap > .space }) { return 100 }
        return unitPrice(range) ?? plainPrice(range)
    }

    /// A unit or post behind the name of its body: "SDC Direct Services", "Police SCD", "CSU Manager".
    private func unitPrice(_ range: Range<Int>) -> Double? {
        guard range.count > 1 else { return nil }
        let list = tokens.tokens
        for split in (range.lowerBound + 1..<range.upperBound).reversed() {
            let rest = split..<range.upperBound
            let head = range.lowerBound..<split
            let size = 0.05 * Double(range.count)
            guard !holdsKnown(rest), !isKnown(rest), breaks(rest) == 0 else { continue }
            if isKnown(head), isPost(list[range.upperBound - 1].lastWord) { return 1.3 + size }
            guard directory.isParent(tokens.key(head), printed: tokens.printed(head)) else { continue }
            if isEnd(range.upperBound - 1) { return 1.2 + size }
            return rest.count == 1 && BodyWords.isAbbreviation(list[split].text) ? 2.2 : 2.4 + 2 * size
        }
        return nil
    }

    private func plainPrice(_ range: Range<Int>) -> Double {
        let list = tokens.tokens
        let size = 0.1 * Double(range.count)
        let burden = 2.5 * Double(breaks(range) + (touchesKnown(range) ? 1 : 0))
        if isEnd(range.upperBound - 1) || isStart(range.lowerBound) { return 1.8 + size + burden }
        if range.count == 1, BodyWords.isAbbreviation(list[range.lowerBound].text) { return 2.2 }
        let mention = directory.isMentioned(tokens.key(range)) ? 0.5 : 0
        return 2.5 + size + burden - mention
    }

    private func isKnown(_ range: Range<Int>) -> Bool {
        guard range.count <= Self.longest, known[range.lowerBound].indices.contains(range.count - 1) else {
            return false
        }
        return known[range.lowerBound][range.count - 1]
    }

    /// How many names seem to end, or to begin, within the words.
    private func breaks(_ range: Range<Int>) -> Int {
        range.dropLast().filter { index in
            let next = tokens.tokens[index + 1]
            if isStart(index + 1) { return !tokens.tokens[index].isConnector && !isLower(next.text) }
            guard isEnd(index) else { return false }
            if next.isConnector || next.isBracketed || next.text.allSatisfy(\.isNumber) || isPost(next.lastWord)
                || isLower(next.text)
            {
                return false
            }
            return BodyWords.collectives.contains(tokens.tokens[index].lastWord)
                ? !BodyWords.ends.contains(next.lastWord) : !isEnd(index + 1) || isKnown(index + 1..<index + 2)
        }.count
    }

    /// Whether a known name that can't be a plain word stands at either end of the words.
    private func touchesKnown(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains { split in
            isName(range.lowerBound..<split) || isName(split..<range.upperBound)
        }
    }

    private func holdsKnown(_ range: Range<Int>) -> Bool {
        range.contains { start in (start + 1..<range.upperBound + 1).contains { isName(start..<$0) } }
    }

    private func isName(_ range: Range<Int>) -> Bool {
        isKnown(range) && (range.count > 1 || BodyWords.isAbbreviation(tokens.tokens[range.lowerBound].text))
    }

    private func isEnd(_ index: Int) -> Bool {
        let word = tokens.tokens[index].lastWord
        return BodyWords.ends.contains(word) || BodyWords.collectives.contains(word)
    }

    private func isStart(_ index: Int) -> Bool { BodyWords.starts.contains(tokens.tokens[index].lastWord) }

    private func isPost(_ word: String) -> Bool { BodyWords.posts.contains(word) }
    private func isLower(_ text: String) -> Bool { text.unicodeScalars.first?.properties.isLowercase ?? false }
}

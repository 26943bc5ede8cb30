/// Splits a lead or partner cell into the parties that it names.
///
/// Separators come first. Where names stand side by side, the cheapest way to cut the words into names is taken: names that
/// are known cost least, then a unit behind its parent body, then unknown words that end as names of bodies do.
public struct PartySplitter: Sendable {
    /// One party of a cell.
    public struct Part: Sendable, Hashable {
        public var printed: String
        /// Whether it was cut off without a separator.
        public var isGuess: Bool
    }

    public private(set) var directory: PartyDirectory

    public init(_ directory: PartyDirectory) { self.directory = directory }

    /// Learns names from a column's cells: what stands alone in one cell is a name in the others. Shorter ones are learnt
    /// first, and a cell that falls apart into known names teaches nothing.
    public mutating func learn(from cells: some Sequence<String>) {
        var pieces: [String: Int] = [:]
        for cell in Set(cells) {
            let tokens = PartyTokens(cell)
            for part in atSeparators(tokens) where pieces[part.printed] == nil {
                pieces[part.printed] = part.printed.split(separator: " ").count
            }
        }
        let short = pieces.filter { $0.value <= Self.nameLimit }
        for (piece, _) in short.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) where split(piece).count == 1 {
            directory.learn(piece)
        }
    }

    /// The parties of a cell in order; paragraphs are parted by U+2029. Linear in the cell's length.
    public func split(_ cell: String) -> [Part] {
        var tokens = PartyTokens(cell)
        guard !tokens.tokens.isEmpty else { return [] }
        guard tokens.tokens.count <= Self.wordLimit else { return atSeparators(tokens) }
        separateConnectors(&tokens)
        let cuts = PartySegmenter(tokens, directory).segments()
        return joinDoubles(tokens, cuts).filter { part in
            let key = Wording.key(part.printed)
            return !key.isEmpty && !PartyDirectory.isNobody(key)
        }
    }

    /// A name that stands alone has at most so many words.
    private static let nameLimit = 7

    /// Cells with more words than this are split at separators only.
    private static let wordLimit = 60

    /// "and" and "&" separate only between two names.
    private func separateConnectors(_ tokens: inout PartyTokens) {
        var index = 1
        while index + 1 < tokens.tokens.count {
            if tokens.tokens[index].isConnector, !tokens.tokens[index].isBracketed, parts(tokens, at: index) {
                tokens.separate(atConnector: index)
            } else {
                index += 1
            }
        }
    }

    private func parts(_ tokens: PartyTokens, at connector: Int) -> Bool {
        let list = tokens.tokens
        var start = connector
        while start > 0, start == connector || list[start].gap == .space { start -= 1 }
        var end = connector + 1
        while end < list.count, end == connector + 1 || list[end].gap == .space { end += 1 }
        if (start..<connector).contains(where: { from in
            (connector + 2..<end + 1).contains { directory.isKnown(tokens.key(from..<$0)) }
        }) {
            return false
        }
        let left = (start..<connector).first { directory.isKnown(tokens.key($0..<connector)) }
        guard let left else { return false }
        let isPlain = connector - left == 1 && !BodyWords.isAbbreviation(list[left].text)
        if (connector + 2..<end + 1).contains(where: { directory.isKnown(tokens.key(connector + 1..<$0)) }) {
            return true
        }
        if directory.isParent(list[connector + 1].key, printed: list[connector + 1].text) { return !isPlain }
        let last = list[end - 1].lastWord
        return !isPlain && (BodyWords.ends.contains(last) || BodyWords.collectives.contains(last))
    }

    private func atSeparators(_ tokens: PartyTokens) -> [Part] {
        var parts: [Part] = []
        var start = 0
        guard !tokens.tokens.isEmpty else { return [] }
        for index in 1...tokens.tokens.count
        where index == tokens.tokens.count || tokens.tokens[index].gap > .space {
            parts.append(Part(printed: tokens.printed(start..<index), isGuess: false))
            start = index
        }
        return parts
    }

    /// One party named in two languages, or twice, is one party.
    private func joinDoubles(_ tokens: PartyTokens, _ cuts: [Range<Int>]) -> [Part] {
        var parts: [(range: Range<Int>, part: Part)] = []
        for (number, range) in cuts.enumerated() {
            let startsFree = number > 0 && tokens.tokens[range.lowerBound].gap == .space
            let endsFree = number + 1 < cuts.count && tokens.tokens[cuts[number + 1].lowerBound].gap == .space
            let printed = tokens.printed(range)
            if let last = parts.last,
                isSame(last.part.printed, printed)
                    || isTranslation(tokens, last.part.printed, printed, range.lowerBound)
            {
                let joined = last.range.lowerBound..<range.upperBound
                parts[parts.count - 1] = (joined, Part(printed: tokens.printed(joined), isGuess: last.part.isGuess))
            } else {
                parts.append((range, Part(printed: printed, isGuess: startsFree || endsFree)))
            }
        }
        return parts.map(\.part)
    }

    /// In a plan in two languages, names on both sides of a slash are one body's, unless both are known as different ones.
    private func isTranslation(_ tokens: PartyTokens, _ left: String, _ right: String, _ start: Int) -> Bool {
        guard directory.isBilingual, tokens.isBehindSlash(start), !left.contains("/") else { return false }
        return !(directory.match(left).isMember && directory.match(right).isMember)
    }

    private func isSame(_ left: String, _ right: String) -> Bool {
        if PartyDirectory.isEverybody(Wording.key(left)), PartyDirectory.isEverybody(Wording.key(right)) { return true }
        let first = directory.match(left)
        let second = directory.match(right)
        return first.isMember && second.isMember && first.party == second.party
    }
}

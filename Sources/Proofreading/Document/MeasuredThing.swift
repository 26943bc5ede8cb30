/// What a sentence counts, as far as its words tell: "anti-social behaviour" of "ASB reports" and of "incidents of anti-social behaviour".
struct MeasuredThing: Sendable, Hashable {
    /// The lower-case words, without plurals.
    let words: [String]

    static let heads: Set<String> = [
        "incident", "incidents", "report", "reports", "offence", "offences", "case", "cases", "complaint", "complaints",
        "call", "calls", "crime", "crimes", "levels", "level",
        "number", "numbers", "instances", "rate", "rates",
    ]

    private static let stop: Set<String> = [
        "the", "a", "an", "of", "in", "to", "and", "or", "was", "were", "is", "are", "has", "have", "had", "been", "be",
        "for", "on", "by", "at", "with", "from", "that", "this", "these",
        "recorded", "reported", "total", "all", "number", "received", "dealt", "made", "its", "their", "our", "there",
        "more", "fewer", "than", "per", "which", "as", "most", "highest", "lowest",
        "second", "third", "overall", "other", "types", "type", "any", "not", "under", "figures", "show", "said",
        "between", "during", "over", "within", "against", "higher", "lower", "due", "out",
        "few", "many", "some", "no", "new", "when", "where", "who", "it", "we", "they", "into", "these",
    ]

    /// The things that a sentence counts.
    static func things(in name: LineName) -> [MeasuredThing] {
        let words = name.words
        var things: [MeasuredThing] = []
        for (index, word) in words.enumerated() where heads.contains(word) {
            if index + 1 < words.count, words[index + 1] == "of",
                let thing = MeasuredThing(words[(index + 2)...].prefix { isContent($0) }.prefix(5))
            {
                things.append(thing)
            }
            var start = index
            while start > 0, index - start < 4, isContent(words[start - 1]) { start -= 1 }
            if let thing = MeasuredThing(words[start..<index]) { things.append(thing) }
        }
        return things
    }

    private static func isContent(_ word: String) -> Bool {
        !stop.contains(word) && !heads.contains(word) && word.first?.isNumber != true && (word.count > 1 || word == "-")
            && !word.hasSuffix("ly")
    }

    private init?(_ words: some Sequence<String>) {
        let kept = words.filter { $0 != "-" }.map { $0.count > 4 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
        guard !kept.isEmpty, kept.joined().count >= 3 else { return nil }
        self.words = kept
    }

    /// Whether two names are of one thing: the same words, or one the other's initials.
    func isSame(as other: MeasuredThing) -> Bool {
        if words.joined() == other.words.joined() { return true }
        return isAbbreviation(of: other) || other.isAbbreviation(of: self)
    }

    private func isAbbreviation(of other: MeasuredThing) -> Bool {
        guard words.count == 1, other.words.count >= 2, let word = words.first else { return false }
        return word == other.words.compactMap(\.first).map(String.init).joined()
    }
}

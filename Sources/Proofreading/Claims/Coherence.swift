/// Judges whether two stretches of text speak of the same thing.
struct Coherence {
    let passage: Passage

    /// Whether a sentence plainly goes on about the one before: it begins with "This is", "It", "That compares", "Up from",
    /// "The figure", or shares its subject and brings no new one.
    func refersBack(_ sentence: Range<Int>, to earlier: Range<Int>) -> Bool {
        guard let first = passage.token(sentence.lowerBound) else { return false }
        if first.has([.anaphor, .direction])
            || ["compared", "a", "an", "against", "last", "previously", "in", "up", "down", "he", "she"].contains(
                first.text)
        {
            return first.has([.anaphor]) || freshWords(in: sentence, since: earlier) <= 1
        }
        return topic(of: head(of: sentence)).isSubset(of: topic(of: earlier))
    }

    /// Whether two sentences share a telling word.
    func sharesTopic(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        !topic(of: first).isDisjoint(with: topic(of: second))
    }

    /// Telling words of a stretch that an earlier one hasn't.
    func freshWords(in range: Range<Int>, since earlier: Range<Int>) -> Int {
        topic(of: range).subtracting(topic(of: earlier)).count
    }

    /// Whether the numbers at two tokens count the same thing: the same noun follows both, or none follows the second.
    func countsTheSame(_ first: Int, _ second: Int, in sentence: Range<Int>) -> Bool {
        guard let noun = noun(after: second) else { return true }
        if Lexicon.classes(of: noun).contains(.generic), topic(of: head(of: sentence)).isEmpty { return true }
        return noun == self.noun(after: first) || topic(of: first - 8..<first + 6).contains(Self.stem(noun))
    }

    private func noun(after index: Int) -> String? {
        var at = index + 1
        while at < index + 4, let token = passage.token(at), token.kind == .word {
            if token.has([.function, .timeUnit, .clauseOpener, .later, .earlier, .auxiliary]) { return nil }
            if token.text.hasSuffix("s") || token.text == "people" { return token.text }
            at += 1
        }
        return nil
    }

    /// The words before the first verb or number of a sentence.
    func head(of sentence: Range<Int>) -> Range<Int> {
        var end = sentence.lowerBound
        // A fronted place or time ("In the Tarn Valley area, …") isn't the subject.
        var start = end
        if let first = passage.token(start),
            ["in", "across", "within", "by", "at", "during", "over", "for", "on"].contains(first.text),
            let comma = sentence.prefix(12).first(where: { passage.text($0) == "," })
        {
            start = comma + 1
        }
        end = start
        while end < sentence.upperBound, let token = passage.token(end), token.quantity == nil,
            !token.has([.verb, .auxiliary, .direction])
        { end += 1 }
        return start..<end
    }

    /// The telling words of a stretch, cut down to their stems.
    func topic(of range: Range<Int>) -> Set<String> {
        var stems: Set<String> = []
        for index in range {
            guard let token = passage.token(index), token.kind == .word, Self.isTelling(token) else { continue }
            stems.insert(Self.stem(token.text))
        }
        return stems
    }

    static func isTelling(_ token: Token) -> Bool {
        if token.kind != .word || token.text.utf8.count < 3 { return false }
        let dull: WordClass = [
            .function, .generic, .timeUnit, .month, .weekday, .direction, .verb, .clauseOpener, .numberWord, .ordinal,
            .auxiliary, .earlier, .later, .multiple, .anaphor,
        ]
        return !token.has(dull) && !token.isOne(of: dullWords) && !token.text.hasSuffix("ly")
    }

    private static let dullWords: Set<String> = [
        "latest", "same", "last", "next", "compared", "comparison", "against", "showing", "shows", "show", "saw",
        "seen", "see", "says", "said", "according",
        "equates", "equal", "equals", "representing", "represents", "means", "reached", "reaching", "overall",
        "significant", "slight", "small", "sharp",
        "steep", "marked", "modest", "welcome", "dealt", "took", "made", "taken", "given", "received", "receiving",
        "figure's", "year's", "force's", "per",
        "cent", "including", "like", "than", "did", "had", "year-on-year", "seeing", "ending", "end", "number",
        "around", "known", "cut", "half", "third",
        "previous", "corresponding", "nearly", "over", "new", "just", "more", "some", "percentage", "point", "points",
        "quarter", "financial", "twelve",
        "i.e", "e.g", "viz", "namely", "target", "handled", "attended", "stood", "standing", "found", "find", "gone",
        "going", "having", "put",
        "that's", "it's", "there's", "here's", "which's", "we've", "we're", "they're", "they've",
        "another", "way", "means", "meaning", "makes", "making", "gives", "giving",
    ]

    /// A crude stem: enough to see that "robbery" and "robberies" are one word.
    static func stem(_ word: String) -> String {
        var stem = word
        for suffix in ["'s", "ies", "es", "s", "ing", "ed", "y", "e"]
        where stem.hasSuffix(suffix) && stem.utf8.count - suffix.utf8.count >= 3 {
            stem.removeLast(suffix.count)
            break
        }
        return stem.hasSuffix("i") ? String(stem.dropLast()) : stem
    }
}

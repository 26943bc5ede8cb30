/// Finds where sentences end, leaving abbreviations, initials and list numbers whole.
enum SentenceSplitter {
    static func sentences(of tokens: [Token]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where tokens[index].kind == .mark && ends(tokens, index) {
            var end = index + 1
            while end < tokens.count, [")", "\"", "'"].contains(tokens[end].text), !tokens[end].hasSpaceBefore {
                end += 1
            }
            if end > start { sentences.append(start..<end) }
            start = end
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences.flatMap(pieces)
    }

    /// The most tokens that a sentence may have: work on one grows faster than its length.
    static let longest = 250

    private static func pieces(_ sentence: Range<Int>) -> [Range<Int>] {
        guard sentence.count > longest else { return [sentence] }
        return stride(from: sentence.lowerBound, to: sentence.upperBound, by: longest).map {
            $0..<min($0 + longest, sentence.upperBound)
        }
    }

    private static func ends(_ tokens: [Token], _ index: Int) -> Bool {
        let mark = tokens[index].text
        if mark == "!" || mark == "?" { return true }
        guard mark == "." else { return false }
        var next = index + 1
        while next < tokens.count, tokens[next].kind == .mark, !tokens[next].hasSpaceBefore { next += 1 }
        guard next < tokens.count else { return true }
        let following = tokens[next]
        guard following.hasSpaceBefore || next > index + 1 else { return false }
        guard index > 0 else { return true }
        let word = tokens[index - 1]
        if titles.contains(word.text) { return false }
        if word.kind == .word, word.text.utf8.count == 1, word.isCapitalised { return false }
        if abbreviations.contains(word.text) { return following.isCapitalised && following.quantity == nil }
        if word.kind == .number, index == 1 || tokens[index - 2].text == "." { return index > 1 }
        return following.isCapitalised || following.kind != .word || word.kind == .number
            || following.text.utf8.first ?? 0 >= 0x80
            || !following.isCapitalised && tokens[index].text == "."
    }

    /// Never at a sentence's end.
    private static let titles: Set<String> = [
        "st", "mr", "mrs", "ms", "dr", "cllr", "cllrs", "sgt", "insp", "supt", "prof", "rev", "hon", "vs", "e.g", "i.e",
        "eg", "ie", "cf", "ch",
        "no", "nos", "para", "paras", "fig", "pp", "ref", "tel", "vol", "art", "sec", "approx", "c", "v", "incl",
        "excl",
    ]

    /// At a sentence's end when a capital follows.
    private static let abbreviations: Set<String> = [
        "etc", "yrs", "yr", "hrs", "hr", "mins", "min", "ltd", "co", "dept", "govt", "jan", "feb", "mar", "apr", "aug",
        "sept", "sep", "oct",
        "nov", "dec", "rd", "ave", "max", "est", "a.m", "p.m", "no", "p", "inc", "al", "op", "asst", "dist",
    ]
}

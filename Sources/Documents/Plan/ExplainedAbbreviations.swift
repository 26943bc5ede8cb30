/// Short forms that a text explains where it uses them: `Child Sexual Exploitation (CSE)` or `CSE (Child Sexual Exploitation)`.
struct ExplainedAbbreviations {
    private(set) var found: [(short: String, meaning: String)] = []

    /// Cost is linear in the text: only the few words beside a bracket are looked at.
    init(in text: String) {
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where byte == 0x28 {
            let inside = bytes[(index + 1)...].prefix(120).prefix { $0 != 0x29 && $0 != 0x28 && $0 != 0x0A }
            let before = bytes[..<index].suffix(120)
            let words = String(decoding: inside, as: UTF8.self)
            let earlier = String(decoding: before, as: UTF8.self)
            if let pair = Self.pair(inside: words, before: earlier) { found.append(pair) }
        }
    }

    /// Two to eight characters of which at least two are capitals, and no blank among them.
    static func isShortForm(_ word: String) -> Bool {
        (2...8).contains(word.count) && word.allSatisfy { $0.isLetter || $0 == "&" || $0.isNumber }
            && word.count(where: \.isUppercase) >= 2 && !word.dropLast().allSatisfy(\.isLowercase)
    }

    private static func pair(inside: String, before: String) -> (short: String, meaning: String)? {
        let earlier =
            before.split(separator: "\n").last.map { $0.split(whereSeparator: { " *_|>".contains($0) }) } ?? []
        let inner = inside.filter { $0 != "'" && $0 != "’" }.split(separator: " ")
        if isShortForm(inside), let meaning = meaning(of: inside, endingIn: earlier) { return (inside, meaning) }
        if let last = earlier.last, isShortForm(String(last)), spells(inner, String(last)) {
            return (String(last), inner.joined(separator: " "))
        }
        return nil
    }

    /// The last words before the bracket whose initials spell the short form, small joining words passed over.
    private static func meaning(of short: String, endingIn words: [Substring]) -> String? {
        for length in 2...10 where length <= words.count {
            let candidate = Array(words.suffix(length))
            if spells(candidate, short) { return withoutPossessive(candidate.joined(separator: " ")) }
        }
        return nil
    }

    private static func withoutPossessive(_ words: String) -> String {
        words.hasSuffix("'s") || words.hasSuffix("’s") ? String(words.dropLast(2)) : words
    }

    private static func spells(_ words: [Substring], _ short: String) -> Bool {
        guard let first = words.first, !joining.contains(first.lowercased()) else { return false }
        let all = initials(of: words)
        let target = short.uppercased().filter { $0 != "&" }
        if all == target { return true }
        return initials(of: words.filter { !joining.contains($0.lowercased()) }) == target
    }

    private static func initials(of words: [Substring]) -> String {
        words.flatMap { $0.split(separator: "-") }.compactMap { $0.first(where: \.isLetter) }
            .map { $0.uppercased() }.joined()
    }

    private static let joining: Set<String> = ["and", "of", "the", "for", "in", "against", "to", "on", "&", "with"]
}

import CommunitySafety

/// Finds where a body's name ends and its address begins in one run of words.
enum NameEnd {
    /// The number of words that the name has; all of them where nothing tells an address.
    static func find(_ words: [String], hasContacts: Bool) -> Int {
        guard words.count > 1 else { return words.count }
        let start = addressStart(words)
        guard hasContacts || start != nil else { return words.count }
        if let end = bodyEnd(words, before: start ?? words.count) { return end }
        let comma = words.firstIndex { $0.hasSuffix(",") }.map { $0 + 1 }
        return start ?? (hasContacts ? comma : nil) ?? words.count
    }

    static func looksLikeAddress(_ words: [String]) -> Bool {
        addressStart(words) != nil || words.contains { streets.contains(key($0)) || houses.contains(key($0)) }
    }

    /// The word after the first one that ends a body's name, further words of the name taken in.
    private static func bodyEnd(_ words: [String], before limit: Int) -> Int? {
        var index = 0
        while index < limit {
            guard BodyWords.ends.contains(key(words[index])) || bodies.contains(key(words[index])),
                !goesOn(words, index + 1, limit)
            else {
                index += 1
                continue
            }
            return withUnit(words, index + 1, limit, parent: key(words[index]))
        }
        return nil
    }

    /// "Fire & Rescue", "Police and Crime Commissioner", "Homes Ltd": the name goes on.
    private static func goesOn(_ words: [String], _ next: Int, _ limit: Int) -> Bool {
        guard next < limit else { return false }
        let word = key(words[next])
        if word == "and" || word == "of" || word == "for" || words[next] == "&" { return true }
        if words[next].hasPrefix("(") { return true }
        return BodyWords.ends.contains(word) && !["house", "centre"].contains(word) || bodies.contains(word)
    }

    /// A team of a council or of the police carries its parent's name in front: "Kent County Council Youth Service".
    private static func withUnit(_ words: [String], _ end: Int, _ limit: Int, parent: String) -> Int {
        guard BodyWords.parents.contains(parent), end < limit else { return end }
        for index in end..<min(limit, end + 5) {
            let word = key(words[index])
            if streets.contains(word) || houses.contains(word) { return end }
            if ["team", "unit", "service", "services", "department", "directorate", "wardens", "standards"].contains(
                word), index > end || word != "service"
            {
                return index + 1
            }
            if parent == "police",
                !["rural", "youth", "community", "safety", "neighbourhood", "licensing"].contains(word)
            {
                return end
            }
        }
        return end
    }

    /// The first word that can only begin an address: a number, "PO Box", "c/o", a house, a street with the word before it.
    private static func addressStart(_ words: [String]) -> Int? {
        for index in words.indices.dropFirst() {
            let word = key(words[index])
            if words[index].first?.isNumber ?? false { return index }
            if word == "po", index + 1 < words.count, key(words[index + 1]) == "box" { return index }
            if words[index].lowercased().hasPrefix("c/o")
                || word == "care" && index + 1 < words.count && key(words[index + 1]) == "of"
            {
                return index
            }
            if word == "the", words[index].first?.isUppercase ?? false, index > 0,
                !["for", "of", "against"].contains(key(words[index - 1]))
            {
                return index
            }
            if houses.contains(word), index > 1 { return index - 1 }
            if streets.contains(word), index > 1 { return index - 1 }
            if word.first?.isLetter ?? false, words[index].hasSuffix(","), index > 0, index + 1 < words.count, index > 2
            {
                return nil
            }
        }
        return nil
    }

    private static func key(_ word: String) -> String { Wording.words(word).last ?? "" }

    private static let bodies: Set<String> = ["ccg", "icb", "crc", "ltd", "limited", "plc", "cic"]

    private static let streets: Set<String> = [
        "road", "rd", "street", "lane", "avenue", "ave", "close", "drive", "way", "boulevard", "square", "crescent",
        "terrace",
        "gardens", "hill", "row", "quay", "parade", "walk", "grove", "mews", "heol", "stryd", "ffordd",
    ]

    private static let houses: Set<String> = [
        "house", "hall", "headquarters", "hq", "building", "buildings", "station", "offices", "court", "tower", "mill",
        "lodge",
    ]
}

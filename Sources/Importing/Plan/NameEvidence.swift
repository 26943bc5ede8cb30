import CommunitySafety
import Proofreading

/// What a plan's words show of names: abbreviations that it explains, capitalised names, words in capitals.
struct NameEvidence {
    /// Long form by abbreviation: `VRU` → `Violent Reduction Unit`.
    private(set) var abbreviations: [String: String] = [:]
    /// Compared forms of capitalised runs of words in running text.
    private(set) var mentions: Set<String> = []
    /// Words printed in capitals.
    private(set) var capitals: Set<String> = []
    /// Whether headings are printed in two languages: three or more with a slash between spaces.
    let isBilingual: Bool

    init(_ script: Manuscript) {
        let isHeading: (Passage) -> Bool = { $0.table == nil && ($0.level != nil || $0.words.count <= 12) }
        isBilingual =
            script.passages.lazy.filter { isHeading($0) && Wording.holds(" / ", in: $0.text) }.prefix(3).count == 3
        for passage in script.passages {
            if let table = passage.table {
                for row in table.rows { for cell in row.cells { take(cell.string, isRunning: false) } }
            } else {
                take(passage.text, isRunning: passage.level == nil)
            }
        }
    }

    private mutating func take(_ text: String, isRunning: Bool) {
        let words = Wording.pieces(text)
        var run: [String] = []
        for (index, word) in words.enumerated() {
            let plain = Self.plain(word)
            if BodyWords.isAbbreviation(plain) { capitals.insert(plain) }
            let isBracketed = word.utf8.first == 0x28
            if isBracketed { explain(words, index) }
            guard isRunning else { continue }
            if Self.isCapitalised(plain), !isBracketed { run.append(plain) } else { close(&run) }
            if let last = word.utf8.last, ".,;:)".utf8.contains(last) { close(&run) }
        }
        close(&run)
    }

    private static func isCapitalised(_ word: String) -> Bool {
        guard let first = word.utf8.first, first >= 0x80 else {
            return word.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
        }
        return word.first?.isUppercase ?? false
    }

    private mutating func close(_ run: inout [String]) {
        if let first = run.first, ["The", "This", "A", "An", "In", "Our"].contains(first) { run.removeFirst() }
        if (1...5).contains(run.count) { mentions.insert(Wording.key(run.joined(separator: " "))) }
        run.removeAll(keepingCapacity: true)
    }

    /// "Violent Reduction Unit (VRU)" or "DAVSS (Domestic Abuse Voluntary Support Services)".
    private mutating func explain(_ words: [String], _ index: Int) {
        guard index > 0 else { return }
        let inner = Self.singular(Self.plain(words[index]))
        let before = Self.singular(Self.plain(words[index - 1]))
        if BodyWords.isAbbreviation(inner), words[index].contains(")") {
            if let long = Self.backwards(words, from: index, inner) {
                abbreviations[inner] = abbreviations[inner] ?? long
            }
        } else if BodyWords.isAbbreviation(before) {
            if let long = Self.forwards(words, from: index, before) {
                abbreviations[before] = abbreviations[before] ?? long
            }
        }
    }

    private static func backwards(_ words: [String], from index: Int, _ short: String) -> String? {
        for count in 2...12 where index - count >= 0 {
            let long = words[(index - count)..<index].map(plain).joined(separator: " ")
            if matches(long, short) { return long }
        }
        return nil
    }

    private static func forwards(_ words: [String], from index: Int, _ short: String) -> String? {
        for count in 2...12 where index + count <= words.count {
            let long = words[index..<(index + count)].map(plain).joined(separator: " ")
            if matches(long, short) { return long }
        }
        return nil
    }

    /// Whether the letters are the initials of the words, little words counted or not.
    static func matches(_ long: String, _ short: String) -> Bool {
        let letters = short.uppercased()
        return Wording.initials(long) == letters || Wording.initials(long, skipping: ["and"]) == letters
            || Wording.initials(long, skipping: []) == letters
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") && word.dropLast().allSatisfy(\.isUppercase) ? String(word.dropLast()) : word
    }

    private static func plain(_ word: String) -> String {
        if word.utf8.allSatisfy({ ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }) { return word }
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return plainASCII(word) }
        var text = Substring(word)
        while let last = text.last, ".,;:)]'’\"”".contains(last) { text = text.dropLast() }
        while let first = text.first, "([‘\"“'".contains(first) { text = text.dropFirst() }
        for ending in ["'s", "’s"] where text.hasSuffix(ending) { text = text.dropLast(2) }
        return String(text)
    }

    private static func plainASCII(_ word: String) -> String {
        var text = word.utf8[...]
        while let last = text.last, ".,;:)]'\"".utf8.contains(last) { text.removeLast() }
        while let first = text.first, "([\"'".utf8.contains(first) { text.removeFirst() }
        if text.suffix(2).elementsEqual("'s".utf8) { text.removeLast(2) }
        return String(Substring(text))
    }
}

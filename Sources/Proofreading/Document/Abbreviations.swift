/// Finds the abbreviations of a document and where it explains them.
///
/// Words in capitals of headings and of lines in capitals, Roman numerals, postcodes, codes with digits and everyday abbreviations (UK, GP, CCTV) don't count.
public struct Abbreviations: Sendable {
    public init() {}

    /// The abbreviations in the order of their first use. Linear in the text.
    public func abbreviations(in document: SourceDocument) -> [Abbreviation] {
        abbreviations(in: document, DocumentText.all(in: document).map { ($0, RawWord.words(of: $0.text.string)) })
    }

    /// As above, for runs whose words are known.
    func abbreviations(in document: SourceDocument, _ texts: [(text: DocumentText, words: [RawWord])])
        -> [Abbreviation]
    {
        var found: [String: Abbreviation] = [:]
        var order: [String] = []
        var glossary = GlossaryReader(document).explanations
        var initials = InitialIndex()
        for (text, words) in texts {
            initials.add(words, text)
            guard !Self.isInCapitals(words) else { continue }
            for (index, word) in words.enumerated() where isAbbreviation(word, words, index) {
                let short = Self.singular(word.text)
                if found[short] == nil {
                    found[short] = Abbreviation(short: short, printed: word.text, uses: [])
                    order.append(short)
                }
                found[short]?.uses.append(text.place(at: word.range.lowerBound))
                if glossary[short] == nil, let long = BracketReader.explanation(of: short, words, index) {
                    glossary[short] = .given(long: long, place: text.place(at: word.range.lowerBound))
                }
            }
        }
        return order.compactMap { short in
            guard var abbreviation = found[short] else { return nil }
            abbreviation.explanation =
                glossary[short] ?? initials.long(for: short).map { .inPassing(long: $0.long, place: $0.place) }
            return abbreviation
        }
    }

    private func isAbbreviation(_ word: RawWord, _ words: [RawWord], _ index: Int) -> Bool {
        if word.plainCapitals < 2, word.isPlain { return false }
        let text = Self.singular(word.text)
        guard (2...7).contains(text.count), text.allSatisfy({ $0.isLetter || $0 == "&" }), Self.capitals(text) >= 2,
            Self.capitals(text) * 2 >= text.count, text.first?.isUppercase == true,
            text.first(where: { $0.isLowercase }) == nil || text.contains("&")
                || text.count <= 5 && text.last?.isUppercase == true
        else { return false }
        if Self.everyday.contains(text) || Self.isRoman(text) { return false }
        if let next = words.indices.contains(index + 1) ? words[index + 1] : nil, Self.isPlaceName(word, next) {
            return false
        }
        return true
    }

    /// "MOAT Homes": a name in capitals, not an abbreviation.
    private static func isPlaceName(_ word: RawWord, _ next: RawWord) -> Bool {
        next.markBefore == nil && ["Homes", "Housing", "Ltd", "Limited", "Box"].contains(next.text)
            && word.text.count >= 2
    }

    static func singular(_ word: String) -> String {
        var word = word
        if word.hasSuffix("'s") || word.hasSuffix("’s") { word = String(word.dropLast(2)) }
        guard word.count >= 3, word.hasSuffix("s"), word.dropLast().last?.isUppercase == true || word.contains("&")
        else { return word }
        return String(word.dropLast())
    }

    /// Whether a run is a heading in capitals, where nothing can be told from them.
    private static func isInCapitals(_ words: [RawWord]) -> Bool {
        let letters = words.filter(\.hasLetter)
        let capitals = letters.count { !$0.hasSmallLetter }
        if letters.count == 1 {
            return capitals == 1 && letters[0].text.count > 4 || everyday.contains(letters[0].text)
        }
        if letters.count >= 3, capitals == letters.count { return true }
        return letters.count >= 2 && capitals * 3 >= letters.count * 2
            && letters.contains { $0.text.count > 5 && !$0.hasSmallLetter }
    }

    private static func capitals(_ text: String) -> Int { text.count { $0.isUppercase } }

    private static func isRoman(_ text: String) -> Bool { text.count <= 4 && text.allSatisfy { "IVX".contains($0) } }

    /// Abbreviations and capitals that every reader knows.
    static let everyday: Set<String> = [
        "UK", "GP", "CCTV", "NHS", "BBC", "PDF", "ID", "TV", "AM", "PM", "OK", "PO", "HQ", "MP", "MPS", "DVD", "DRAFT",
        "FINAL", "TOTAL", "TOTALS", "NOT", "AND", "ALL",
        "OR", "NO", "YES", "NEW", "NOTE", "PLEASE", "MUST", "THE", "OF", "IN", "TO", "FOR", "BUT", "PLAN", "PAGE",
        "TEL", "FAX", "EU", "US", "USA", "AGM", "FAQ", "HM",
        "HMP", "RAF", "IT", "PC", "BN", "CD", "SMS", "GPS", "PIN", "URL", "WC", "AOB", "VAT", "TBC", "TBA", "NB", "RE",
        "FAO", "PS", "QR", "ISBN", "BME", "LGBT", "COVID",
        "IF", "IS", "ON", "BY", "AT", "AS", "WE", "OUR", "ONLY", "HIGH", "LOW", "MEDIUM", "RED", "AMBER", "GREEN",
        "RAG", "CEO", "DIY", "ATM", "ASAP", "WEB", "WHO", "WILL",
    ]
}

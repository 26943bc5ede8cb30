import CommunitySafety

/// The short name of a priority, made from the words that its list prints.
enum PriorityName {
    /// Without number, footnote marks, a tail in brackets and the mark at the end.
    static func short(_ printed: String) -> String {
        let heading = HeadingText(printed)
        var name = withoutFootnotes(heading.title.isEmpty ? printed : heading.title)
        if heading.number == nil, let rest = withoutEnumeration(name) { name = rest }
        if let open = name.firstIndex(where: { $0 == "(" || $0 == "[" }), open > name.startIndex {
            name = String(name[..<open])
        }
        name = withoutExplanation(name)
        return trimmed(name)
    }

    /// The words behind "(a)", "b)", "ii." or "•"; nil where nothing of the kind stands in front.
    static func withoutEnumeration(_ text: String) -> String? {
        let word = text.prefix { !$0.isWhitespace }
        let rest = Wording.squeezed(String(text[word.endIndex...]))
        guard !rest.isEmpty else { return nil }
        if ["•", "-", "–", "*", "o", "·", "▪"].contains(String(word)) { return rest }
        guard let last = word.last, last == ")" || last == "." else { return nil }
        let mark = word.filter { !"().".contains($0) }
        let isMark =
            !mark.isEmpty
            && (ReferenceReader.isNumeral(String(mark)) || (mark.count <= 2 && mark.allSatisfy(\.isNumber)))
        return isMark ? rest : nil
    }

    /// Superior figures, daggers, asterisks and "[1]" at the end of a word.
    static func withoutFootnotes(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x5B || $0 == 0x2A || $0 > 0x7E }) else { return text }
        var result = ""
        var rest = Substring(text)
        while let character = rest.first {
            if character == "[", let close = rest.firstIndex(of: "]"),
                rest[rest.index(after: rest.startIndex)..<close].allSatisfy({ $0.isNumber || $0 == "^" })
            {
                rest = rest[rest.index(after: close)...]
                continue
            }
            if !"¹²³⁴⁵⁶⁷⁸⁹⁰†‡*".contains(character) { result.append(character) }
            rest = rest.dropFirst()
        }
        return Wording.squeezed(result)
    }

    /// What follows a colon or a spaced dash explains the name when it is longer than a name would be.
    private static func withoutExplanation(_ name: String) -> String {
        for mark in [": ", " – ", " — ", " - "] {
            guard let parts = split(name, at: mark) else { continue }
            if parts.1.split(separator: " ").count > 4 { return parts.0 }
        }
        return name
    }

    private static func split(_ text: String, at mark: String) -> (String, String)? {
        var rest = Substring(text)
        while let index = rest.firstIndex(of: mark.first ?? " ") {
            if rest[index...].hasPrefix(mark) {
                let after = text.index(index, offsetBy: mark.count)
                return (String(text[..<index]), String(text[after...]))
            }
            rest = rest[rest.index(after: index)...]
        }
        return nil
    }

    static func trimmed(_ text: String) -> String {
        var name = Substring(Wording.squeezed(text))
        while let last = name.last, ".,;:–-".contains(last) || last.isWhitespace { name = name.dropLast() }
        return String(name)
    }
}

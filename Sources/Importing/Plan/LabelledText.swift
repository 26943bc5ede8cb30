import CommunitySafety

/// Words with labelled parts: "Hold four farm watch evenings. Lead: Police. By when: May 2024".
struct LabelledText {
    /// The words before the first label.
    private(set) var lead: String
    private(set) var parts: [(role: ColumnRole, label: String, value: String)] = []

    /// Whether it tells who leads an action, who helps or by when.
    var commits: Bool { parts.contains { [.lead, .partners, .byWhen].contains($0.role) } }

    init(_ text: String) {
        let characters = Array(text)
        var cuts: [(start: Int, colon: Int, role: ColumnRole, label: String)] = []
        var boundary = 0
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character == ":", let found = Self.label(characters, boundary, index) {
                cuts.append((found.start, index, found.role, found.label))
                boundary = index + 1
            } else if Self.boundaries.contains(character) || character.isNewline {
                boundary = index + 1
            }
            index += 1
        }
        let first = cuts.first?.start ?? characters.count
        lead = Self.trimmed(String(characters[..<first]), opens: cuts.first != nil)
        for (number, cut) in cuts.enumerated() {
            let end = number + 1 < cuts.count ? cuts[number + 1].start : characters.count
            let value = Self.trimmed(String(characters[(cut.colon + 1)..<max(cut.colon + 1, end)]), opens: true)
            parts.append((cut.role, cut.label, value))
        }
    }

    private static let boundaries: Set<Character> = [".", ";", "(", "[", ",", "–", "—", "|", "•", "*", "?", "!"]

    /// The label that ends at a colon, if the words since the last mark are one.
    private static func label(_ characters: [Character], _ boundary: Int, _ colon: Int) -> (
        start: Int, role: ColumnRole, label: String
    )? {
        guard colon > boundary, colon - boundary <= 48 else { return nil }
        let words = Wording.squeezed(String(characters[boundary..<colon]))
        if let role = ColumnVocabulary.label(words) { return (boundary, role, words) }
        // "Action 3": the label with its reference.
        guard words.contains(where: \.isNumber), let reference = ReferenceReader.alone(words), reference != words else {
            return nil
        }
        return (boundary, .action, words)
    }

    private static func trimmed(_ text: String, opens: Bool) -> String {
        var words = Substring(text)
        while let last = words.last, last.isWhitespace || ";,|–—([•*".contains(last) { words = words.dropLast() }
        while let first = words.first, first.isWhitespace || "–—:".contains(first) { words = words.dropFirst() }
        let opened = words.filter { $0 == "(" }.count
        let closed = words.filter { $0 == ")" }.count
        if opens, closed > opened, words.last == ")" || words.hasSuffix(").") {
            words = words.dropLast(words.last == "." ? 2 : 1)
        }
        return String(words)
    }
}

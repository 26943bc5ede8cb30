import CommunitySafety

/// Reads the references of actions: "5.1", "ASB1", "1a", "Action 3", "iv".
enum ReferenceReader {
    /// A reference at the start of an action's words.
    struct Found {
        var reference: String
        var rest: String
        /// Whether the words can't be anything else ("Action 3:").
        var isSure: Bool
    }

    /// The reference that a cell holds alone: without "Action" in front and the mark behind; nil for anything else.
    static func alone(_ cell: String) -> String? {
        let text = withoutLabel(cell) ?? cell
        let token = trimmed(text)
        return isReference(token) || Int(token).map { (1...999).contains($0) } ?? false || isNumeral(token)
            ? token : nil
    }

    /// The reference with which an action's text begins.
    static func leading(_ text: String) -> Found? {
        if let rest = withoutLabel(text), let found = split(rest, isLabelled: true) {
            return Found(reference: found.0, rest: found.1, isSure: true)
        }
        guard let found = split(text, isLabelled: false) else { return nil }
        return Found(reference: found.0, rest: found.1, isSure: false)
    }

    /// "5.1", "2.1.3", "3.2a", "ASB1", "DA-2", "P1.2", "1a", "2B".
    static func isReference(_ token: String) -> Bool {
        guard !token.isEmpty, token.utf8.count <= 10 else { return false }
        let letters = token.prefix { $0.isLetter }
        var rest = token[letters.endIndex...]
        guard letters.count <= 5, letters.allSatisfy(\.isUppercase) else { return false }
        if !letters.isEmpty, let mark = rest.first, "-.".contains(mark) { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count) else { return false }
        rest = rest[digits.endIndex...]
        var groups = 0
        while rest.first == ".", let next = rest.dropFirst().first, next.isASCII, next.isNumber {
            rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
            groups += 1
        }
        if rest.isEmpty { return groups > 0 || !letters.isEmpty }
        return rest.count == 1 && (rest.first?.isLetter ?? false)
    }

    /// Roman numerals and single letters: a reference only behind a bracket or a full stop.
    static func isNumeral(_ token: String) -> Bool {
        guard (1...5).contains(token.count) else { return false }
        return token.allSatisfy { "ivxIVX".contains($0) }
            || (token.count == 1 && token.first?.isLetter == true && token.first?.isASCII == true)
    }

    private static func split(_ text: String, isLabelled: Bool) -> (String, String)? {
        let word = text.prefix { !$0.isWhitespace }
        let token = trimmed(String(word))
        let rest = String(text[word.endIndex...].drop { $0.isWhitespace || "-–—:".contains($0) })
        let isMarked = word.last.map { ".):".contains($0) } ?? false
        guard !rest.isEmpty else { return nil }
        if isReference(token) { return (token, rest) }
        if Int(token).map({ (1...999).contains($0) }) ?? false, isMarked || isLabelled { return (token, rest) }
        return isNumeral(token) && (isMarked || isLabelled) ? (token, rest) : nil
    }

    private static func withoutLabel(_ text: String) -> String? {
        let lower = text.prefix(20).lowercased()
        for label in ["action ", "cam gweithredu ", "cam ", "task ", "ref ", "ref. ", "gweithred "]
        where lower.hasPrefix(label) {
            let rest = text.dropFirst(label.count)
            guard let first = rest.first else { return nil }
            let word = rest.prefix { !$0.isWhitespace }
            let isNumeral = word.last.map { ".):".contains($0) } ?? false && isNumeral(String(word.dropLast()))
            guard first.isNumber || first.isUppercase || isNumeral else { return nil }
            return String(rest)
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        var token = Substring(Wording.squeezed(text))
        while let last = token.last, ".):,;".contains(last) { token = token.dropLast() }
        while let first = token.first, "(#".contains(first) { token = token.dropFirst() }
        return String(token)
    }
}

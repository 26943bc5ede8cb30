/// Long names of a document by the initials of their capitalised words: "csu" for "Community Safety Unit".
struct InitialIndex {
    private var names: [String: (long: String, place: Place)] = [:]

    static let small: Set<String> = [
        "of", "and", "the", "for", "in", "on", "to", "against", "with", "&", "a", "y", "a'r", "o", "yr",
    ]

    mutating func add(_ words: [RawWord], _ text: DocumentText) {
        let letters = words.map { $0.isCapitalised ? Self.initials(of: $0.text) : "" }
        for start in words.indices where !letters[start].isEmpty {
            var initials = ""
            var index = start
            while index < words.count, index - start < 9,
                index == start || words[index].markBefore == nil || words[index].markBefore == "&"
            {
                let word = words[index]
                if !letters[index].isEmpty && word.text.count > 1 {
                    initials += letters[index]
                } else if !Self.small.contains(word.text.lowercased()) {
                    break
                }
                index += 1
                if initials.count >= 2, initials.count <= 7, names[initials] == nil, !letters[index - 1].isEmpty {
                    let long = words[start..<index].map(\.text).joined(separator: " ")
                    names[initials] = (long, text.place(at: words[start].range.lowerBound))
                }
            }
        }
    }

    func long(for short: String) -> (long: String, place: Place)? { names[short.lowercased().filter(\.isLetter)] }

    /// The words at the end of a stretch whose initials are the letters, small words taken or left out.
    static func match(_ letters: String, endingIn words: [RawWord]) -> String? {
        var rest = Substring(letters)
        var start = words.count
        while start > 0, !rest.isEmpty {
            let word = words[start - 1]
            let initials = Self.initials(of: word.text)
            if rest.hasSuffix(initials) {
                rest = rest.dropLast(initials.count)
            } else if let last = rest.last, initials.hasSuffix(String(last)) {
                rest = rest.dropLast()
            } else if !small.contains(word.text.lowercased()) {
                return nil
            }
            start -= 1
        }
        return rest.isEmpty ? words[start...].map(\.text).joined(separator: " ") : nil
    }

    /// "as" for "Anti-Social", "c" for "Council".
    private static func initials(of word: String) -> String {
        if let first = word.utf8.first, word.utf8.allSatisfy({ ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }) {
            return String(Unicode.Scalar(first | 0x20))
        }
        return parts(of: word)
    }

    private static func parts(of word: String) -> String {
        word.lowercased().split { $0 == "-" || $0 == "&" }.compactMap(\.first).map(String.init).joined()
    }
}

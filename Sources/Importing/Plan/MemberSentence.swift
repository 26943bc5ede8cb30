import CommunitySafety

/// Members named in a sentence: "The partnership is made up of Wexcombe Council, Wexcombe Police and Hopeline."
enum MemberSentence {
    /// The names, or none when the sentence isn't such a list.
    static func names(in text: String) -> [String] {
        let lower = text.lowercased()
        let signs = [
            "made up of", "consists of", "comprises", "members are", "members of the partnership are", "partners are",
            "brings together:", "membership is", "aelodau yw",
        ]
        guard let sign = signs.first(where: { Wording.holds($0, in: lower) }), let start = range(of: sign, in: text)
        else { return [] }
        var rest = text[start...]
        if let stop = rest.firstIndex(of: ".") { rest = rest[..<stop] }
        var parts = rest.split(whereSeparator: { $0 == "," || $0 == ";" }).map { Wording.squeezed(String($0)) }
        if let last = parts.last, let joint = lastJoint(last) {
            parts.removeLast()
            parts += joint
        }
        let names = parts.map(withoutArticle).filter { !$0.isEmpty }
        let isList =
            names.count >= 3
            && names.allSatisfy { $0.split(separator: " ").count <= 9 && $0.contains(where: \.isUppercase) }
        return isList ? names : []
    }

    private static func range(of sign: String, in text: String) -> String.Index? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index...].prefix(sign.count).lowercased() == sign {
                return text.index(index, offsetBy: sign.count, limitedBy: text.endIndex)
            }
            index = text.index(after: index)
        }
        return nil
    }

    /// "Hopeline and the Care Board": the last "and" parts two names when a capital or an article follows.
    private static func lastJoint(_ text: String) -> [String]? {
        let words = text.split(separator: " ").map(String.init)
        if words.first == "and" { return [words.dropFirst().joined(separator: " ")] }
        guard let joint = words.lastIndex(of: "and"), joint > 0, joint + 1 < words.count else { return nil }
        let right = words[(joint + 1)...].joined(separator: " ")
        let isBody = right.hasPrefix("the ") || words.count - joint > 2
        return isBody ? [words[..<joint].joined(separator: " "), right] : nil
    }

    private static func withoutArticle(_ name: String) -> String {
        for article in ["and the ", "the ", "and "] where name.lowercased().hasPrefix(article) {
            return String(name.dropFirst(article.count))
        }
        return PriorityName.trimmed(name)
    }
}

/// A text in the pieces that a redline may part: words, marks and white space. Joined they are the text.
enum WordTokens {
    /// A figure keeps its comma, point, sign and percent: "1,155", "£18,000", "69.8%" are one piece each.
    static func tokens(of text: some StringProtocol) -> [Substring] {
        let scalars = Substring(text).unicodeScalars
        var tokens: [Substring] = []
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let end = self.end(of: kind(scalars[start]), from: start, in: scalars)
            tokens.append(Substring(scalars[start..<end]))
            start = end
        }
        return tokens
    }

    /// The lines with their line ends.
    static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        var rest = text[...]
        while let end = rest.firstIndex(where: \.isNewline) {
            let next = rest.index(after: end)
            lines.append(rest[..<next])
            rest = rest[next...]
        }
        if !rest.isEmpty { lines.append(rest) }
        return lines
    }

    static func isSpace(_ token: Substring) -> Bool { token.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// Letters and digits of a piece: what a reader counts as read.
    static func weight(_ token: Substring) -> Int {
        token.unicodeScalars.reduce(0) { $0 + (kind($1) == .word ? 1 : 0) }
    }

    private enum Kind { case word, space, mark }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar.isASCII {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .word
            case 0x09...0x0D, 0x20: return .space
            default: return .mark
            }
        }
        if scalar.properties.isWhitespace { return .space }
        let isJoiner = scalar == "\u{2019}" || scalar.properties.canonicalCombiningClass != .notReordered
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isJoiner ? .word : .mark
    }

    private static func end(
        of kind: Kind, from start: Substring.UnicodeScalarView.Index, in scalars: Substring.UnicodeScalarView
    ) -> Substring.UnicodeScalarView.Index {
        var end = scalars.index(after: start)
        guard kind != .mark else { return end }
        while end < scalars.endIndex {
            let next = scalars[end]
            if self.kind(next) == kind {
                end = scalars.index(after: end)
            } else if kind == .word, joins(next, at: end, in: scalars) {
                end = scalars.index(after: end)
            } else {
                break
            }
        }
        return end
    }

    /// Whether a mark belongs to the word around it: a comma or point between digits, a percent sign after one, an
    /// apostrophe or hyphen between letters.
    private static func joins(
        _ scalar: Unicode.Scalar, at index: Substring.UnicodeScalarView.Index, in scalars: Substring.UnicodeScalarView
    ) -> Bool {
        let before = scalars[scalars.index(before: index)]
        if scalar == "%" { return isDigit(before) }
        let next = scalars.index(after: index)
        guard next < scalars.endIndex else { return false }
        switch scalar {
        case ",", ".": return isDigit(before) && isDigit(scalars[next])
        case "'", "-": return kind(before) == .word && kind(scalars[next]) == .word
        default: return false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}

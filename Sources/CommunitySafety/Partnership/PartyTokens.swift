/// The words of a lead or partner cell with what stands between them.
struct PartyTokens {
    /// What stands before a word.
    enum Gap: Int, Comparable {
        case space, line, separator

        static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }

    struct Token {
        var text: String
        var gap: Gap
        /// The words as compared, joined by spaces: empty for a lone mark, "dyfed powys" for "Dyfed-Powys".
        var key: String
        /// Whether the words stand in brackets: they belong to what stands before them.
        var isBracketed: Bool
        /// Where the word stands among the cell's scalars.
        var range: Range<Int>

        var isConnector: Bool { key == "and" || key == "a" || key == "ac" }
        /// The last word as compared: "trust" for "Trust,".
        var lastWord: String { key.split(separator: " ").last.map(String.init) ?? "" }
    }

    private(set) var tokens: [Token] = []
    private let scalars: [Unicode.Scalar]

    /// Reads a cell; commas, semicolons, slashes, bullets and paragraph ends (U+2029) separate, line ends do unless they
    /// stand within a name.
    init(_ cell: String) {
        scalars = Array(cell.unicodeScalars)
        var builder = PartyTokenBuilder(scalars)
        tokens = builder.read()
        joinWrappedLines()
    }

    /// The words from one token to another as printed, on one line.
    func printed(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[first.range.lowerBound..<last.range.upperBound])
        return Wording.squeezed(text)
    }

    /// Whether nothing but a slash between spaces stands before a token: "Heddlu Aur / Aur Police".
    func isBehindSlash(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), index > 0 else { return false }
        let between = scalars[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
        return between.filter { $0 == "/" }.count == 1 && between.first?.properties.isWhitespace ?? false
            && between.allSatisfy { $0 == "/" || $0.properties.isWhitespace }
    }

    /// The words from one token to another as compared; those in brackets are left out.
    func key(_ range: Range<Int>) -> String {
        tokens[range].lazy.filter { !$0.isBracketed && !$0.key.isEmpty && $0.key != "the" }.map(\.key).joined(
            separator: " ")
    }

    /// Takes a joining word out: what follows it stands apart.
    mutating func separate(atConnector index: Int) {
        tokens.remove(at: index)
        if tokens.indices.contains(index) { tokens[index].gap = .separator }
    }

    /// After "and", "of" or "&", or before a word in lower case, a line end is no separator.
    private mutating func joinWrappedLines() {
        let open: Set<String> = ["and", "of", "for", "the", "with", "to", "in"]
        for index in tokens.indices.dropFirst() where tokens[index].gap == .line {
            let isLower = tokens[index].text.unicodeScalars.first?.properties.isLowercase ?? false
            if open.contains(tokens[index - 1].lastWord) || tokens[index].isConnector || isLower {
                tokens[index].gap = .space
            }
        }
    }
}

/// Cuts a cell into words.
private struct PartyTokenBuilder {
    private let scalars: [Unicode.Scalar]
    private let hasBrackets: Bool
    private var tokens: [PartyTokens.Token] = []
    private var start: Int?
    private var gap = PartyTokens.Gap.separator
    private var depth = 0

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        let opened = scalars.reduce(0) { $0 + ($1 == "(" ? 1 : 0) }
        hasBrackets = opened > 0 && opened == scalars.reduce(0) { $0 + ($1 == ")" ? 1 : 0) }
    }

    mutating func read() -> [PartyTokens.Token] {
        for index in scalars.indices { take(scalars[index], at: index) }
        endWord(at: scalars.count)
        return tokens
    }

    private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
        switch scalar {
        case "(" where hasBrackets && start == nil:
            depth += 1
            start = index
        case ")" where hasBrackets && depth > 0:
            endWord(at: index + 1)
            depth -= 1
        case "\n", "\r", "\u{2028}", "\u{85}": part(at: index, .line)
        case "\u{2029}", ",", ";", "|", "•", "·", "●", "▪", "◦", "\u{F0B7}", "/": part(at: index, .separator)
        case _ where scalar.properties.isWhitespace: part(at: index, .space)
        default: start = start ?? index
        }
    }

    private mutating func part(at index: Int, _ wider: PartyTokens.Gap) {
        endWord(at: index)
        gap = max(gap, depth > 0 ? .space : wider)
    }

    private mutating func endWord(at end: Int) {
        guard let from = start else { return }
        start = nil
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[from..<end])
        if ["-", "–", "—", "*", ":", ".", ")"].contains(text) {
            // A dash or a mark that stands alone separates.
            gap = .separator
            return
        }
        let key = Wording.words(text).joined(separator: " ")
        tokens.append(.init(text: text, gap: gap, key: key, isBracketed: depth > 0, range: from..<end))
        gap = .space
    }
}

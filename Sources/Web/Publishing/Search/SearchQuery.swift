/// What somebody looks for: words, all of which must occur.
struct SearchQuery: Sendable, Hashable {
    /// More isn't read.
    static let longest = 100
    private static let mostWords = 8

    /// As typed, for the field.
    var text: String
    /// In lower case.
    var words: [String]

    init(_ text: String) {
        self.text = String(text.prefix(Self.longest))
        words = Array(
            self.text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
                .prefix(Self.mostWords).map(String.init))
    }
}

/// A place's name as it stands in running text: whole words, as they are written, since a name begins with a capital.
struct PlaceName {
    private let words: [Substring]

    init(_ name: String) { words = Self.words(name) }

    func stands(in text: String) -> Bool {
        let all = Self.words(text)
        guard !words.isEmpty, all.count >= words.count else { return false }
        return (0...(all.count - words.count)).contains { Array(all[$0..<($0 + words.count)]) == words }
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber && !"'’-".contains($0) }
    }
}

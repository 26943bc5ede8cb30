/// Running text as compared words that can be looked up: whether a name stands in it, at a cost that doesn't grow with it.
struct WordIndex: Sendable {
    private let words: [String]
    private let places: [String: [Int]]

    init(_ texts: some Sequence<String>) {
        words = texts.flatMap { Wording.words($0).filter { $0 != "the" && $0 != "y" } }
        var places: [String: [Int]] = [:]
        for (index, word) in words.enumerated() where (places[word]?.count ?? 0) < Self.limit {
            places[word, default: []].append(index)
        }
        self.places = places
    }

    /// Whether the words of the name, as `Wording.key` gives them, stand in the text one behind the other.
    func contains(_ key: String) -> Bool {
        let sought = key.split(separator: " ").map(String.init)
        guard let first = sought.first else { return false }
        return places[first]?.contains { words[$0...].starts(with: sought) } == true
    }

    /// So many places of a word are remembered.
    private static let limit = 2_000
}

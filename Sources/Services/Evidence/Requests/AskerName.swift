internal import CommunitySafety

/// The name of whoever asked, looked for where it must not stand.
struct AskerName {
    private let words: [String]

    private static let titles: Set<String> = [
        "cllr", "councillor", "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "rev",
    ]

    init(_ name: String) { words = Self.words(name).filter { !Self.titles.contains($0) } }

    /// Whether the name, without its title, stands in a text as whole words one after the other. Linear in the text.
    func stands(in text: String) -> Bool {
        guard !words.isEmpty else { return false }
        let others = Self.words(text)
        guard words.count <= others.count else { return false }
        return (0...(others.count - words.count)).contains { others[$0..<$0 + words.count].elementsEqual(words) }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

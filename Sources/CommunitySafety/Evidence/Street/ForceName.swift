/// A force's name as it is compared: "Kent Police" is "Kent", "London, City of" is "City of London Police".
struct ForceName: Sendable, Hashable {
    private static let common: Set<String> = ["police", "constabulary", "service", "the", "of", "and"]
    private let words: [String]

    init(_ name: String) {
        words = name.lowercased().split { !$0.isLetter }.map(String.init).filter { !Self.common.contains($0) }.sorted()
    }

    /// Whether it polices railways and the like, all over the country.
    var policesNoArea: Bool { words.contains("transport") }
}

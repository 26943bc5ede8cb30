/// The names of everything that figures are held of, as sentences may put them.
public struct FigureNames: Sendable, Hashable {
    /// What the reader must know of a place that a sentence names.
    public enum PlaceRole: Sendable, Hashable {
        /// Whose document it is.
        case own
        /// A part of it.
        case part
        /// A place that it lies in.
        case whole
        /// Any other: nothing of it is looked for.
        case elsewhere
    }

    private(set) var things = PhraseBook()
    private(set) var recorders = PhraseBook()
    private(set) var places = PhraseBook()
    private(set) var roles: [Int: PlaceRole] = [:]

    public init() {}

    /// What is counted, by one of its phrases.
    public mutating func add(thing id: Int, phrase: String) { things.add(id, phrase) }

    /// Who counts, by one of their names.
    public mutating func add(recorder id: Int, phrase: String) { recorders.add(id, phrase) }

    public mutating func add(place id: Int, name: String, role: PlaceRole) {
        places.add(id, name)
        roles[id] = role
    }

    public func role(of place: Int) -> PlaceRole { roles[place] ?? .elsewhere }

    /// The things and places that a text names anywhere, each once, in the order of the text.
    public func mentioned(in text: String) -> (things: [Int], places: [Int]) {
        let words = Tokeniser.tokens(of: text).flatMap(PhraseBook.words)
        return (Self.found(things, words), Self.found(places, words))
    }

    private static func found(_ book: PhraseBook, _ words: [String]) -> [Int] {
        var seen: Set<Int> = []
        return words.indices.flatMap { book.phrase(at: $0, of: words)?.ids ?? [] }.filter { seen.insert($0).inserted }
    }
}

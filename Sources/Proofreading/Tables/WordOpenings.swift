/// The first two bytes of some words in 64 bits: rules out at a glance that a phrase is among the words, never that it isn't.
struct WordOpenings: Sendable, Hashable {
    private var bits: UInt64 = 0

    init(_ words: [String]) {
        for word in words { bits |= Self.isPlain(word) ? 1 << Self.place(word) : .max }
    }

    /// False only when no word begins as the phrase does. Letters outside ASCII may be written in several ways, so they
    /// rule out nothing.
    func mayHold(_ phrase: String) -> Bool {
        guard Self.isPlain(phrase) else { return true }
        return bits & (1 << Self.place(phrase)) != 0
    }

    private static func isPlain(_ word: String) -> Bool { word.utf8.prefix(2).allSatisfy { $0 < 0x80 } }

    private static func place(_ word: String) -> UInt64 {
        var bytes = word.utf8.makeIterator()
        let first = UInt64(bytes.next() ?? 32)
        let second = UInt64(bytes.next() ?? 32)
        return (first &* 7 &+ second &* 29) & 63
    }
}

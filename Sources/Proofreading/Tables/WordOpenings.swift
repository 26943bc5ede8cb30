/// The first two bytes of some words in 64 bits: rules out at a glance that a phrase is among the words, never that it isn't.
struct WordOpenings: Sendable, Hashable {
    private var bits: UInt64 = 0

    init(_ words: [String]) {
        for word in words { bits |= Self.bit(word) ?? .max }
    }

    /// False only when no word begins as the phrase does. Letters outside ASCII may be written in several ways, so they
    /// rule out nothing.
    func mayHold(_ phrase: String) -> Bool {
        guard let bit = Self.bit(phrase) else { return true }
        return bits & bit != 0
    }

    /// The bit of a word's first two bytes; nil where they aren't of ASCII.
    private static func bit(_ word: String) -> UInt64? {
        var bytes = word.utf8.makeIterator()
        let first = bytes.next() ?? 32
        let second = bytes.next() ?? 32
        guard (first | second) < 0x80 else { return nil }
        return 1 << ((UInt64(first) &* 7 &+ UInt64(second) &* 29) & 63)
    }
}

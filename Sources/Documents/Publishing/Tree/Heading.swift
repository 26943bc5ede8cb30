/// A heading with the address by which it is reached.
package struct Heading: Sendable, Hashable {
    /// 1 is the document's title, 2 a section; at most 6.
    package var level: Int
    package var words: [Inline]
    /// Unique in the document; empty where nothing refers to it.
    package var anchor: String

    /// Levels outside 1–6 are brought inside.
    package init(level: Int, words: [Inline], anchor: String = "") {
        self.level = min(max(level, 1), 6)
        self.words = words
        self.anchor = anchor
    }

    /// The words without markup.
    package var plain: String { words.plain }
}

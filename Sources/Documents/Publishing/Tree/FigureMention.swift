/// A figure within a sentence that was taken from the evidence.
package struct FigureMention: Sendable, Hashable {
    /// As they are read.
    package var words: String
    /// Where the figure comes from, for a footnote; empty where the next figure of the sentence says the same.
    package var note: String
    /// Names its entry on the list of the document's figures.
    package var anchor: String
    /// Who says so, in a few words; empty where it can't be told.
    package var source: String

    package init(words: String, note: String, anchor: String, source: String = "") {
        (self.words, self.note, self.anchor, self.source) = (words, note, anchor, source)
    }
}

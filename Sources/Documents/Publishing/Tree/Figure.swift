/// A drawing that says in words what it shows.
package struct Figure: Sendable, Hashable {
    /// The finding, as a sentence.
    package var caption: [Inline]
    /// What somebody who can't see it is told: never empty.
    package var alternative: String
    /// Nil where there are only the words, which then stand in its place.
    package var drawing: FigureDrawing?
    /// Unit, adjustment and source, in small print.
    package var note: [Inline]
    /// The same facts as a table.
    package var table: DataTable?

    /// Nil without a text alternative.
    package init?(
        caption: [Inline] = [], alternative: String, drawing: FigureDrawing? = nil, note: [Inline] = [],
        table: DataTable? = nil
    ) {
        guard alternative.contains(where: { !$0.isWhitespace }) else { return nil }
        self.caption = caption
        self.alternative = alternative
        self.drawing = drawing
        self.note = note
        self.table = table
    }
}

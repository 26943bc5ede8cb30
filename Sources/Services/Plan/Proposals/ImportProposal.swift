package import CommunitySafety
package import Proofreading

/// A file that waits to be taken in: the document, what was understood of it, and what was corrected so far.
package struct ImportProposal: Sendable, Hashable {
    package let id: String
    package let fileName: String
    /// For whoever changes it: see ``CorrectProposal``.
    package let version: Int
    package let document: SourceDocument
    package let reading: PlanReading
    package let corrections: ReadingCorrections
    /// The document's tables in order, but for those without words.
    package let tables: [ProposedTable]
}

/// One table of the document beside what it became.
package struct ProposedTable: Sendable, Hashable {
    /// From 1, as in `Place.block`.
    package let block: Int
    /// What each column holds; nil for a table that isn't read as one of actions.
    package let contents: [ColumnContent]?
    /// The words over the columns.
    package let headings: [String]
    package let rows: [ProposedRow]
    /// What the table became as a whole.
    package let use: BlockUse.Use
}

/// One row under the headings.
package struct ProposedRow: Sendable, Hashable {
    /// From 1, header rows counted, as in `Place.row`.
    package let row: Int
    package let cells: [String]
    /// The action that begins in it, as an index of the plan's actions.
    package let action: Int?
    /// Whether a person said that it goes on with the row above.
    package let isMerged: Bool
}

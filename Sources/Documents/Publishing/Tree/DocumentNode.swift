/// One block of a document.
package enum DocumentNode: Sendable, Hashable {
    case heading(Heading)
    case paragraph([Inline])
    case list(DocumentList)
    case table(DataTable)
    case figure(Figure)
    /// A remark set apart from the text around it.
    case note([DocumentNode])
    case quotation([DocumentNode])
    /// Words whose spaces and line ends matter.
    case preformatted(String)
    case rule
    /// The next block starts a page, where there are pages.
    case pageBreak

    /// A paragraph of plain words.
    package static func plain(_ words: String) -> DocumentNode { .paragraph([.text(words)]) }
}

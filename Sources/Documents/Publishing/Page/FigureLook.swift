package import HTML

/// How a figure that is quoted in a sentence looks on a page.
package enum FigureLook {
    /// With a footnote that says where it comes from.
    case noted
    /// As a link to its entry on the list of the document's figures, by its anchor.
    case linked((String) -> WebAddress)
    /// With its source beside it, for whoever edits the sentence.
    case chips
}

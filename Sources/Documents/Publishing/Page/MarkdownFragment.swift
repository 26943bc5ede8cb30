package import CommunitySafety
package import HTML

/// A piece of narrative as a piece of a page.
package struct MarkdownFragment: Sendable {
    package let nodes: [DocumentNode]

    /// - Parameter topHeading: the level that the narrative's highest heading gets, one below the heading that stands over it.
    package init(_ markdown: String, topHeading: Int = 3, figures: FigureBook = .none) {
        nodes = MarkdownTree(markdown, topHeading: topHeading, figures: figures).nodes
    }

    /// Nodes that are made already: an action table, say.
    package init(_ nodes: [DocumentNode]) { self.nodes = nodes }

    /// The narrative with its notes below it. `notePrefix` keeps identifiers apart where a page holds several fragments;
    /// `figures` says how quoted figures look.
    package func markup(notePrefix: String = "note", figures: FigureLook = .noted) -> Markup {
        var writer = NodeMarkup(notePrefix: notePrefix, figures: figures)
        let text = writer.markup(nodes)
        return text + writer.noteList()
    }
}

package import HTML

/// A piece of narrative as a piece of a page.
package struct MarkdownFragment: Sendable {
    package let nodes: [DocumentNode]

    /// - Parameter topHeading: the level that the narrative's highest heading gets, one below the heading that stands over it.
    package init(_ markdown: String, topHeading: Int = 3) {
        nodes = MarkdownTree(markdown, topHeading: topHeading).nodes
    }

    /// Nodes that are made already: an action table, say.
    package init(_ nodes: [DocumentNode]) { self.nodes = nodes }

    /// The narrative with its notes below it. `notePrefix` keeps identifiers apart where a page holds several fragments.
    package func markup(notePrefix: String = "note") -> Markup {
        var writer = NodeMarkup(notePrefix: notePrefix)
        let text = writer.markup(nodes)
        return text + writer.noteList()
    }
}

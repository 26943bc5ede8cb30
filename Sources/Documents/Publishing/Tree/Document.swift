/// A document before it has a shape: what every renderer reads and no renderer changes.
package struct Document: Sendable, Hashable {
    package var front: FrontMatter
    /// What stands on the cover below the title and its facts.
    package var cover: [DocumentNode]
    /// Everything after the contents page, headings and text in one row as read aloud.
    package var body: [DocumentNode]

    package init(front: FrontMatter, cover: [DocumentNode] = [], body: [DocumentNode] = []) {
        self.front = front
        self.cover = cover
        self.body = body
    }

    /// The headings that a contents page lists, in order; none for a short document.
    ///
    /// - Parameter deepest: the last level listed; sections are level 2.
    package func contents(deepest: Int = 2) -> [Heading] {
        if front.isShort { return [] }
        return body.compactMap { node in
            if case .heading(let heading) = node, heading.level <= deepest { heading } else { nil }
        }
    }
}

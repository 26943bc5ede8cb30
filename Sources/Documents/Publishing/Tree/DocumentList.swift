/// A list: numbered from `start`, or with bullets where that is nil.
package struct DocumentList: Sendable, Hashable {
    package var start: Int?
    package var items: [[DocumentNode]]

    package init(start: Int? = nil, items: [[DocumentNode]]) {
        self.start = start
        self.items = items
    }

    /// A list of items of one paragraph each.
    package init(start: Int? = nil, words: [[Inline]]) {
        self.init(start: start, items: words.map { [.paragraph($0)] })
    }
}

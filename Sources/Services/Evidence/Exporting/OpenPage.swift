/// A page of a list, and where the next begins.
package struct OpenPage<Item: Sendable & Hashable>: Sendable, Hashable {
    package let items: [Item]
    /// What to ask for as `after` for the next page; nil on the last.
    package let next: String?

    package init(items: [Item], next: String?) {
        self.items = items
        self.next = next
    }

    /// Of one item more than was asked for, the last tells that there is a next page.
    init(_ found: [Item], limit: Int, position: (Item) -> String) {
        items = Array(found.prefix(limit))
        next = found.count > limit ? items.last.map { OpenCursor.text(Array(position($0).utf8)) } : nil
    }
}

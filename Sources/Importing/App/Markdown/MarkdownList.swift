/// A list that the walk stands in.
struct MarkdownList {
    private var next: Int?
    /// The number printed before the present item, nil for a bullet.
    private(set) var number: Int?
    var isAtItemStart = false

    /// `next` is the first item's number, nil for bullets.
    init(next: Int?) { self.next = next }

    mutating func beginItem() {
        number = next
        next = next.map { $0 &+ 1 }
        isAtItemStart = true
    }
}

import Proofreading

/// The lists that an OpenDocument walk stands in.
struct OpenDocumentLists {
    private struct Level {
        var style: String?
        var next: Int?
        var number: Int?
        var isAtItemStart = false
    }

    private var levels: [Level] = []
    /// Where each style's numbering stopped, for a list that goes on with it.
    private var stopped: [String: Int] = [:]

    mutating func begin(_ tag: XMLTag, styles: OpenDocumentStyles) {
        guard tag.name == "text:list" else { return beginItem(tag) }
        let style = tag.value("text:style-name") ?? levels.last?.style
        let isNumbered = styles.isNumbered(style, level: levels.count + 1)
        let goesOn = tag.value("text:continue-numbering") == "true"
        let first = goesOn ? style.flatMap { stopped[$0] } ?? 1 : 1
        levels.append(Level(style: style, next: isNumbered ? first : nil))
    }

    private mutating func beginItem(_ tag: XMLTag) {
        guard !levels.isEmpty, tag.name == "text:list-item" else { return }
        let last = levels.count - 1
        levels[last].number =
            levels[last].next == nil ? nil : tag.number("text:start-value", upTo: 1_000_000) ?? levels[last].next
        levels[last].next = levels[last].number.map { $0 + 1 }
        levels[last].isAtItemStart = true
    }

    mutating func end(_ name: String) {
        guard name == "text:list", let level = levels.popLast() else { return }
        if let style = level.style, let next = level.next { stopped[style] = next }
    }

    /// A list item's first paragraph carries the item's mark; what follows in the item is a paragraph.
    mutating func nextKind() -> Block.Kind {
        guard let level = levels.last, level.isAtItemStart else { return .paragraph }
        levels[levels.count - 1].isAtItemStart = false
        return .listItem(depth: min(levels.count - 1, 64), number: level.number)
    }
}

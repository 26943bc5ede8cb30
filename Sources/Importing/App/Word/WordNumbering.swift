/// What a Word file's numbering and styles say about automatic numbers.
struct WordNumbering {
    /// One level of a list: where it starts, how it counts, and the words around the number (`%1.%2`).
    struct Level: Sendable, Hashable {
        var start = 1
        var format = "decimal"
        var text = ""
    }

    /// A list in use: its definition, and the levels that start afresh in it.
    struct List: Sendable, Hashable {
        var definition: String
        var restarts: [Int: Int] = [:]
    }

    private var definitions: [String: [Int: Level]] = [:]
    private(set) var lists: [String: List] = [:]
    private var styles: [String: (list: String?, level: Int?, parent: String?)] = [:]

    /// `numbering` and `styles` are the parts of those names; an empty part says nothing.
    init(numbering: [UInt8], styles: [UInt8]) {
        readLists(numbering)
        readStyles(styles)
    }

    func level(_ list: List, _ index: Int) -> Level? { definitions[list.definition]?[index] }

    /// The list and level that a paragraph style gives, itself or by its parents.
    func place(ofStyle style: String) -> (list: String, level: Int)? {
        var name = style
        var level: Int?
        for _ in 0..<12 {
            guard let found = styles[name] else { return nil }
            level = level ?? found.level
            if let list = found.list { return (list, level ?? 0) }
            guard let parent = found.parent else { return nil }
            name = parent
        }
        return nil
    }

    private mutating func readLists(_ bytes: [UInt8]) {
        var scanner = XMLScanner(bytes)
        var definition: String?
        var list: String?
        var level = 0
        while let event = scanner.next() {
            guard case .start(let range, _) = event else { continue }
            let tag = XMLTag(bytes[range])
            switch tag.name {
            case "w:abstractNum":
                definition = tag.value("w:abstractNumId")
                list = nil
            case "w:num":
                list = tag.value("w:numId")
                definition = nil
            case "w:abstractNumId":
                if let list, let value = tag.value("w:val") { lists[list] = List(definition: value) }
            case "w:lvl", "w:lvlOverride": level = tag.number("w:ilvl", upTo: 8) ?? 0
            case "w:startOverride":
                if let list { lists[list]?.restarts[level] = tag.number("w:val", upTo: 1_000_000) ?? 1 }
            default: if let definition { set(tag, definition, level) }
            }
        }
    }

    private mutating func set(_ tag: XMLTag, _ definition: String, _ level: Int) {
        switch tag.name {
        case "w:start":
            definitions[definition, default: [:]][level, default: Level()].start =
                tag.number("w:val", upTo: 1_000_000) ?? 1
        case "w:numFmt":
            definitions[definition, default: [:]][level, default: Level()].format = tag.value("w:val") ?? "decimal"
        case "w:lvlText": definitions[definition, default: [:]][level, default: Level()].text = tag.value("w:val") ?? ""
        default: break
        }
    }

    private mutating func readStyles(_ bytes: [UInt8]) {
        var scanner = XMLScanner(bytes)
        var style: String?
        while let event = scanner.next() {
            guard case .start(let range, _) = event else { continue }
            let tag = XMLTag(bytes[range])
            if tag.name == "w:style" {
                style = tag.value("w:styleId")
                if let style { styles[style] = (nil, nil, nil) }
                continue
            }
            guard let style else { continue }
            switch tag.name {
            case "w:basedOn": styles[style]?.parent = tag.value("w:val")
            case "w:numId": styles[style]?.list = tag.value("w:val")
            case "w:ilvl": styles[style]?.level = tag.number("w:val", upTo: 8)
            default: break
            }
        }
    }
}

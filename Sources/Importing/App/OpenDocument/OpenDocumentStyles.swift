/// What an OpenDocument file's styles say about lists and titles.
struct OpenDocumentStyles {
    /// The levels, 1-based, at which each list style numbers its items.
    private var numbered: [String: Set<Int>] = [:]
    private var parents: [String: String] = [:]

    /// Reads the styles of several files; a later one's go before an earlier one's.
    init(_ files: [[UInt8]]) {
        for file in files { read(file) }
    }

    func isNumbered(_ style: String?, level: Int) -> Bool { style.flatMap { numbered[$0] }?.contains(level) ?? false }

    /// Whether a paragraph's style is that of the document's title, itself or by its parent.
    func isTitle(_ style: String?) -> Bool { style == "Title" || style.flatMap { parents[$0] } == "Title" }

    private mutating func read(_ file: [UInt8]) {
        var scanner = XMLScanner(file)
        var list: String?
        while let event = scanner.next() {
            guard case .start(let range, let isEmpty) = event else {
                if case .end(let range) = event, XMLTag(file[range]).name == "text:list-style" { list = nil }
                continue
            }
            let tag = XMLTag(file[range])
            switch tag.name {
            case "office:body": return
            case "text:list-style": list = isEmpty ? nil : tag.value("style:name")
            case "text:list-level-style-number":
                guard let list, let level = tag.number("text:level", upTo: 32) else { continue }
                if tag.value("style:num-format") != "" { numbered[list, default: []].insert(level) }
            case "style:style":
                if let name = tag.value("style:name"), let parent = tag.value("style:parent-style-name") {
                    parents[name] = parent
                }
            default: continue
            }
        }
    }

    /// Whether the page styles have headers or footers with words.
    static func hasPageHeaders(_ styles: [UInt8]) -> Bool {
        var scanner = XMLScanner(styles)
        var isInside = false
        while let event = scanner.next() {
            switch event {
            case .start(let range, let isEmpty):
                let name = XMLTag(styles[range]).name
                if name == "style:header" || name == "style:footer" { isInside = !isEmpty }
            case .end(let range):
                let name = XMLTag(styles[range]).name
                if name == "style:header" || name == "style:footer" { isInside = false }
            case .text(let range), .data(let range):
                if isInside, styles[range].contains(where: { $0 > 0x20 }) { return true }
            }
        }
        return false
    }

    /// The language that the file's description names.
    static func language(inMeta meta: [UInt8]) -> String? {
        var scanner = XMLScanner(meta)
        var isInside = false
        while let event = scanner.next() {
            switch event {
            case .start(let range, _): isInside = XMLTag(meta[range]).name == "dc:language"
            case .end: isInside = false
            case .text(let range), .data(let range):
                let tag = XMLText.string(meta[range])
                let isTag =
                    (2...35).contains(tag.utf8.count) && tag.utf8.allSatisfy { $0 == 0x2D || $0 >= 0x30 && $0 < 0x7B }
                if isInside, isTag { return tag }
            }
        }
        return nil
    }
}

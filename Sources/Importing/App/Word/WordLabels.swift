/// The automatic numbers of a Word file's paragraphs, where they stand, in one pass.
struct WordLabels {
    /// A numbered paragraph of the running text.
    struct Line: Sendable, Hashable {
        var label: String
        var words: String
    }

    /// A numbered paragraph in a table's cell; `column` counts the grid's columns.
    struct Cell: Sendable, Hashable {
        var row: Int
        var column: Int
        var label: String
        var words: String
    }

    /// A table of the running text that holds words.
    struct Grid: Sendable, Hashable {
        var rows = 0
        var hasWords = false
        var cells: [Cell] = []
    }

    private(set) var lines: [Line] = []
    private(set) var grids: [Grid] = []

    private let numbering: WordNumbering
    private var counter: WordCounter
    private var scanner: XMLScanner
    private var grid = Grid()
    private var depth = 0
    private var column = 0
    private var span = 1
    private var hidden = 0
    private var isText = false
    private var words: [UInt8] = []
    private var style: String?
    private var list: String?
    private var level: Int?

    init(document: [UInt8], numbering: WordNumbering) {
        self.numbering = numbering
        counter = WordCounter(numbering)
        scanner = XMLScanner(document)
        read()
    }

    private mutating func read() {
        while let event = scanner.next() {
            switch event {
            case .start(let range, let isEmpty):
                let tag = XMLTag(scanner.bytes[range])
                begin(tag)
                if isEmpty { end(tag.name) }
            case .end(let range): end(XMLTag(scanner.bytes[range]).name)
            case .text(let range): if isText, hidden == 0 { words += XMLText.bytes(scanner.bytes[range]) }
            case .data(let range): if isText, hidden == 0 { words += Array(scanner.bytes[range]) }
            }
        }
    }

    private static let hiding: Set<String> = ["mc:Fallback", "w:del", "w:txbxContent", "w:pPrChange"]

    private mutating func begin(_ tag: XMLTag) {
        if Self.hiding.contains(tag.name) { return hidden += 1 }
        guard hidden == 0 else { return }
        switch tag.name {
        case "w:tbl":
            if depth == 0 { grid = Grid() }
            depth += 1
        case "w:tr" where depth == 1:
            grid.rows += 1
            column = 0
        case "w:tc" where depth == 1: span = 1
        case "w:gridBefore": column += tag.number("w:val", upTo: 200) ?? 0
        case "w:gridSpan" where depth == 1: span = max(1, tag.number("w:val", upTo: 200) ?? 1)
        case "w:p": (words, style, list, level) = ([], nil, nil, nil)
        case "w:pStyle": style = tag.value("w:val")
        case "w:ilvl": level = tag.number("w:val", upTo: 8)
        case "w:numId": list = tag.value("w:val")
        case "w:t": isText = true
        case "w:tab", "w:br", "w:cr": words.append(0x20)
        default: break
        }
    }

    private mutating func end(_ name: String) {
        if Self.hiding.contains(name) { return hidden = max(0, hidden - 1) }
        guard hidden == 0 else { return }
        switch name {
        case "w:tbl":
            depth = max(0, depth - 1)
            if depth == 0 { grids.append(grid) }
        case "w:tc" where depth == 1: column += span
        case "w:t": isText = false
        case "w:p": close()
        default: break
        }
    }

    private mutating func close() {
        let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if depth > 0, !text.isEmpty { grid.hasWords = true }
        guard let label = label(), !label.isEmpty else { return }
        if depth == 0 {
            lines.append(Line(label: label, words: text))
        } else if depth == 1 {
            grid.cells.append(Cell(row: grid.rows - 1, column: column, label: label, words: text))
        }
    }

    private mutating func label() -> String? {
        let place = style.flatMap { numbering.place(ofStyle: $0) }
        guard let list = list ?? place?.list, list != "0" else { return nil }
        return counter.next(list: list, level: level ?? place?.level ?? 0)
    }
}

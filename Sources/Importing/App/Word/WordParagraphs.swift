/// The paragraphs of a part of a Word file as plain words, in one pass.
struct WordParagraphs {
    private var scanner: XMLScanner
    private var found: [String] = []
    /// The words of the paragraphs that are open, innermost last; nil for one that isn't wanted.
    private var open: [[UInt8]?] = []
    private var boxes = 0
    /// How deep the scan stands in words that say the same again for older programs, or that were deleted.
    private var hidden = 0
    private var isText = false

    init(_ bytes: [UInt8]) { scanner = XMLScanner(bytes) }

    /// The paragraphs with words; `onlyBoxes` leaves out those of the running text.
    consuming func all(onlyBoxes: Bool) -> [String] {
        while let event = scanner.next() {
            switch event {
            case .start(let range, let isEmpty):
                let name = XMLTag(scanner.bytes[range]).name
                begin(name, onlyBoxes: onlyBoxes)
                if isEmpty { end(name) }
            case .end(let range): end(XMLTag(scanner.bytes[range]).name)
            case .text(let range): if isText { put(XMLText.bytes(scanner.bytes[range])) }
            case .data(let range): if isText { put(Array(scanner.bytes[range])) }
            }
        }
        return found
    }

    private mutating func begin(_ name: String, onlyBoxes: Bool) {
        switch name {
        case "mc:Fallback", "w:del": hidden += 1
        case "w:txbxContent": boxes += 1
        case "w:p": open.append(hidden == 0 && (boxes > 0 || !onlyBoxes) ? [] : nil)
        case "w:t": isText = true
        case "w:tab", "w:br", "w:cr": put([0x20])
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "mc:Fallback", "w:del": hidden = max(0, hidden - 1)
        case "w:txbxContent": boxes = max(0, boxes - 1)
        case "w:p": close()
        case "w:t": isText = false
        default: break
        }
    }

    private mutating func put(_ words: [UInt8]) {
        guard !open.isEmpty, hidden == 0 else { return }
        open[open.count - 1]?.append(contentsOf: words)
    }

    private mutating func close() {
        guard let last = open.popLast(), let bytes = last else { return }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { found.append(words) }
    }
}

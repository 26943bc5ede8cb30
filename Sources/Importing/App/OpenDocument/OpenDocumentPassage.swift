import Proofreading

/// Gathers the words of one paragraph of an OpenDocument file.
struct OpenDocumentPassage {
    /// A heading's; nil for a paragraph or list item.
    let kind: Block.Kind?
    let isNote: Bool
    private var bytes: [UInt8] = []

    /// `note` is the mark of the footnote that the paragraph belongs to.
    init(kind: Block.Kind?, note: [UInt8]?) {
        self.kind = kind
        isNote = note != nil
        if let note { bytes = note.flatMap { FootnoteMark.superscript(of: $0) ?? [$0] } + [0x20] }
    }

    /// Adds words; white space in the file counts as one space, and none at the beginning.
    mutating func add(_ words: [UInt8]) {
        for byte in words {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
            } else {
                bytes.append(byte)
            }
        }
    }

    /// Adds bytes as they are: spaces, a line's end, a footnote's mark.
    mutating func put(_ exact: [UInt8]) {
        if bytes.isEmpty, exact.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) { return }
        bytes += exact
    }

    /// The paragraph; nil when nothing can be seen in it.
    func finish() -> SourceText? {
        let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x0A }.map { $0 + 1 } ?? 0
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : SourceText(text)
    }
}

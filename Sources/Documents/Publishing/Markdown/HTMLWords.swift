/// The little HTML that narrative may carry.
enum HTMLWords {
    /// `<br>`, `<br/>`, `<BR />`.
    static func isLineBreak(_ tag: String) -> Bool { ["<br>", "<br/>"].contains(squeezed(tag)) }

    /// `<p>` or `</p>`, without attributes.
    static func isParagraphMark(_ tag: String) -> Bool { ["<p>", "</p>"].contains(squeezed(tag)) }

    /// The words of a block of HTML: parted at `<p>`, broken at `<br>`, every other tag shown as it is written.
    static func paragraphs(of html: String) -> [[Inline]] {
        var inlines: [Inline] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            inlines.append(.text(rest[..<start].printable))
            rest = rest[start...]
            guard let end = rest.prefix(8).firstIndex(of: ">") else {
                inlines.append(.text("<"))
                rest = rest.dropFirst()
                continue
            }
            let tag = String(rest[...end])
            inlines.append(
                isLineBreak(tag) ? .lineBreak : isParagraphMark(tag) ? CellParagraphs.mark : .text(tag.printable))
            rest = rest[rest.index(after: end)...]
        }
        inlines.append(.text(rest.printable))
        return CellParagraphs.split(inlines)
    }

    private static func squeezed(_ tag: String) -> String {
        tag.utf8.count > 12 ? "" : tag.lowercased().filter { !$0.isWhitespace }
    }
}

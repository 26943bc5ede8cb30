import HTML

/// Writes nodes as lines of text.
struct PlainTextWriter {
    private var lines: [String] = []
    private var notes: [String] = []
    private let wrapper = LineWrapper()

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func write(_ nodes: [DocumentNode]) { for node in nodes { write(node, indent: "") } }

    /// A heading is a line by itself, with two empty lines above the title and sections; capitals would be spelt out aloud.
    mutating func heading(_ words: String, level: Int) {
        gap(level < 3 ? 2 : 1)
        lines += wrapper.lines(words)
    }

    mutating func paragraph(_ words: String, first: String = "") {
        guard words.contains(where: { !$0.isWhitespace }) else { return }
        gap(1)
        lines += wrapper.lines(words, first: first)
    }

    mutating func writeNotes() {
        guard !notes.isEmpty else { return }
        heading("Notes", level: 2)
        for (index, note) in notes.enumerated() { paragraph(note, first: "Note \(index + 1). ") }
    }

    private mutating func write(_ node: DocumentNode, indent: String) {
        switch node {
        case .heading(let heading): self.heading(words(heading.words), level: heading.level)
        case .paragraph(let inlines): paragraph(inlines, first: indent)
        case .list(let list): self.list(list, indent: indent)
        case .table(let table): self.table(table, indent: indent)
        case .figure(let figure):
            paragraph(figure.alternative, first: indent + "Picture: ")
            paragraph(words(figure.caption), first: indent)
            if let table = figure.table { self.table(table, indent: indent) }
        case .note(let nodes), .quotation(let nodes): for node in nodes { write(node, indent: indent + "  ") }
        case .preformatted(let words):
            gap(1)
            lines += words.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0.printable }
        case .rule, .pageBreak: break
        }
    }

    /// Lines broken by the author stay lines.
    private mutating func paragraph(_ inlines: [Inline], first: String) {
        var isFirst = true
        for part in inlines.split(separator: .lineBreak) {
            let words = self.words(Array(part))
            if isFirst { paragraph(words, first: first) } else { lines += wrapper.lines(words, first: blanks(first)) }
            isFirst = false
        }
    }

    private mutating func list(_ list: DocumentList, indent: String) {
        for (index, item) in list.items.enumerated() {
            let mark = list.start.map { "\($0 &+ index). " } ?? "- "
            if index == 0 { gap(1) }
            let start = lines.count
            for (position, node) in item.enumerated() {
                write(node, indent: position == 0 ? indent + mark : indent + blanks(mark))
            }
            if start < lines.count, lines[start].isEmpty { lines.remove(at: start) }
        }
    }

    private mutating func table(_ table: DataTable, indent: String) {
        let caption = words(table.caption)
        if !caption.isEmpty { paragraph(caption + ".", first: indent) }
        for row in table.rows {
            let record = RecordLines(row, of: table)
            gap(1)
            if !record.title.isEmpty { lines += wrapper.lines(record.title.ended, first: indent) }
            for line in record.lines { write(line, indent: indent) }
        }
    }

    private mutating func write(_ line: RecordLines.Line, indent: String) {
        let entries = line.cell.lines.map { $0.printable }
        let words = line.cell.paragraphs.count > 1 ? entries.joined(separator: " ") : entries.joined(separator: "; ")
        let label = line.label.isEmpty ? "" : line.label.printable + ": "
        lines += wrapper.lines((label + words).ended, first: indent)
    }

    /// So many empty lines before what comes next, unless nothing stands above.
    private mutating func gap(_ count: Int) {
        guard !lines.isEmpty else { return }
        let present = lines.reversed().prefix { $0.isEmpty }.count
        for _ in 0..<max(0, count - present) { lines.append("") }
    }

    private func blanks(_ mark: String) -> String { String(repeating: " ", count: mark.count) }

    private mutating func words(_ inlines: [Inline]) -> String {
        var result = ""
        for inline in inlines { result += words(inline) }
        return result.printable
    }

    private mutating func words(_ inline: Inline) -> String {
        switch inline {
        case .text(let words), .code(let words): return words
        case .emphasis(let inner), .strong(let inner): return words(inner)
        case .inserted(let inner): return "{" + words(inner) + "}"
        case .deleted(let inner): return "[" + words(inner) + "]"
        case .lineBreak: return " "
        case .link(let address, let inner): return linked(words(inner), address.string)
        case .footnote(let inner): return called(words(inner))
        case .figure(let mention): return mention.words + (mention.note.isEmpty ? "" : called(mention.note))
        }
    }

    private mutating func called(_ note: String) -> String {
        notes.append(note)
        return " (note \(notes.count))"
    }

    /// An address stands in brackets unless the words say it already.
    private func linked(_ words: String, _ address: String) -> String {
        let bare = address.drop(while: { $0 != ":" }).drop { ":/".contains($0) }
        let isSaid = bare.isEmpty || words.contains(bare) || address.hasPrefix("tel:") || address.contains(words)
        return isSaid ? words : "\(words) (\(address))"
    }
}

extension String {
    /// The words with a full stop at the end, so that a voice pauses, unless they end with a mark already.
    var ended: String {
        guard let last, !last.isWhitespace else { return self }
        return ".!?:;".contains(last) ? self : self + "."
    }
}

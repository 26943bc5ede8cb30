/// Puts the words of footnotes where they are called. Notes are called in paragraphs, headings, lists and cells.
struct FootnoteCalls {
    /// The first is called by the number 1.
    var words: [[Inline]]

    /// Stands for a call until all notes are read; a vertical tab can't come from the narrative: `printable` drops it.
    static func placeholder(_ number: String) -> Inline { .text("\u{0B}" + number) }

    func resolved(_ nodes: [DocumentNode]) -> [DocumentNode] {
        nodes.map { node in
            switch node {
            case .paragraph(let inlines): .paragraph(resolved(inlines))
            case .heading(let heading): .heading(Heading(level: heading.level, words: resolved(heading.words)))
            case .list(let list): .list(DocumentList(start: list.start, items: list.items.map(resolved)))
            case .quotation(let nodes): .quotation(resolved(nodes))
            case .note(let nodes): .note(resolved(nodes))
            case .table(let table): .table(resolved(table))
            case .figure, .preformatted, .rule, .pageBreak: node
            }
        }
    }

    private func resolved(_ table: DataTable) -> DataTable {
        var table = table
        table.header = table.header.map(resolved)
        table.rows = table.rows.map { $0.map(resolved) }
        return table
    }

    private func resolved(_ cell: DataCell) -> DataCell { DataCell(cell.paragraphs.map(resolved)) }

    private func resolved(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .text(let text): text.hasPrefix("\u{0B}") ? footnote(text.dropFirst()) : inline
            case .emphasis(let inner): .emphasis(resolved(inner))
            case .strong(let inner): .strong(resolved(inner))
            case .inserted(let inner): .inserted(resolved(inner))
            case .deleted(let inner): .deleted(resolved(inner))
            case .link(let destination, let inner): .link(destination, resolved(inner))
            case .code, .lineBreak, .footnote, .figure: inline
            }
        }
    }

    private func footnote(_ number: Substring) -> Inline {
        guard let index = Int(number), words.indices.contains(index - 1) else { return .text(String(number)) }
        return .footnote(words[index - 1])
    }
}

import CommunitySafety

/// Keeps the figures that a narrative quotes out of the parser's hands: a mark stands for each while the narrative is read, and
/// what the figure says is put in its place afterwards.
struct FigurePlaces {
    /// The narrative with a mark for each figure.
    let markdown: String
    private let pieces: [FigureText.Piece]
    private let figures: FigureBook

    /// The marks' ends, which no narrative is let have.
    private static let open: Character = "\u{E000}"
    private static let close: Character = "\u{E001}"

    init(_ markdown: String, _ figures: FigureBook) {
        self.figures = figures
        guard FigureText.quotes(markdown) else {
            (self.markdown, pieces) = (markdown, [])
            return
        }
        var quoted: [FigureText.Piece] = []
        let plain = markdown.filter { $0 != Self.open && $0 != Self.close }
        self.markdown = FigureText(plain).replacing { piece in
            quoted.append(piece)
            return "\(Self.open)\(quoted.count - 1)\(Self.close)"
        }
        pieces = quoted
    }

    /// The nodes with each figure in its place.
    func filled(_ nodes: [DocumentNode]) -> [DocumentNode] { pieces.isEmpty ? nodes : nodes.map(filled) }

    private func filled(_ node: DocumentNode) -> DocumentNode {
        switch node {
        case .paragraph(let words): block(words) ?? .paragraph(sentence(words))
        case .heading(let heading):
            // A heading is listed and linked to: figures are its words and nothing more.
            .heading(Heading(level: heading.level, words: plain(heading.words), anchor: heading.anchor))
        case .list(let list): .list(DocumentList(start: list.start, items: list.items.map(filled)))
        case .quotation(let nodes): .quotation(filled(nodes))
        case .note(let nodes): .note(filled(nodes))
        case .table(let table): .table(filled(table))
        case .preformatted(let words): .preformatted(written(words))
        case .figure, .rule, .pageBreak: node
        }
    }

    private func filled(_ table: DataTable) -> DataTable {
        var table = table
        table.header = table.header.map { cell in DataCell(cell.paragraphs.map(plain)) }
        table.rows = table.rows.map { $0.map { cell in DataCell(cell.paragraphs.map(sentence)) } }
        return table
    }

    /// The block that a paragraph is nothing but; nil for words.
    private func block(_ words: [Inline]) -> DocumentNode? {
        guard words.count == 1, case .text(let text) = words[0], let index = Self.mark(in: text.trimmingSpaces),
            pieces.indices.contains(index), case .call(let call, _) = pieces[index], call.part.isBlock,
            let figure = figures[call], figure.block != nil
        else { return nil }
        return QuotedNode(figure).node
    }

    /// Where neighbouring figures of a sentence come from the same place, the last alone says so.
    private func sentence(_ words: [Inline]) -> [Inline] {
        var notes: Set<String> = []
        return filled(words).reversed().map { inline in
            guard case .figure(var mention) = inline else { return inline }
            if !mention.note.isEmpty, !notes.insert(mention.note).inserted { mention.note = "" }
            return .figure(mention)
        }.reversed()
    }

    private func filled(_ words: [Inline]) -> [Inline] { mapped(words) { mention($0) } }

    private func plain(_ words: [Inline]) -> [Inline] { mapped(words) { .text(figures.words($0).printable) } }

    private func mapped(_ words: [Inline], _ figure: (FigureText.Piece) -> Inline) -> [Inline] {
        words.flatMap { inline -> [Inline] in
            switch inline {
            case .text(let text): split(text, figure)
            case .emphasis(let inner): [.emphasis(mapped(inner, figure))]
            case .strong(let inner): [.strong(mapped(inner, figure))]
            case .inserted(let inner): [.inserted(mapped(inner, figure))]
            case .deleted(let inner): [.deleted(mapped(inner, figure))]
            // A link within a link leads nowhere.
            case .link(let address, let inner): [.link(address, plain(inner))]
            case .footnote(let inner): [.footnote(plain(inner))]
            case .code(let words): [.code(written(words))]
            case .lineBreak, .figure: [inline]
            }
        }
    }

    private func split(_ text: String, _ figure: (FigureText.Piece) -> Inline) -> [Inline] {
        guard text.contains(Self.open) else { return [.text(text)] }
        var inlines: [Inline] = []
        for (index, part) in text.split(separator: Self.open, omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                if !part.isEmpty { inlines.append(.text(String(part))) }
                continue
            }
            let pair = part.split(separator: Self.close, maxSplits: 1, omittingEmptySubsequences: false)
            if let number = pair.first.flatMap({ Int($0) }), pieces.indices.contains(number) {
                inlines.append(figure(pieces[number]))
            }
            if pair.count == 2, !pair[1].isEmpty { inlines.append(.text(String(pair[1]))) }
        }
        return inlines
    }

    private func mention(_ piece: FigureText.Piece) -> Inline {
        guard case .call(let call, _) = piece, let figure = figures[call], !figure.isMissing else {
            return .figure(FigureMention(words: FigureBook.missing, note: "", anchor: ""))
        }
        return .figure(
            FigureMention(
                words: figure.words.printable, note: figure.origin?.note.printable ?? "",
                anchor: FigureBook.anchor(of: call), source: figure.origin?.sourceName.printable ?? ""))
    }

    /// What is set as code says what was written.
    private func written(_ words: String) -> String {
        guard words.contains(Self.open) else { return words }
        return split(words) { piece in
            switch piece {
            case .words(let words), .call(_, let words), .fault(_, let words): .text(String(words))
            }
        }.plain
    }

    private static func mark(in text: Substring) -> Int? {
        guard text.first == open, text.last == close else { return nil }
        return Int(text.dropFirst().dropLast())
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}

import HTML

/// Writes nodes as WordprocessingML, and keeps what other parts of the file need: links, numberings, notes.
struct WordWriter {
    private(set) var links: [String] = []
    private(set) var starts: [Int] = []
    private(set) var notes: [String] = []
    private var body = ""
    /// How many headings are marked, and the marks by address.
    private var headings = 0
    private var marks: [String: String] = [:]

    /// The main part of the file.
    var document: String {
        WordXML.declaration + "<w:document \(WordXML.namespaces)><w:body>" + body + WordPage.upright
            + "</w:body></w:document>"
    }

    mutating func write(cover source: Document) {
        let front = source.front
        body += WordXML.paragraph("Title", WordXML.run(front.title))
        body += WordXML.paragraph("Publisher", WordXML.run(front.publisher))
        if !front.subtitle.isEmpty { body += WordXML.paragraph("Normal", WordXML.run(front.subtitle)) }
        if let marking = front.marking { body += WordXML.paragraph("Marking", WordXML.run(marking)) }
        body += WordXML.paragraph("Normal", WordXML.run(front.edition))
        write(source.cover)
    }

    /// A contents field that Word fills with page numbers when the file is opened; until then it lists the headings.
    mutating func write(contents headings: [Heading]) {
        guard headings.count > 1 else { return breakPage() }
        body += WordXML.paragraph("TOCHeading", WordXML.run("Contents"))
        let unmarked = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(WordNumbering.unmarked)\"/></w:numPr>"
        for (index, heading) in headings.enumerated() {
            let entry =
                "<w:hyperlink w:anchor=\"\(mark(of: heading.anchor))\" w:history=\"1\">\(WordXML.run(heading.plain))</w:hyperlink>"
            let start = index == 0 ? WordField.contentsStart : ""
            let end = index == headings.count - 1 ? WordField.end : ""
            body += WordXML.paragraph("TOC1", start + entry + end, unmarked)
        }
        breakPage()
    }

    mutating func write(_ nodes: [DocumentNode]) { for node in nodes { write(node, style: "Normal", depth: 0) } }

    private mutating func write(_ node: DocumentNode, style: String, depth: Int) {
        switch node {
        case .heading(let heading): self.heading(heading)
        case .paragraph(let words):
            let runs = self.runs(words)
            body += WordXML.paragraph(style, runs)
        case .list(let list): self.list(list, depth: depth)
        case .table(let table): self.table(table)
        case .figure(let figure):
            body += WordXML.paragraph(style, WordXML.run(figure.alternative))
            if let table = figure.table { self.table(table) }
        case .note(let inner), .quotation(let inner): for node in inner { write(node, style: "Quote", depth: depth) }
        case .preformatted(let words):
            for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
                body += WordXML.paragraph("Preformatted", WordXML.run(String(line)))
            }
        case .rule: break
        case .pageBreak: breakPage()
        }
    }

    private mutating func heading(_ heading: Heading) {
        let words = runs(heading.words)
        let name = mark(of: heading.anchor)
        headings += 1
        let marked =
            "<w:bookmarkStart w:id=\"\(headings)\" w:name=\"\(name)\"/>\(words)<w:bookmarkEnd w:id=\"\(headings)\"/>"
        body += WordXML.paragraph("Heading\(max(heading.level - 1, 1))", marked)
    }

    /// A name as Word allows it: letters, digits and underlines, at most 40.
    private mutating func mark(of anchor: String) -> String {
        if let mark = marks[anchor], !anchor.isEmpty { return mark }
        let mark = "_Toc\(100_000 + marks.count + headings)"
        if !anchor.isEmpty { marks[anchor] = mark }
        return mark
    }

    private mutating func list(_ list: DocumentList, depth: Int) {
        var id = WordNumbering.bullets
        if let start = list.start {
            id = WordNumbering.id(ofNumbered: starts.count)
            starts.append(start)
        }
        let level = min(depth, WordNumbering.deepest)
        let mark = "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
        for item in list.items {
            for (index, node) in item.enumerated() {
                if index == 0, case .paragraph(let words) = node {
                    let runs = self.runs(words)
                    body += WordXML.paragraph("ListParagraph", runs, mark)
                } else {
                    write(node, style: "ListParagraph", depth: depth + 1)
                }
            }
        }
    }

    private mutating func table(_ table: DataTable) {
        let layout = TableLayout(table, size: 10, measure: PrintForm.standard.measure)
        let caption = runs(table.caption)
        if layout.shape == .sideways { body += WordPage.breakAfter(WordPage.upright) }
        if !caption.isEmpty { body += WordXML.paragraph("Caption", caption) }
        if layout.shape == .list {
            records(table)
        } else {
            let rows = rows(of: table)
            body += WordTable(table, widths: layout.widths).text(rows: rows)
        }
        body += layout.shape == .sideways ? WordPage.breakAfter(WordPage.sideways) : WordXML.paragraph("TableText", "")
    }

    private mutating func rows(of table: DataTable) -> [[String]] {
        var rows: [[String]] = []
        for (index, row) in ((table.header.isEmpty ? [] : [table.header]) + table.rows).enumerated() {
            let isHeader = index == 0 && !table.header.isEmpty
            var cells: [String] = []
            for (column, cell) in row.enumerated() {
                let style = isHeader ? "TableHeading" : column == 0 && table.hasRowHeaders ? "TableName" : "TableText"
                cells.append(content(cell, style: style, isRight: table.isNumeric(column: column)))
            }
            rows.append(cells)
        }
        return rows
    }

    private mutating func content(_ cell: DataCell, style: String, isRight: Bool) -> String {
        let side = isRight ? "<w:jc w:val=\"right\"/>" : ""
        guard !cell.isEmpty else { return WordXML.paragraph(style, "", side) }
        var text = ""
        for paragraph in cell.paragraphs {
            let runs = self.runs(paragraph)
            text += WordXML.paragraph(style, runs, side)
        }
        return text
    }

    private mutating func records(_ table: DataTable) {
        for row in table.rows {
            let record = RecordLines(row, of: table)
            if !record.title.isEmpty {
                body += WordXML.paragraph("TableHeading", WordXML.run(record.title), "<w:spacing w:before=\"200\"/>")
            }
            for line in record.lines {
                let label = line.label.isEmpty ? "" : WordXML.run(line.label + ": ", "<w:b/>")
                body += WordXML.paragraph("TableText", label + WordXML.run(line.cell.plain))
            }
        }
    }

    private mutating func breakPage() { body += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" }

    private mutating func runs(_ inlines: [Inline], _ look: RunLook = RunLook()) -> String {
        var text = ""
        for inline in inlines { text += runs(inline, look) }
        return text
    }

    private mutating func runs(_ inline: Inline, _ look: RunLook) -> String {
        switch inline {
        case .text(let words): return WordXML.run(words, look.properties)
        case .code(let words): return WordXML.run(words, look.with { $0.isCode = true }.properties)
        case .emphasis(let inner): return runs(inner, look.with { $0.isEmphasised = true })
        case .strong(let inner): return runs(inner, look.with { $0.isStrong = true })
        case .inserted(let inner):
            let words = runs(inner, look.with { $0.isInserted = true })
            return WordXML.run("{", look.properties) + words + WordXML.run("}", look.properties)
        case .deleted(let inner):
            let words = runs(inner, look.with { $0.isDeleted = true })
            return WordXML.run("[", look.properties) + words + WordXML.run("]", look.properties)
        case .lineBreak: return "<w:r><w:br/></w:r>"
        case .footnote(let inner): return footnote(inner)
        case .figure(let mention):
            let words = WordXML.run(mention.words, look.properties)
            return mention.note.isEmpty ? words : words + footnote([.text(mention.note)])
        case .link(let address, let inner):
            guard address.isAbsolute, !look.isLink else { return runs(inner, look) }
            links.append(address.string)
            let id = "link\(links.count)"
            let words = runs(inner, look.with { $0.isLink = true })
            return "<w:hyperlink r:id=\"\(id)\" w:history=\"1\">\(words)</w:hyperlink>"
        }
    }

    /// The words of a note can't link or call another note: the part that holds them has no links of its own.
    private mutating func footnote(_ words: [Inline]) -> String {
        notes.append(WordXML.run(words.plain))
        return
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"\(notes.count)\"/></w:r>"
    }
}

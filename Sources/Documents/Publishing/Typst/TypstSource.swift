import Proofreading

/// A document as the source of a PDF (PDF/UA-1 when Typst is told so), for one of the printed forms.
///
/// The source holds everything: it loads no file, no package and no picture. Words of the document stand in it only as
/// string literals. Cost is linear in the document.
package struct TypstSource: Sendable {
    let source: Document
    let form: PrintForm

    package init(_ document: Document, form: PrintForm = .standard) {
        source = document
        self.form = form
    }

    package var text: String {
        var text = settings + TypstTemplate.text
        text += "#show: paper\n#cover[\n" + nodes(source.cover) + "]\n"
        if source.contents().count > 1 { text += "#contents()\n" }
        return text + nodes(source.body)
    }

    private var settings: String {
        let front = source.front
        let day = front.asAt
        let values = [
            ("title", TypstText.literal(front.title.printable)),
            ("publisher", TypstText.literal(front.publisher.printable)),
            ("subtitle", TypstText.literal(front.subtitle.printable)),
            ("marking", front.marking.map { TypstText.literal($0.printable) } ?? "none"),
            ("watermark-word", TypstText.literal(front.marking?.hasPrefix("DRAFT") == true ? "DRAFT" : "")),
            ("edition", TypstText.literal(front.edition.printable)),
            ("date", "datetime(year: \(day.year), month: \(day.month), day: \(day.day))"),
            ("is-short", front.isShort ? "true" : "false"),
            ("is-large", form == .largePrint ? "true" : "false"),
            ("text-size", "\(form.textSize)pt"), ("table-size", "\(form.tableSize)pt"),
            ("small-size", "\(form.smallSize)pt"), ("side", "\(form.margin)pt"),
        ]
        return values.map { "#let \($0.0) = \($0.1)\n" }.joined()
    }

    private func nodes(_ nodes: [DocumentNode]) -> String { nodes.reduce(into: "") { $0 += block($1) } }

    private func block(_ node: DocumentNode) -> String {
        switch node {
        case .heading(let heading):
            "#heading(level: \(max(heading.level - 1, 1)))[\(TypstText.content(heading.words))];\n"
        case .paragraph(let words): TypstText.content(words) + "\n\n"
        case .list(let list): self.list(list)
        case .table(let table): TypstTable(table, form: form).source
        case .figure(let figure): self.figure(figure)
        case .note(let inner): "#note[\n\(nodes(inner))];\n"
        case .quotation(let inner): "#quote(block: true)[\n\(nodes(inner))];\n"
        case .preformatted(let words): "#raw(block: true, \(TypstText.literal(words)));\n"
        case .rule: "#rule();\n"
        case .pageBreak: "#pagebreak(weak: true);\n"
        }
    }

    private func list(_ list: DocumentList) -> String {
        let items = list.items.map { "[\(nodes($0))]" }.joined(separator: ", ")
        guard let start = list.start else { return "#list(\(items));\n" }
        return "#enum(start: \(start), \(items));\n"
    }

    /// A picture is drawn with its finding above it and its small print below; its table follows only where it is short, since
    /// readers of the PDF have the text alternative. Without a picture the alternative, the caption and the table stand there.
    private func figure(_ figure: Figure) -> String {
        let table = figure.table.map { TypstTable($0, form: form).source } ?? ""
        guard let drawing = figure.drawing else {
            return "#note[\n\(TypstText.content(figure.alternative))\n\n\(TypstText.content(figure.caption))];\n"
                + table
        }
        let picture = PrintedDrawing(drawing)
        let values = [
            TypstText.literal(picture.svg), TypstText.literal(figure.alternative.printable),
            "[\(TypstText.content(figure.caption))]", "[\(TypstText.content(figure.note))]",
        ]
        let isShort = (figure.table?.rows.count ?? 0) <= 20
        // On one page, so that no header is painted twice.
        let whole = form == .standard ? "#block(breakable: false)[\n\(table)\n];\n" : table
        return "#drawn(\(values.joined(separator: ", ")));\n" + (picture.isMap && isShort ? whole : "")
    }
}

/// A document as plain text that reads well aloud: no lines drawn with characters, tables as labelled sentences, lines of at
/// most 72 characters.
package struct PlainTextFile: Sendable {
    let source: Document

    package init(_ document: Document) { source = document }

    package var bytes: [UInt8] { Array(text.utf8) }

    package var text: String {
        var writer = PlainTextWriter()
        writer.paragraph(source.front.publisher)
        writer.heading(source.front.title.printable, level: 1)
        let facts = [source.front.marking, source.front.edition, source.front.subtitle].compactMap { $0 }
        writer.paragraph(facts.filter { !$0.isEmpty }.joined(separator: ". ") + ".")
        writer.write(source.cover)
        writeContents(&writer)
        writer.write(source.body)
        writer.writeNotes()
        if let marking = source.front.marking { writer.paragraph("\(marking). End of the document.") }
        return writer.text
    }

    private func writeContents(_ writer: inout PlainTextWriter) {
        let headings = source.contents()
        guard headings.count > 1 else { return }
        writer.heading("Contents", level: 2)
        writer.write([.list(DocumentList(words: headings.map(\.words)))])
    }
}

/// A document as a Word file with real headings, lists, tables whose header rows repeat, a contents field, and the
/// marking and edition on every page. Nothing outside is asked for: no program, no template.
package struct WordFile: Sendable {
    let source: Document

    package init(_ document: Document) { source = document }

    package var bytes: [UInt8] {
        var writer = WordWriter()
        writer.write(cover: source)
        if !source.front.isShort { writer.write(contents: source.contents()) }
        writer.write(source.body)
        var archive = ZipWriter()
        for (name, text) in parts(writer) { archive.add(name, Array(text.utf8)) }
        return archive.finished()
    }

    private func parts(_ writer: WordWriter) -> [(String, String)] {
        let front = source.front
        return [
            ("[Content_Types].xml", WordPackage.contentTypes), ("_rels/.rels", WordPackage.relationships),
            ("docProps/core.xml", WordPackage.properties(front)), ("word/document.xml", writer.document),
            ("word/_rels/document.xml.rels", WordPackage.documentRelationships(links: writer.links)),
            ("word/styles.xml", WordStyles.text(language: front.language)),
            ("word/numbering.xml", WordNumbering.text(starts: writer.starts)),
            ("word/footnotes.xml", WordPackage.footnotes(writer.notes)), ("word/settings.xml", WordPackage.settings),
            ("word/header1.xml", WordPackage.header(front)), ("word/footer1.xml", WordPackage.footer(front)),
        ]
    }
}

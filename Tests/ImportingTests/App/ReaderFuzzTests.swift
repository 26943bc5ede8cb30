import Proofreading
import Testing

@testable import Importing

/// Documents of every construction with bytes changed by a seeded generator: each is read or refused, never a crash,
/// and every place that the answer claims lies in the file.
@Suite struct ReaderFuzzTests {
    static let seeds: [UInt64] = Array(1...40)

    @Test(arguments: seeds) func `changed Markdown and text are read`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for source in [
            MarkdownReaderTests.mixture, ColumnTableTests.layouts[7].text(of: ColumnTableTests.actions),
            PDFTextReaderTests.layout,
        ] {
            for format in [SourceDocument.Format.markdown, .text] {
                let bytes = generator.changed(Array(source.utf8))
                guard
                    let document = Self.attempt({ () throws(ReadingError) in
                        try DocumentReader().read(bytes, format: format)
                    })
                else { continue }
                for text in document.anchored {
                    for anchor in text.anchors {
                        #expect(anchor.offset < text.string.utf8.count)
                        #expect((1...document.lines.count + 1).contains(anchor.line))
                    }
                }
            }
            _ = Self.attempt { () throws(ReadingError) in
                try PDFTextReader().read(layout: generator.changed(Array(source.utf8)))
            }
        }
    }

    @Test(arguments: seeds) func `changed trees are read or refused`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5 {
            let json = generator.changed(Array(PandocReaderTests.tree.utf8))
            _ = Self.attempt { () throws(ReadingError) in try PandocReader().read(json: json, format: .docx) }
        }
    }

    @Test(arguments: seeds) func `changed archives are read or refused`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5 {
            let archive = generator.changed(
                StoredArchive([
                    ("mimetype", "application/vnd.oasis.opendocument.text"),
                    ("content.xml", OpenDocumentReaderTests.content),
                ]).bytes)
            _ = Self.attempt { () throws(ReadingError) in try DocumentReader().read(archive, format: .odt) }
            _ = FormatDetector().detect(archive)
            let content = String(
                decoding: generator.changed(Array(OpenDocumentReaderTests.content.utf8)), as: UTF8.self)
            let whole = StoredArchive([
                ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
            ]).bytes
            _ = Self.attempt { () throws(ReadingError) in try DocumentReader().read(whole, format: .odt) }
        }
    }

    /// What a reader makes of it; nil when it refuses.
    private static func attempt(_ read: () throws(ReadingError) -> SourceDocument) -> SourceDocument? {
        do {
            return try read()
        } catch {
            return nil
        }
    }
}

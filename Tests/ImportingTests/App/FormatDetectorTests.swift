import Proofreading
import Testing

@testable import Importing

@Suite struct FormatDetectorTests {
    static let odt = StoredArchive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])
        .bytes
    static let docx = StoredArchive(ArchiveInspectorTests.word).bytes
    static let sheet = StoredArchive([("[Content_Types].xml", ""), ("xl/workbook.xml", "")]).bytes
    static let oldWord: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]

    @Test(arguments: [
        (odt, DetectedFormat.readable(.odt)), (docx, .readable(.docx)), (Array(docx.dropLast(40)), .readable(.docx)),
        (sheet, .spreadsheet),
        (oldWord, .oldOffice), (Array("%PDF-1.7\n".utf8), .readable(.pdf)),
        (Array("\n\n<!DOCTYPE html><p>x".utf8), .readable(.html)),
        (Array("<HTML><body>".utf8), .readable(.html)), (Array(#"{\rtf1 x}"#.utf8), .richText),
        (Array("# Plan\n".utf8), .readable(.markdown)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image), ([0, 1, 2, 3, 4, 5, 6, 7], .unknown),
        ([0x50, 0x4B, 3, 4, 9, 9], .archive),
    ])
    func `content tells the format`(_ bytes: [UInt8], _ format: DetectedFormat) {
        #expect(FormatDetector().detect(bytes) == format)
    }

    @Test(arguments: [
        ("plan.md", Array("words".utf8), SourceDocument.Format.markdown), ("plan.TXT", Array("words".utf8), .text),
        ("plan", Array("words".utf8), .markdown), ("plan.docx", docx, .docx), ("plan.odt", odt, .odt),
        ("plan", docx, .docx),
    ])
    func `a name that agrees is followed`(_ name: String, _ bytes: [UInt8], _ format: SourceDocument.Format) throws {
        #expect(try FormatDetector().format(of: bytes, name: name) == format)
    }

    @Test(arguments: [
        ("plan.docx", Array("%PDF-1.4".utf8), ReadingError.wrongFormat(expected: .docx, found: .readable(.pdf))),
        ("plan.docx", oldWord, .wrongFormat(expected: .docx, found: .oldOffice)),
        ("plan.odt", docx, .wrongFormat(expected: .odt, found: .readable(.docx))),
        ("plan.pdf", Array("words".utf8), .wrongFormat(expected: .pdf, found: .readable(.markdown))),
        ("plan.md", docx, .wrongFormat(expected: .markdown, found: .readable(.docx))),
        ("plan.doc", oldWord, .unsupported(.oldOffice)), ("plan.xlsx", sheet, .unsupported(.spreadsheet)),
        ("plan.docx", [], .empty),
    ])
    func `a name that doesn't agree is named with what the file is`(
        _ name: String, _ bytes: [UInt8], _ error: ReadingError
    ) {
        #expect(throws: error) { try FormatDetector().format(of: bytes, name: name) }
    }
}

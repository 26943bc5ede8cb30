import Proofreading
import Testing

@testable import Importing

@Suite struct WordExtrasTests {
    static let document = """
        <w:document><w:body><w:p><w:r><w:t>Running words</w:t></w:r></w:p><w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>
        <w:p><w:r><w:t>Boxed </w:t><w:tab/><w:t>&amp; kept</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p></w:txbxContent></mc:Choice>
        <mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed again</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
        </w:body></w:document>
        """
    static let file = StoredArchive([
        ("word/document.xml", document), ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>DRAFT</w:t></w:r></w:p></w:hdr>"),
        ("word/header2.xml", "<w:hdr><w:p><w:r><w:t>DRAFT</w:t></w:r></w:p></w:hdr>"),
    ]).bytes

    @Test func `text boxes and page headers are found once, running text and fallbacks not`() throws {
        #expect(try WordExtras().paragraphs(of: Self.file) == ["Boxed & kept", "DRAFT"])
    }

    @Test func `they stand at the end of the document, unless it has them already`() throws {
        let json = #"{"meta":{},"blocks":[{"t":"Para","c":[{"t":"Str","c":"DRAFT"}]}]}"#
        #expect(
            try PandocReader().read(json: Array(json.utf8), word: Self.file).blocks.map(\.text.string) == [
                "DRAFT", "Boxed & kept",
            ])
    }

    @Test func `a damaged file is refused`() {
        #expect(throws: ReadingError.archive(.truncated)) {
            try WordExtras().paragraphs(of: Array(Self.file.dropLast(20)))
        }
    }
}

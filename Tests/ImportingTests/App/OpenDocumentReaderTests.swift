import Proofreading
import Testing

@testable import Importing

@Suite struct OpenDocumentReaderTests {
    static let content = """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "no">]><office:document-content><office:automatic-styles>
        <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>
        <text:list-level-style-bullet text:level="2"/></text:list-style>
        <style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>
        <text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
        <text:p text:style-name="P1">Plan &amp; title</text:p>
        <text:h text:outline-level="2">Heading<text:tab/>one</text:h>
        <text:p>County<text:s text:c="2"/>Lines<text:note><text:note-citation>1</text:note-citation><text:note-body>
        <text:p>A note.</text:p></text:note-body></text:note> go<office:annotation><text:p>comment</text:p></office:annotation>
        on<text:line-break/>here</text:p>
        <text:list text:style-name="L1"><text:list-item text:start-value="3"><text:p>three</text:p><text:list><text:list-item>
        <text:p>inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>four</text:p></text:list-item></text:list>
        <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Wide</text:p>
        </table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>
        <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p><text:p>b</text:p></table:table-cell>
        <table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>
        <table:table-row><table:covered-table-cell/><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>
        <text:p><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>Around</text:p>
        </office:text></office:body></office:document-content>
        """

    static func document(_ content: String) throws -> SourceDocument {
        try DocumentReader().read(
            StoredArchive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)]).bytes,
            format: .odt)
    }

    @Test func `blocks, lists and notes are read, comments and deletions left out`() throws {
        let document = try Self.document(Self.content)
        #expect(
            document.blocks.map(\.text.string) == [
                "Plan & title", "Heading one", "County  Lines¹ go on\nhere", "¹ A note.", "three", "inner", "four", "",
                "Boxed", "Around",
            ])
        #expect(
            document.blocks.map(\.kind).prefix(7) == [
                .heading(level: 1), .heading(level: 2), .paragraph, .paragraph, .listItem(depth: 0, number: 3),
                .listItem(depth: 1, number: nil),
                .listItem(depth: 0, number: 4),
            ])
    }

    @Test func `a table keeps header rows and spans`() throws {
        let table = try #require(try Self.document(Self.content).tables.first)
        #expect(table.headerRows == 1)
        #expect(table.rows.map { $0.cells.map(\.string) } == [["Wide", ""], ["a\nb", "c"], ["", "d"]])
        #expect(table.rows.map { $0.cells.map(\.isCovered) } == [[false, true], [false, false], [true, false]])
        #expect(table.rows[1].cells[0].rowSpan == 2)
    }

    @Test(.timeLimit(.minutes(5))) func `elements nested without end are read`() throws {
        let open = String(repeating: "<text:list><text:list-item><text:p>", count: 20_000)
        let document = try Self.document("<office:text>" + open + "deep")
        #expect(document.blocks.count <= 300)
    }
}

import Proofreading
import Testing

@testable import Importing

@Suite struct WordLabellingTests {
    private static let numbering = """
        <w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/>\
        <w:lvlText w:val="Theme %1:"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
        <w:lvlText w:val="%1%2"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
        <w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>\
        <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num></w:numbering>
        """
    private static let styles = """
        <w:styles><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId="Part"><w:basedOn w:val="Base"/></w:style></w:styles>
        """

    private static func paragraph(_ words: String, level: Int? = nil, list: Int = 7) -> String {
        let number = level.map {
            "<w:pPr><w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
        }
        return "<w:p>\(number ?? "")<w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    private static func labels(_ body: String) -> WordLabels {
        WordLabels(
            document: Array("<w:document><w:body>\(body)</w:body></w:document>".utf8),
            numbering: WordNumbering(numbering: Array(numbering.utf8), styles: Array(styles.utf8)))
    }

    @Test func `numbers count on by level, and a higher level starts the lower one afresh`() {
        let body =
            "<w:p><w:pPr><w:pStyle w:val=\"Part\"/></w:pPr><w:r><w:t>Streets</w:t></w:r></w:p>"
            + Self.paragraph("Walk", level: 1) + Self.paragraph("Talk", level: 1)
            + Self.paragraph("a bullet", level: 0, list: 8)
            + Self.paragraph("Homes", level: 0) + Self.paragraph("Visit", level: 1)
        #expect(Self.labels(body).lines.map(\.label) == ["Theme A:", "A1", "A2", "Theme B:", "B1"])
    }

    @Test func `a cell's number is found by row and by column of the grid`() {
        let body = """
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(Self.paragraph("Task"))</w:tc><w:tc>\(Self.paragraph("Lead"))</w:tc></w:tr>\
            <w:tr><w:tc>\(Self.paragraph("Sweep"))</w:tc><w:tc>\(Self.paragraph("", level: 1))</w:tc><w:tc>\(Self.paragraph("Ward"))</w:tc></w:tr></w:tbl>
            """
        #expect(Self.labels(body).grids.first?.cells == [.init(row: 1, column: 1, label: "A1", words: "")])
    }

    @Test func `an empty reference column is filled with what Word prints`() throws {
        let body = """
            <w:tbl><w:tr><w:tc>\(Self.paragraph("Ref"))</w:tc><w:tc>\(Self.paragraph("Action"))</w:tc></w:tr>\
            <w:tr><w:tc>\(Self.paragraph("", level: 1))</w:tc><w:tc>\(Self.paragraph("Sweep the lane"))</w:tc></w:tr>\
            <w:tr><w:tc>\(Self.paragraph("", level: 1))</w:tc><w:tc>\(Self.paragraph("Light the lane"))</w:tc></w:tr></w:tbl>
            """
        let file = StoredArchive([
            ("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>"),
            ("word/numbering.xml", Self.numbering),
            ("word/styles.xml", Self.styles),
        ]).bytes
        func row(_ cells: String...) -> TableRow {
            TableRow(cells: cells.map { TableCell(paragraphs: $0.isEmpty ? [] : [SourceText($0)]) })
        }
        let table = Table(
            headerRows: 1, rows: [row("Ref", "Action"), row("", "Sweep the lane"), row("", "Light the lane")])
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .table(table), text: "")])
        let labelled = try WordLabelling().applied(to: document, of: file)
        #expect(labelled.blocks[0].table?.rows.map { $0.cells[0].string } == ["Ref", "A1", "A2"])
        #expect(
            labelled.blocks[0].table?.rows.map { $0.cells[1].string } == ["Action", "Sweep the lane", "Light the lane"])
    }

    @Test func `a file without numbering stays as it is`() throws {
        let file = StoredArchive([("word/document.xml", "<w:document/>")]).bytes
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: "Words")])
        #expect(try WordLabelling().applied(to: document, of: file) == document)
    }
}

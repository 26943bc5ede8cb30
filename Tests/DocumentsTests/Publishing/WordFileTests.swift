import Testing

@testable import Documents

struct `A Word file` {
    private func parts() throws -> WordParts { try WordParts(WordFile(PlanDocument(try .example()).document).bytes) }

    @Test func `has real headings and lists`() throws {
        let text = try parts().part("word/document.xml")
        #expect(text.contains("<w:pStyle w:val=\"Title\"/>"))
        #expect(text.contains("<w:pStyle w:val=\"Heading1\"/>"))
        #expect(text.contains("<w:pStyle w:val=\"Heading2\"/>"))
        #expect(text.contains("<w:numPr>"))
        #expect(text.contains("TOC \\o"))
    }

    @Test func `repeats the header row of every table and cuts no row`() throws {
        let text = try parts().part("word/document.xml")
        let tables = text.ranges(of: "<w:tbl>").count
        #expect(tables > 4)
        #expect(text.ranges(of: "<w:tblHeader/>").count == tables)
        #expect(text.ranges(of: "<w:cantSplit/>").count == text.ranges(of: "<w:tr>").count)
    }

    @Test func `links only through its relationships`() throws {
        let parts = try parts()
        let text = try parts.part("word/document.xml")
        let relationships = try parts.part("word/_rels/document.xml.rels")
        for match in text.matches(of: /r:id="([^"]+)"/) { #expect(relationships.contains("Id=\"\(match.output.1)\"")) }
    }

    @Test func `is the same every time`() throws {
        let document = PlanDocument(try .example()).document
        #expect(WordFile(document).bytes == WordFile(document).bytes)
    }
}

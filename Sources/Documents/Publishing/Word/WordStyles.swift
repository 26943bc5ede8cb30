/// The styles of our Word files: paper, ink and Ward green in Arial.
enum WordStyles {
    static func text(language: String) -> String {
        WordXML.declaration + "<w:styles \(WordXML.namespaces)>" + defaults(language) + styles.joined() + table
            + "</w:styles>"
    }

    private static func defaults(_ language: String) -> String {
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"
            + "<w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/><w:lang w:val=\"\(WordXML.text(language))\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    }

    private static let green = "<w:color w:val=\"14484C\"/>"
    private static let quiet = "<w:color w:val=\"4A575C\"/>"

    private static let styles: [String] = [
        style("Normal", "Normal", base: nil, isDefault: true),
        style(
            "Title", "Title", run: "<w:b/>\(green)<w:sz w:val=\"56\"/>",
            paragraph: "<w:spacing w:before=\"1900\" w:after=\"200\" w:line=\"252\" w:lineRule=\"auto\"/>"),
        style("Publisher", "Publisher", run: "<w:b/>\(quiet)<w:sz w:val=\"26\"/>"),
        style("Marking", "Marking", run: "<w:b/><w:color w:val=\"97291C\"/><w:sz w:val=\"28\"/>"),
        heading(1, size: 36, before: 480), heading(2, size: 28, before: 320), heading(3, size: 25, before: 260),
        heading(4, size: 23, before: 220), heading(5, size: 23, before: 220), heading(6, size: 23, before: 220),
        style(
            "Caption", "caption", run: "<w:b/>\(green)<w:sz w:val=\"22\"/>",
            paragraph: "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>"),
        style(
            "TableText", "Table Text", run: "<w:sz w:val=\"20\"/>",
            paragraph: "<w:spacing w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/>"),
        style("TableHeading", "Table Heading", base: "TableText", run: "<w:b/>", paragraph: "<w:keepNext/>"),
        style("TableName", "Table Name", base: "TableText", run: "<w:b/>"),
        style("ListParagraph", "List Paragraph", paragraph: "<w:spacing w:after=\"80\"/>"),
        style("Quote", "Quote", paragraph: "<w:ind w:left=\"567\" w:right=\"567\"/>"),
        style(
            "Preformatted", "HTML Preformatted",
            run: "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:sz w:val=\"20\"/>"),
        style(
            "TOCHeading", "TOC Heading", run: "<w:b/>\(green)<w:sz w:val=\"36\"/>",
            paragraph: "<w:keepNext/><w:pageBreakBefore/>"),
        style(
            "TOC1", "toc 1",
            paragraph:
                "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9620\"/></w:tabs><w:spacing w:after=\"80\"/>"),
        style("Header", "header", run: "<w:sz w:val=\"18\"/>"),
        style(
            "Footer", "footer", run: "\(quiet)<w:sz w:val=\"18\"/>",
            paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"9620\"/></w:tabs>"),
        style("FootnoteText", "footnote text", run: "<w:sz w:val=\"20\"/>"),
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"125874\"/><w:u w:val=\"single\"/></w:rPr></w:style>",
        "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>",
    ]

    private static let table =
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>"
        + "<w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Ruled\"><w:name w:val=\"Ruled\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
        + "<w:top w:val=\"single\" w:sz=\"8\" w:color=\"14484C\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"C9C3B4\"/>"
        + "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"C9C3B4\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/>"
        + "<w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
        + "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"10\" w:color=\"14484C\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"

    private static func heading(_ level: Int, size: Int, before: Int) -> String {
        let rule =
            level == 1 ? "<w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"14484C\"/></w:pBdr>" : ""
        return style(
            "Heading\(level)", "heading \(level)", run: "<w:b/>\(green)<w:sz w:val=\"\(size)\"/>",
            paragraph:
                "<w:keepNext/><w:keepLines/>\(rule)<w:spacing w:before=\"\(before)\" w:after=\"120\" w:line=\"252\" w:lineRule=\"auto\"/>"
                + "<w:outlineLvl w:val=\"\(level - 1)\"/>")
    }

    private static func style(
        _ id: String, _ name: String, base: String? = "Normal", run: String = "", paragraph: String = "",
        isDefault: Bool = false
    ) -> String {
        "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + (base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "") + "<w:qFormat/>"
            + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>") + WordXML.runProperties(run) + "</w:style>"
    }
}

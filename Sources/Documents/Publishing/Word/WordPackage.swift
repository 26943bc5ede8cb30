import Proofreading

/// The parts of a Word file around its text.
enum WordPackage {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static var contentTypes: String {
        let parts = [
            ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"),
            ("settings", "settings"), ("header1", "header"), ("footer1", "footer"),
        ]
        let overrides = parts.map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(word).\($0.1)+xml\"/>" }
        return WordXML.declaration + "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides.joined()
            + "<Override PartName=\"/docProps/core.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    }

    static var relationships: String {
        relationshipList([
            "Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"",
            "Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"",
        ])
    }

    static func documentRelationships(links: [String]) -> String {
        let parts = ["styles", "numbering", "footnotes", "settings", "header", "footer"].enumerated().map {
            index, name in
            let file = ["header", "footer"].contains(name) ? name + "1" : name
            return "Id=\"rId\(index + 1)\" Type=\"\(office)/\(name)\" Target=\"\(file).xml\""
        }
        let outside = links.enumerated().map { index, address in
            "Id=\"link\(index + 1)\" Type=\"\(office)/hyperlink\" Target=\"\(WordXML.text(address))\" TargetMode=\"External\""
        }
        return relationshipList(parts + outside)
    }

    static func properties(_ front: FrontMatter) -> String {
        let day = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(front.asAt.iso)T00:00:00Z</dcterms:created>"
        return WordXML.declaration + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dc:title>\(WordXML.text(front.title))</dc:title><dc:creator>\(WordXML.text(front.publisher))</dc:creator>"
            + "<dc:language>\(WordXML.text(front.language))</dc:language>\(day)</cp:coreProperties>"
    }

    static let settings =
        WordXML.declaration + "<w:settings \(WordXML.namespaces)><w:zoom w:percent=\"100\"/>"
        + "<w:defaultTabStop w:val=\"720\"/><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
        + "</w:compat></w:settings>"

    static func header(_ front: FrontMatter) -> String {
        let runs = WordXML.run(front.marking ?? "", "<w:b/><w:color w:val=\"97291C\"/>")
        return WordXML.declaration + "<w:hdr \(WordXML.namespaces)>"
            + WordXML.paragraph("Header", runs, "<w:jc w:val=\"right\"/>") + "</w:hdr>"
    }

    static func footer(_ front: FrontMatter) -> String {
        let runs =
            WordXML.run("\(front.publisher). \(front.edition)") + "<w:r><w:tab/></w:r>" + WordXML.run("Page ")
            + WordXML.field("PAGE", shown: "1") + WordXML.run(" of ") + WordXML.field("NUMPAGES", shown: "1")
        return WordXML.declaration + "<w:ftr \(WordXML.namespaces)>" + WordXML.paragraph("Footer", runs) + "</w:ftr>"
    }

    static func footnotes(_ notes: [String]) -> String {
        let marks = [(-1, "separator"), (0, "continuationSeparator")].map { id, kind in
            "<w:footnote w:type=\"\(kind)\" w:id=\"\(id)\"><w:p><w:r><w:\(kind)/></w:r></w:p></w:footnote>"
        }
        let call = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
        let texts = notes.enumerated().map { index, runs in
            "<w:footnote w:id=\"\(index + 1)\">\(WordXML.paragraph("FootnoteText", call + WordXML.run(" ") + runs))</w:footnote>"
        }
        return WordXML.declaration + "<w:footnotes \(WordXML.namespaces)>" + (marks + texts).joined() + "</w:footnotes>"
    }

    private static func relationshipList(_ entries: [String]) -> String {
        WordXML.declaration + "<Relationships xmlns=\"\(package)/relationships\">"
            + entries.map { "<Relationship \($0)/>" }.joined() + "</Relationships>"
    }
}

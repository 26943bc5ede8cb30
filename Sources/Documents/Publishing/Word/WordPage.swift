/// A4 pages upright and sideways, with the marking above and the edition below. Measures are twentieths of a point.
enum WordPage {
    static let upright = section(width: 11_906, height: 16_838, turned: "")
    static let sideways = section(width: 16_838, height: 11_906, turned: " w:orient=\"landscape\"")

    /// An empty paragraph that ends the pages set up so.
    static func breakAfter(_ section: String) -> String { "<w:p><w:pPr>\(section)</w:pPr></w:p>" }

    private static func section(width: Int, height: Int, turned: String) -> String {
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"default\" r:id=\"rId6\"/>"
            + "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(turned)/><w:pgMar w:top=\"1361\" w:right=\"1140\" w:bottom=\"1247\" "
            + "w:left=\"1140\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    }
}

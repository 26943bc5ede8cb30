/// A Word table: its header row repeats on every page and no row is cut in two.
struct WordTable {
    let table: DataTable
    /// Points.
    let widths: [Double]

    init(_ table: DataTable, widths: [Double]) {
        self.table = table
        self.widths = widths
    }

    /// - Parameter rows: the content of every cell as paragraphs, header first.
    func text(rows: [[String]]) -> String {
        let columns = widths.map { Int($0 * 20) }
        let grid = columns.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let body = rows.enumerated().map { index, cells in
            let isHeader = index == 0 && !table.header.isEmpty
            let content = zip(cells, columns).map {
                "<w:tc><w:tcPr><w:tcW w:w=\"\($1)\" w:type=\"dxa\"/></w:tcPr>\($0)</w:tc>"
            }
            return "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>\(content.joined())</w:tr>"
        }
        return "<w:tbl>\(properties)<w:tblGrid>\(grid)</w:tblGrid>\(body.joined())</w:tbl>"
    }

    private var properties: String {
        let caption = table.caption.isEmpty ? "" : "<w:tblCaption w:val=\"\(WordXML.text(table.caption.plain))\"/>"
        let header = table.header.isEmpty ? 0 : 1
        let names = table.hasRowHeaders ? 1 : 0
        return
            "<w:tblPr><w:tblStyle w:val=\"Ruled\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>"
            + "<w:tblLook w:val=\"04A0\" w:firstRow=\"\(header)\" w:lastRow=\"0\" w:firstColumn=\"\(names)\" w:lastColumn=\"0\" "
            + "w:noHBand=\"1\" w:noVBand=\"1\"/>\(caption)</w:tblPr>"
    }
}

import Documents

/// Spreadsheets made for the tests, of as little as a reader needs.
enum MadeWorkbook {
    /// An XLSX of these sheets, each by its XML; `extra` are further parts.
    static func xlsx(_ sheets: [(name: String, xml: String)], extra: [(String, String)] = []) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let list = sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
        }
        let targets = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        let parts: [(String, String)] =
            [
                (
                    "_rels/.rels",
                    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
                (
                    "xl/workbook.xml",
                    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>\(list.joined())</sheets></workbook>"
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"\(package)\">\(targets.joined())</Relationships>"
                ),
            ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1.xml) } + extra
        return zip(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    /// A worksheet of these rows: texts, and numbers where a cell reads as one.
    static func sheet(_ rows: [[String]], before: String = "", after: String = "") -> String {
        let lines = rows.enumerated().map { row, cells in
            let made = cells.enumerated().map { column, text -> String in
                let place = "\(letter(column))\(row + 1)"
                if text.isEmpty { return "" }
                if Double(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
                return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
            }
            return "<row r=\"\(row + 1)\">\(made.joined())</row>"
        }
        return data(lines.joined(), before: before, after: after)
    }

    static func data(_ rows: String, before: String = "", after: String = "") -> String {
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    /// An OpenDocument spreadsheet of one sheet.
    static func ods(_ rows: String) -> [UInt8] {
        let names =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        let content =
            "<office:document-content \(names)><office:body><office:spreadsheet><table:table table:name=\"Data\">\(rows)</table:table></office:spreadsheet></office:body></office:document-content>"
        return zip([
            ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
            ("content.xml", Array(content.utf8)),
            ("META-INF/manifest.xml", Array("<manifest/>".utf8)),
        ])
    }

    static func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in parts { writer.add(name, bytes) }
        return writer.finished()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private static func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }
}

import CommunitySafety
import Importing
import Testing

@Suite struct DelimitedReaderTests {
    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        try DelimitedReader.grid(bytes, name: "").rows.map { $0.map(\.words) }
    }

    @Test(arguments: [",", ";", "\t"]) func `the sign between cells is found`(sign: String) throws {
        let text = "Ward\(sign)Graffiti\nSaltwell\(sign)12\nMarle\(sign)7\n"
        #expect(try rows(Array(text.utf8)) == [["Ward", "Graffiti"], ["Saltwell", "12"], ["Marle", "7"]])
    }

    @Test func `quotation marks hold commas, quotation marks and line ends`() throws {
        let text = "a,\"b, c\",\"say \"\"d\"\"\"\r\n\"two\nlines\",,3"
        #expect(try rows(Array(text.utf8)) == [["a", "b, c", "say \"d\""], ["two lines", "", "3"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `any line end ends a row, and spaces may stand before a quotation mark`(
        end: String
    ) throws {
        let text = ["Ward,Graffiti", "Saltwell, \"1,155\"", "Marle;End,7", ""].joined(separator: end)
        #expect(try rows(Array(text.utf8)) == [["Ward", "Graffiti"], ["Saltwell", "1,155"], ["Marle;End", "7"]])
        let published = SeparatedValues.grid(of: Array(text.utf8), name: "")
        #expect(
            published.rows.map { $0.map(\.text) } == [
                ["Ward", "Graffiti"], ["Saltwell", "1,155"], ["Marle;End", "7"],
            ])
    }

    @Test func `a quotation mark that nobody closes takes the rest, and no more`() throws {
        #expect(try rows(Array("a,b\n1,\"2\n3,4".utf8)) == [["a", "b"], ["1", "2 3,4"]])
        #expect(throws: SheetFault.blank) { try DelimitedReader.grid(Array("\"".utf8), name: "") }
    }

    @Test func `UTF-16 and Windows-1252 are read`() throws {
        let wide: [UInt8] = [0xFF, 0xFE] + "Cafés,3".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try rows(wide) == [["Cafés", "3"]])
        let western = Array("Ward,Cost\nCaf".utf8) + [0xE9] + Array(" Row,".utf8) + [0xA3] + Array("4\n".utf8)
        #expect(try rows(western) == [["Ward", "Cost"], ["Café Row", "£4"]])
        #expect(try rows([0xEF, 0xBB, 0xBF] + Array("a,1".utf8)) == [["a", "1"]])
    }

    @Test func `too many rows and nothing at all are refused`() {
        #expect(throws: SheetFault.rows) {
            try DelimitedReader.grid(Array(String(repeating: "1,2\n", count: 60_001).utf8), name: "")
        }
        #expect(throws: SheetFault.blank) { try DelimitedReader.grid(Array(",,\n , \n".utf8), name: "") }
    }

    @Test(arguments: [
        "Ward\tIncidents\nSaltwell\t12\nMarle\t7",
        "<table><tr><th>Ward</th><th>Incidents</th></tr><tr><td>Saltwell</td><td>12</td></tr><tr><td>Marle</td><td>7</td></tr></table>",
        "Ward        Incidents\nSaltwell           12\nMarle               7\n",
        "Ward;Incidents\nSaltwell;12\nMarle;7",
    ])
    func `a pasted block is read however it was copied`(text: String) throws {
        let rows = try PastedTable.grid(text, name: "").rows.map { $0.map(\.words) }
        #expect(rows == [["Ward", "Incidents"], ["Saltwell", "12"], ["Marle", "7"]])
    }

    @Test func `merged headings stand over each of their columns, overlapping ones do no harm`() throws {
        let merge = try #require(SheetGrid.Merge(0, 1, 0, 2))
        let circular = try #require(SheetGrid.Merge(0, 0, 5_000_000, 5_000_000))
        let grid = SheetGrid(
            name: "", rows: [[.text("a"), .text("b"), .empty], [.text("c"), .empty, .number(3)]],
            merged: [merge, circular, merge])
        #expect(grid.spread.rows.map { $0.map(\.words) } == [["a", "b", "b"], ["c", "a", "3"]])
        #expect(SheetGrid.Merge(3, 0, 1, 0) == nil)
        #expect([0, 25, 26, 701, 702].map { SheetGrid.letter($0) } == ["A", "Z", "AA", "ZZ", "AAA"])
    }
}

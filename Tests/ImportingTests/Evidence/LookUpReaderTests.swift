import CommunitySafety
import Importing
import Testing

@Suite struct `Look-ups` {
    private func read(_ text: String) -> PlaceReading {
        var reading = PlaceReading()
        LookUpReader(year: 2026).read(SeparatedValues.grid(of: Array(text.utf8), name: "lookup.csv"), into: &reading)
        return reading
    }

    @Test func `each place lies in the larger ones of its row, in the year of the column`() throws {
        let reading = read(
            """
            lsoa21_name,lsoa21_code,ward24_name,ward24_code,ltla24_name,ltla24_code
            Aldmere 001A,E01099991,"Salt, Well",E05009991,Aldmere,E07009991
            """)
        #expect(reading.problems.isEmpty && reading.rows == 1)
        let small = try #require(reading.book["E01099991"])
        #expect(small.kind == .lsoa && small.vintages == [2021])
        #expect(small.parents == [.init(code: "E05009991", vintage: 2024), .init(code: "E07009991", vintage: 2024)])
        #expect(reading.book["E05009991"]?.called?.name == "Salt, Well")
        #expect(reading.book["E07009991"]?.parents.isEmpty == true)
    }

    @Test func `the newest edition gives the name, and the older stays another name`() {
        let reading = read("lsoa11_name,lsoa11_code,lsoa21_name,lsoa21_code\nShep 1,E01099991,Folk 1,E01099991\n")
        #expect(reading.book["E01099991"]?.called?.name == "Folk 1")
        #expect(reading.book["E01099991"]?.otherNames == ["Shep 1"])
    }

    @Test func `a column of years gives the edition where the names have none`() {
        let reading = read("WDCD,WDNM,LADCD,LADNM,SOURCEFILE\nE05009991,Saltwell,E07009991,Aldmere,2019\n")
        #expect(reading.book["E05009991"]?.vintages == [2019])
        #expect(reading.book["E05009991"]?.parents == [.init(code: "E07009991", vintage: 2019)])
    }

    @Test func `a list of authorities gives other names and the county`() {
        let reading = read(
            """
            local-authority-code,official-name,nice-name,gss-code,county-la,alt-names,former-gss-codes
            ALD,Aldmere District Council,Aldmere,E07009991,MER,"Aldmere,Old Aldmere",E07009990
            MER,Merrowshire County Council,Merrowshire,E10009991,,,
            """)
        #expect(reading.book["E07009991"]?.otherNames == ["Aldmere District Council", "Old Aldmere", "E07009990"])
        #expect(reading.book["E07009991"]?.parents == [.init(code: "E10009991", vintage: 2026)])
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "place.noColumns"), ("", "place.noColumns"),
        ("ward24_code,ward24_name\n,Saltwell\n", "place.noCode"),
        ("ward24_code,ward24_name\nX99,Saltwell\n", "place.unknownCode"),
        ("ward24_code,ward24_name\n<script>alert(1)</script>,\u{1}\n", "place.unknownCode"),
    ])
    func `what can't be used is said`(_ text: String, _ code: String) {
        #expect(read(text).problems.map(\.code) == [code])
    }

    @Test func `a partner's table of counts by ward isn't taken for a look-up`() {
        let counts = SeparatedValues.grid(of: Array("ward24_code,ward24_name,Reports\n".utf8), name: "x.csv")
        #expect(EvidenceShape.kind(of: [counts]) == nil)
        let lookUp = SeparatedValues.grid(of: Array("ward24_code,ward24_name,ltla24_code\n".utf8), name: "x.csv")
        #expect(EvidenceShape.kind(of: [lookUp]) == .lookUp)
    }

    @Test func `cells in quotation marks hold separators, line ends and quotation marks`() {
        let grid = SeparatedValues.grid(of: Array("a;\"b;\"\"c\"\"\nd\"\r\n;e;\n\"open".utf8), name: "x.csv")
        #expect(grid.rows.map { $0.map(\.text) } == [["a", "b;\"c\"\nd"], ["", "e", ""], ["open"]])
    }
}

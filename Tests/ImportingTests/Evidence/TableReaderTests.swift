import CommunitySafety
import Importing
import Proofreading
import Testing

/// Tables in the shapes that partners send, with invented names and figures.
@Suite struct TableReaderTests {
    private static let names = TableNames(
        places: [
            "aldmere": [.init(code: "E07009991", kind: .district), .init(code: "E05009990", kind: .ward)],
            "marledown": [.init(code: "E07009992", kind: .district)],
            "saltwell": [.init(code: "E05009991", kind: .ward)], "quarryhill": [.init(code: "E05009992", kind: .ward)],
        ],
        measures: MeasureCatalogue.measures, earlier: ["referrals": "domestic-abuse.davss-referrals"])

    private func grid(_ text: String, name: String = "") throws -> SheetGrid {
        try DelimitedReader.grid(Array(text.utf8), name: name)
    }

    /// Measures by quarters with a total that is wrong, as a volunteer service sends it.
    private let volunteers = """
        Volunteer service: quarterly return,,,,,
        ,Oct – Dec 21,Jan – Mar 22,Apr – Jun 22,Jul – Sep 22,Total
        Referrals,77,95,86,84,307
        Hours given by the domestic abuse volunteer service,120,131,140,"1,155","1,546"
        Source: invented,,,,,
        """

    @Test func `measures by quarters are read, and a wrong total is told with its difference`() throws {
        let grid = try grid(volunteers)
        let mapping = TableSuggester(grid, names: Self.names, file: "a.csv").mapping(area: "E07009991")
        #expect(mapping.headers == [.period])
        #expect(mapping.columns.map(\.use) == [.measure, .value, .value, .value, .value, .total])
        #expect(mapping.firstRow == 2)
        #expect(mapping.missing == [])
        let reading = TableReader(grid, mapping, names: Self.names, file: "a.csv").read()
        #expect(reading.rows == 2)
        #expect(reading.figures.count == 8)
        #expect(reading.figures.map { $0.observation.value } == [77, 95, 86, 84, 120, 131, 140, 1155])
        #expect(
            reading.figures.map { $0.observation.key.period.from.iso }.prefix(4) == [
                "2021-10-01", "2022-01-01", "2022-04-01", "2022-07-01",
            ])
        #expect(reading.figures.first?.observation.key.area == "E07009991")
        let wrong = reading.problems.filter { $0.code == "load.wrongTotal" }
        // 77 + 95 + 86 + 84 = 342, which is 35 more than 307; 120 + 131 + 140 + 1,155 = 1,546 is right.
        #expect(wrong.map(\.row) == [3])
        #expect(wrong.first?.column == "F Total")
        #expect(wrong.first?.message == "77 + 95 + 86 + 84 make 342, not 307: 35 more.")
        #expect(reading.problems.count == 1)
    }

    /// Places by quarters by two services under two rows of headings, the upper ones joined over three columns.
    private let services = """
        Commissioned services,,,,,,
        District,IDVA,,,Outreach,,
        ,Q1 2022/23,Q2 2022/23,Total,Q1 2022/23,Q2 2022/23,Total
        Aldmere,10,12,22,3,*,3
        Marledown,20,18,38,-,5,5
        Total,30,30,60,4,5,8
        """

    private func servicesMapping(_ grid: SheetGrid) -> TableMapping {
        var mapping = TableSuggester(grid, names: Self.names, file: "pas.csv").mapping(area: "E07009991")
        mapping.measure = "domestic-abuse.pas-referrals"
        mapping.areaKind = .district
        mapping.dash = .noReturn
        return mapping
    }

    @Test func `places by services by quarters are read under two rows of headings`() throws {
        let grid = try grid(services)
        let mapping = servicesMapping(grid)
        #expect(mapping.headers.count == 2)
        #expect(mapping.headers.last == .period)
        #expect(mapping.columns.map(\.use) == [.area, .value, .value, .total, .value, .value, .total])
        var said = mapping
        said.headers[0] = .breakdown
        let reading = TableReader(grid, said, names: Self.names, file: "pas.csv").read()
        #expect(reading.rows == 2)
        #expect(reading.figures.count == 8)
        let marledown = reading.figures.filter { $0.observation.key.area == "E07009992" }.map(\.observation)
        #expect(marledown.map(\.key.breakdown) == ["IDVA", "IDVA", "Outreach", "Outreach"])
        #expect(marledown.map(\.value) == [20, 18, nil, 5])
        #expect(marledown.map(\.status) == [.final, .final, .noReturn, .final])
        #expect(
            marledown.map { $0.key.period.words } == [
                "Apr – Jun 2022", "Jul – Sep 2022", "Apr – Jun 2022", "Jul – Sep 2022",
            ])
        #expect(reading.figures.first { $0.observation.status == .hidden }?.column == "F Outreach, Q2 2022/23")
        // Down column E, 3 and a dash make 3, not 4; across the last row, 4 + 5 make 9, not 8.
        let wrong = reading.problems.filter { $0.code == "load.wrongTotal" }
        #expect(Set(wrong.map(\.column)) == ["E Outreach, Q1 2022/23", "G Outreach, Total"])
        #expect(wrong.map(\.row) == [6, 6])
    }

    @Test func `a dash nobody explained is refused and asked about`() throws {
        let grid = try grid(services)
        var mapping = servicesMapping(grid)
        mapping.headers[0] = .breakdown
        mapping.dash = nil
        let reading = TableReader(grid, mapping, names: Self.names, file: "pas.csv").read()
        #expect(reading.asksAboutDash)
        #expect(reading.figures.count == 7)
        let refused = reading.problems.filter { $0.weight == .refuses }
        #expect(refused.map(\.code) == ["load.dash"])
        #expect(refused.map(\.row) == [5])
        #expect(refused.map(\.column) == ["E Outreach, Q1 2022/23"])
        #expect(refused.map(\.value) == ["-"])
        #expect(reading.refusedRows == [5])
    }

    @Test func `one row for each incident becomes counts by month and place, with noughts between`() throws {
        let text = """
            Ref,Date,Ward,Reported by,Notes
            1,03/01/2022,Saltwell,A Person,Loud
            2,14/01/2022,Saltwell,B Person,
            3,44621,Quarry Hill,C Person,
            4,not known,Saltwell,D Person,
            5,20/03/2022,Nowhere,E Person,
            6,21/03/2022,Saltwell,F Person,
            """
        let grid = try grid(text)
        var mapping = TableSuggester(grid, names: Self.names, file: "log.csv").mapping(area: "E07009991")
        #expect(mapping.layout == .incidents)
        #expect(mapping.columns.map(\.use) == [.ignored, .date, .area, .ignored, .ignored])
        mapping.measure = "asb.council"
        let reading = TableReader(grid, mapping, names: Self.names, file: "log.csv").read()
        #expect(reading.rows == 6)
        // 44,621 is 1 March 2022.
        let counts = reading.figures.map {
            "\($0.observation.key.area) \($0.observation.key.period.from.iso) \(Int($0.observation.value ?? -1))"
        }
        #expect(
            counts == [
                "E05009991 2022-01-01 2", "E05009991 2022-02-01 0", "E05009991 2022-03-01 1", "E05009992 2022-01-01 0",
                "E05009992 2022-02-01 0", "E05009992 2022-03-01 1",
            ])
        #expect(reading.problems.map(\.code) == ["load.noDate", "load.unknownArea"])
        #expect(reading.problems.map(\.row) == [5, 6])
        #expect(reading.unknownAreas == ["Nowhere"])
        #expect(!reading.figures.contains { "\($0)".contains("Person") })
    }

    @Test func `next quarter's file is recognised with a column more, moved down, and named anew`() throws {
        let first = try grid(volunteers, name: "Q2")
        let mapping = TableSuggester(first, names: Self.names, file: "a.csv").mapping(area: "E07009991")
        let fingerprint = try #require(TableHeadings(first, first: mapping.firstRow - 1, count: 1).fingerprint)
        let recogniser = TableRecogniser([
            .init(id: "1", mapping: mapping, fingerprint: fingerprint, sheetKey: "", fileKey: "volunteers")
        ])
        let next = """
            Volunteer service: quarterly return,,,,,,
            Updated in January,,,,,,
            ,Oct – Dec 21,Jan – Mar 22,Apr – Jun 22,Jul – Sep 22,Oct – Dec 22,Total
            Referrals,77,95,86,84,90,432
            """
        let found = try #require(recogniser.mapping(for: try grid(next, name: "Q3"), file: "volunteers-2023-q3.csv"))
        #expect(found.mapping.firstRow == 3)
        let reading = TableReader(try grid(next, name: "Q3"), found.mapping, names: Self.names, file: "b.csv").read()
        #expect(reading.figures.map { $0.observation.value } == [77, 95, 86, 84, 90])
        #expect(reading.problems == [])
        #expect(recogniser.mapping(for: try grid("Ward,Oct – Dec 21\nSaltwell,3\n"), file: "x.csv") == nil)
    }

    @Test func `a table that names no measure is recognised only by its file and sheet too`() throws {
        let text = "Ward,Oct – Dec 21,Jan – Mar 22\nSaltwell,3,4\n"
        let grid = try grid(text, name: "Graffiti")
        var mapping = TableSuggester(grid, names: Self.names, file: "graffiti.csv").mapping(area: "E07009991")
        mapping.measure = "graffiti.council"
        let fingerprint = try #require(TableHeadings(grid, first: 0, count: 1).fingerprint)
        let recogniser = TableRecogniser([
            .init(id: "1", mapping: mapping, fingerprint: fingerprint, sheetKey: "graffiti", fileKey: "graffiti")
        ])
        #expect(recogniser.mapping(for: grid, file: "graffiti 2022.csv") != nil)
        #expect(recogniser.mapping(for: grid, file: "fly-tipping.csv") == nil)
        #expect(recogniser.mapping(for: try self.grid(text, name: "Fly-tips"), file: "graffiti.csv") == nil)
    }

    @Test func `the same figure twice counts once, and another one for it is refused`() throws {
        let text = "Ward,2022\nSaltwell,3\nSaltwell,3\nSaltwell,4\n"
        let grid = try grid(text)
        var mapping = TableSuggester.empty(grid, firstRow: 1, headerRows: 1)
        mapping.headers = [.period]
        mapping.columns[0].use = .area
        mapping.columns[1].use = .value
        mapping.measure = "graffiti.council"
        let reading = TableReader(grid, mapping, names: Self.names, file: "g.csv").read()
        #expect(reading.figures.map { $0.observation.value } == [3])
        #expect(reading.problems.map(\.weight) == [.warns, .refuses])
        #expect(reading.problems.map(\.row) == [3, 4])
    }

    @Test func `a failed formula refuses its cell, and what a row or a heading is named by`() {
        let cells: [[SheetCell]] = [
            [.text("Ward"), .text("Oct – Dec 22"), .failure("#NAME?"), .text("Total")],
            [.text("Saltwell"), .failure("#DIV/0!"), .number(7), .number(7)],
            [.failure("#REF!"), .number(3), .number(4), .number(7)],
            [.text("Quarry Hill"), .number(5), .number(6), .failure("#REF!")],
        ]
        let grid = SheetGrid(name: "", rows: cells)
        var mapping = TableSuggester.empty(grid, firstRow: 1, headerRows: 1)
        mapping.headers = [.period]
        for (column, use) in [TableMapping.Use.area, .value, .value, .total].enumerated() {
            mapping.columns[column].use = use
        }
        mapping.measure = "asb.council"
        let reading = TableReader(grid, mapping, names: Self.names, file: "a.xlsx").read()
        #expect(reading.figures.map { $0.observation.value } == [5])
        #expect(reading.problems.allSatisfy { $0.code == "load.failedFormula" && $0.weight == .refuses })
        #expect(reading.problems.map(\.value) == ["#NAME?", "#DIV/0!", "#REF!"])
        #expect(reading.problems.map(\.row) == [nil, 2, 3])
        #expect(reading.unknownAreas == [])
    }

    @Test func `an incident without a sound date isn't counted`() throws {
        let grid = try grid("Date,Ward\n03/01/2022,Saltwell\n#VALUE!,Saltwell\n05/01/2022,#N/A\n")
        var mapping = TableSuggester.empty(grid, firstRow: 1, headerRows: 1)
        mapping.layout = .incidents
        mapping.columns[0].use = .date
        mapping.columns[1].use = .area
        mapping.measure = "asb.council"
        let reading = TableReader(grid, mapping, names: Self.names, file: "a.csv").read()
        #expect(reading.figures.map { $0.observation.value } == [1])
        #expect(reading.problems.map(\.code) == ["load.failedFormula", "load.failedFormula"])
        #expect(reading.problems.map(\.row) == [3, 4])
    }

    @Test func `places by kinds are read, and a hidden row is told`() throws {
        let cells: [[SheetCell]] = [
            [.text("Ward"), .text("Noise"), .text("Graffiti"), .text("Total")],
            [.text("Saltwell"), .number(5), .number(7), .number(12)],
            [.text("Quarry Hill"), .number(0), .text("1,003"), .number(1003)],
            [.text("Total"), .number(5), .number(1010), .number(1014)],
        ]
        let grid = SheetGrid(name: "", rows: cells, hiddenRows: [2])
        var mapping = TableSuggester(grid, names: Self.names, file: "2022-23.csv").mapping(area: "E07009991")
        #expect(mapping.columns.map(\.use) == [.area, .value, .value, .total])
        #expect(mapping.period == "2022-23")
        mapping.headers = [.breakdown]
        mapping.measure = "asb.council"
        let reading = TableReader(grid, mapping, names: Self.names, file: "2022-23.csv").read()
        let figures = reading.figures.map {
            "\($0.observation.key.area) \($0.observation.key.breakdown) \(Int($0.observation.value ?? -1))"
        }
        #expect(
            figures == ["E05009991 Noise 5", "E05009991 Graffiti 7", "E05009992 Noise 0", "E05009992 Graffiti 1003"])
        // 5 + 1,010 = 1,015, and 12 + 1,003 = 1,015 too: the corner is wrong both ways.
        #expect(reading.problems.map(\.code) == ["load.hiddenRow", "load.wrongTotal", "load.wrongTotal"])
        #expect(reading.problems.map(\.row) == [3, 4, 4])
    }

    @Test func `a name that is several places' is asked about, until the kind is said`() throws {
        let grid = try grid("Place,October 2022\nAldmere,3\n")
        var mapping = TableSuggester.empty(grid, firstRow: 1, headerRows: 1)
        mapping.headers = [.period]
        mapping.columns[0].use = .area
        mapping.columns[1].use = .value
        mapping.measure = "graffiti.council"
        #expect(
            TableReader(grid, mapping, names: Self.names, file: "g").read().problems.map(\.code) == [
                "load.severalAreas"
            ])
        mapping.areaKind = .ward
        #expect(
            TableReader(grid, mapping, names: Self.names, file: "g").read().figures.map { $0.observation.key.area } == [
                "E05009990"
            ])
        mapping.areaNames["aldmere"] = "E07009992"
        #expect(
            TableReader(grid, mapping, names: Self.names, file: "g").read().figures.map { $0.observation.key.area } == [
                "E07009992"
            ])
    }

    @Test(arguments: [
        ("Total", true), ("Grand total:", true), ("Sub-totals", true), ("All wards", true), ("Cyfanswm", true),
        ("Total recorded crime", false), ("Saltwell", false), ("All other theft", false),
    ])
    func `words that make a total`(label: String, isTotal: Bool) { #expect(TotalWords.isTotal(label) == isTotal) }
}

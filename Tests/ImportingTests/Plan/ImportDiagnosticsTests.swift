import CommunitySafety
import Importing
import Proofreading
import Testing

@Suite struct ImportDiagnosticsTests {
    private static func plan(title: String = "Aldmere Community Safety Plan 2024-25", rows: [[String]]) -> PlanReading {
        let cells = ([["Ref", "Action", "Lead", "Partners", "By when"]] + rows).map { row in
            TableRow(cells: row.map { TableCell(paragraphs: $0.isEmpty ? [] : [SourceText($0)]) })
        }
        let blocks = [
            Block(kind: .heading(level: 1), text: SourceText(title)),
            Block(kind: .heading(level: 2), text: "Our priorities"),
            Block(kind: .listItem(depth: 0, number: 1), text: "Water Safety"),
            Block(kind: .listItem(depth: 0, number: 2), text: "Hate Crime"),
            Block(kind: .heading(level: 2), text: "Water Safety"),
            Block(kind: .table(Table(headerRows: 1, rows: cells)), text: ""),
            Block(kind: .heading(level: 2), text: "Members"),
            Block(kind: .listItem(depth: 0, number: nil), text: "Aldmere District Council (ADC)"),
            Block(kind: .listItem(depth: 0, number: nil), text: "Merrow Police"),
        ]
        return PlanReader().read(SourceDocument(format: .docx, blocks: blocks))
    }

    private static func row(_ reference: String = "1.1", lead: String = "ADC", when: String = "June 2024") -> [String] {
        [reference, "Walk the beck", lead, "", when]
    }

    @Test func `a plan without fault has no diagnostic`() {
        #expect(Self.plan(rows: [Self.row(), Self.row("1.2", lead: "Merrow Police")]).diagnostics.isEmpty)
    }

    @Test(arguments: [
        (row(when: "soon"), "import.unreadableDeadline", Severity.warning, "soon"),
        (row(when: "31 June 2024"), "import.unreadableDeadline", .warning, "31 June 2024"),
        (row(lead: "Beck Rangers"), "import.unknownParty", .advice, "Beck Rangers"),
        (row(lead: "Merow Police"), "import.partySpelling", .warning, "Merow Police"),
        (row(lead: "ADC Merrow Police"), "import.partySplit", .warning, "ADC Merrow Police"),
    ])
    func `a doubt is told once, with its place, its words and a remedy`(
        row: [String], rule: String, severity: Severity, quote: String
    ) throws {
        let found = Self.plan(rows: [row]).diagnostics
        #expect(found.map(\.rule) == [rule])
        let diagnostic = try #require(found.first)
        #expect(diagnostic.severity == severity)
        #expect(diagnostic.quote == quote)
        #expect(diagnostic.place == Place(block: 6, row: 2))
        #expect(!diagnostic.remedy.isEmpty)
    }

    @Test func `an unknown party is told once for the plan`() {
        let rows = [Self.row("1.1", lead: "Beck Rangers"), Self.row("1.2", lead: "Beck Rangers")]
        #expect(Self.plan(rows: rows).diagnostics.map(\.rule) == ["import.unknownParty"])
    }

    @Test func `a reference used twice names the second address`() {
        let found = Self.plan(rows: [Self.row(), Self.row()]).diagnostics
        #expect(found.map(\.rule) == ["import.duplicateReference"])
        #expect(found.first?.message.contains("/actions/1.1-b") == true)
        #expect(found.first?.place == Place(block: 6, row: 3))
    }

    @Test func `a plan without a year takes it from its deadlines and says so`() {
        let reading = Self.plan(
            title: "Aldmere Community Safety Plan",
            rows: [Self.row(when: "June 2019"), Self.row("1.2", when: "January 2020")])
        #expect(reading.plan.year.name == "2019-20")
        #expect(reading.diagnostics.map(\.rule) == ["import.noYear"])
    }

    @Test func `the year given overrules the document`() {
        let document = SourceDocument(
            format: .docx, blocks: [Block(kind: .heading(level: 1), text: "Aldmere Community Safety Plan 2024-25")])
        #expect(PlanReader(year: PlanYear(start: 2021)).read(document).plan.year.name == "2021-22")
    }

    @Test func `contacts never stand in the narrative`() {
        let cells = [
            ["Agency", "Role", "Telephone"], ["Aldmere District Council", "Chair", "01632 960001"],
            ["Merrow Police", "Vice-chair", "01632 960002"],
        ]
        let table = Table(
            headerRows: 1, rows: cells.map { TableRow(cells: $0.map { TableCell(paragraphs: [SourceText($0)]) }) })
        let reading = PlanReader().read(
            SourceDocument(
                format: .docx,
                blocks: [
                    Block(kind: .heading(level: 1), text: "Aldmere Community Safety Plan 2024-25"),
                    Block(kind: .heading(level: 2), text: "Members"),
                    Block(kind: .table(table), text: ""),
                ]))
        #expect(reading.plan.members.map { $0.contacts.map(\.value) } == [["01632 960001"], ["01632 960002"]])
        let narrative = reading.plan.sections.map { $0.narrative + $0.narrativeAfter }.joined()
        #expect(narrative.contains("Vice-chair"))
        #expect(!narrative.contains("960001"))
    }
}

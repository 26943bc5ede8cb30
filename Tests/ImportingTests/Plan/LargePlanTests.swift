import CommunitySafety
import Importing
import Proofreading
import Testing

/// Documents of any size and shape are read in a time that grows with their length, and never stop the program.
@Suite struct LargePlanTests {
    private static func row(_ cells: [String]) -> TableRow {
        TableRow(cells: cells.map { TableCell(paragraphs: $0.isEmpty ? [] : [SourceText($0)]) })
    }

    /// A plan without a member list: one big table with a priority column and references used over and over.
    private static func plan(of count: Int) -> SourceDocument {
        let head = row(["Priority", "Ref", "Action", "Lead", "Partners", "By when"])
        let rows = (0..<count).map { index in
            row([
                "Priority name \(["one", "two", "three"][index % 3])", "\(index % 7).\(index % 90)",
                "Do the thing numbered \(index)",
                "Team \(index % 400)", "Aldmere Police, Group \(index % 50)", index % 2 == 0 ? "June 2024" : "Monthly",
            ])
        }
        return SourceDocument(
            format: .docx,
            blocks: [
                Block(kind: .heading(level: 1), text: "Aldmere Community Safety Plan 2024-25"),
                Block(kind: .table(Table(headerRows: 1, rows: [head] + rows)), text: ""),
            ])
    }

    @Test func `ten thousand actions are read, each with an address of its own`() {
        let reading = PlanReader().read(Self.plan(of: 10_000))
        #expect(reading.plan.actions.count == 10_000)
        #expect(Set(reading.plan.actions.map(\.address)).count == 10_000)
        #expect(
            reading.plan.priorities.map(\.name) == ["Priority name one", "Priority name two", "Priority name three"])
        #expect(reading.plan.actions.allSatisfy { $0.partners.count == 2 && $0.priority != nil })
        #expect(reading.diagnostics.contains { $0.rule == "import.noMembers" })
    }

    @Test func `four times the actions take about four times as long`() {
        let clock = ContinuousClock()
        let small = clock.measure { _ = PlanReader().read(Self.plan(of: 1_000)) }
        let large = clock.measure { _ = PlanReader().read(Self.plan(of: 4_000)) }
        #expect(large < small * 12, "1,000 actions: \(small), 4,000: \(large)")
    }

    @Test func `many headings and lists take no more than their time`() {
        let blocks = (0..<6_000).map { index -> Block in
            switch index % 3 {
            case 0:
                Block(kind: .heading(level: index % 6 + 1), text: SourceText("Priority \(index) of the partnership"))
            case 1:
                Block(
                    kind: .listItem(depth: index % 50, number: index), text: SourceText("Item \(index): Lead: Police"))
            default: Block(kind: .paragraph, text: SourceText("Paragraph \(index) (of (many ((unclosed brackets: by:"))
            }
        }
        let reading = PlanReader().read(SourceDocument(format: .html, blocks: blocks))
        #expect(reading.blocks.count == 6_000)
    }

    @Test(arguments: [
        [], [Block(kind: .paragraph, text: "")], [Block(kind: .table(Table(headerRows: 0, rows: [])), text: "")],
        [Block(kind: .table(Table(headerRows: 9, rows: [TableRow(cells: [])])), text: "")],
        [
            Block(
                kind: .table(
                    Table(
                        headerRows: 1,
                        rows: [
                            row(["Action", "Lead", "By when"]), row(["x"]), row([]), row(["", "", "", "", "y"]),
                            TableRow(cells: [
                                TableCell(paragraphs: ["z"], columnSpan: .max, rowSpan: .max, isCovered: true)
                            ]),
                        ])), text: "")
        ],
        [
            Block(kind: .heading(level: 99), text: "\u{0}\u{202E}(((((:::::…/–—"),
            Block(kind: .listItem(depth: .max, number: .max), text: "Lead:"),
        ],
        [Block(kind: .listItem(depth: -3, number: -9), text: ": : Lead: : By when: 99/99/9999 Q9 \u{FFFD}")],
    ])
    func `an odd document gives a plan without records and says so`(blocks: [Block]) {
        let reading = PlanReader().read(SourceDocument(format: .html, blocks: blocks))
        #expect(reading.blocks.count == blocks.count)
        #expect(reading.diagnostics.contains { $0.rule == "import.noPriorities" })
        #expect(reading.plan.year.start >= 1900)
    }
}

import Documents
import Proofreading

extension CheckReport {
    /// A report on a made-up Markdown file: one error in a sentence, one warning on a row, one piece of advice.
    static let example = CheckReport(
        document: "aldmere plan.md",
        report: Report(
            findings: [
                Finding(
                    rule: .figuresChange, place: Place(block: 1, line: 3, column: 1),
                    quote: "Calls rose from 53 to 90, an increase of 58%.",
                    message: "90 against 53 is an increase of 69.8%, not 58%", stated: "58%", recomputed: "69.8%",
                    suggestion: "70%")
            ],
            claims: [
                Claim(
                    place: Place(block: 1, line: 3, column: 1), quote: "Calls rose from 53 to 90, an increase of 58%.",
                    kind: .change,
                    verdict: .inconsistent, before: 53, after: 90, percent: 58, direction: .up),
                Claim(
                    place: Place(block: 1, line: 3), quote: "12 of 40 (30%)", kind: .share, verdict: .consistent,
                    parts: [12], whole: 40),
            ]),
        planFindings: [
            Finding(
                rule: .structureHeadings, place: Place(block: 1, line: 1), quote: "# Aldmere Plan",
                message: "The law asks for a strategy on re-offending"),
            Finding(
                rule: .actionsReview, place: Place(block: 2, row: 2, line: 6), quote: "| 1.1 | Patrol | Ongoing |",
                message: "2 actions are ongoing with no review date: 1.1 and 1.2",
                related: [Place(block: 2, row: 3, line: 7)]),
        ],
        source: SourceDocument(
            format: .markdown,
            blocks: [
                Block(
                    kind: .paragraph, text: SourceText("Calls rose", anchors: [.init(offset: 0, line: 3, column: 1)])),
                Block(
                    kind: .table(
                        Table(headerRows: 1, rows: [TableRow(cells: [], line: 5), TableRow(cells: [], line: 6)])),
                    text: ""),
            ],
            lines: [
                "# Aldmere Plan", "", "Calls rose from 53 to 90, an increase of 58%.", "", "| Ref | Action | By when |",
                "| 1.1 | Patrol | Ongoing |",
                "| 1.2 | Meet | Ongoing |",
            ]))

    /// A report on a file whose reader keeps no lines, with a finding in a table's cell and one in a paragraph.
    static let withoutLines = CheckReport(
        document: "plan.docx", report: Report(),
        planFindings: [
            Finding(
                rule: .actionsLead, place: Place(block: 3, row: 4, cell: 2), quote: "Fit cameras",
                message: "Action 1.1 has no lead"),
            Finding(
                rule: .structureAbbreviations, place: Place(block: 2), quote: "QRTF", message: "“QRTF” isn't explained"),
        ],
        source: SourceDocument(
            format: .docx,
            blocks: [
                Block(kind: .table(Table(headerRows: 0, rows: [])), text: ""),
                Block(kind: .paragraph, text: "The QRTF met."),
                Block(kind: .table(Table(headerRows: 0, rows: [])), text: ""),
            ]))
}

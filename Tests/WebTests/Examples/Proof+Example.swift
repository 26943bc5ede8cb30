import CommunitySafety
import Proofreading
import Services
import Web

extension Proof {
    /// A text of four blocks with an error in a sentence, a warning in a table's row and one piece of advice.
    static let example = Proof(
        document: SourceDocument(
            format: .markdown,
            blocks: [
                Block(kind: .heading(level: 2), text: "Anti-social behaviour"),
                Block(
                    kind: .paragraph,
                    text:
                        "The council received 90 reports. This is 37 more than the 53 of the year before, a 58% increase."
                ),
                Block(kind: .paragraph, text: "Nothing is wrong with this one."),
                Block(
                    kind: .table(
                        Table(
                            headerRows: 1,
                            rows: [
                                TableRow(
                                    cells: ["Quarter", "Q1", "Q2", "Total"].map {
                                        TableCell(paragraphs: [SourceText($0)])
                                    }),
                                TableRow(
                                    cells: ["Referrals", "77", "95", "170"].map {
                                        TableCell(paragraphs: [SourceText($0)])
                                    }),
                            ])),
                    text: ""),
            ]),
        report: Report(
            findings: [
                Finding(
                    rule: .figuresChange, place: Place(block: 2, line: 3, column: 84), quote: "a 58% increase",
                    message: "90 against 53 is an increase of 69.8%, not 58%", stated: "58%", recomputed: "69.8%",
                    suggestion: "70%"),
                Finding(
                    rule: .figuresTotal, severity: .warning, place: Place(block: 4, row: 2, line: 9), quote: "170",
                    message: "77 + 95 is 172, not 170", stated: "170", recomputed: "172"),
                Finding(
                    rule: .actionsMeasurable, place: Place(block: 3, line: 5), quote: "Nothing is wrong",
                    message: "The sentence says nothing that could be measured"),
            ],
            claims: [
                Claim(place: Place(block: 2, line: 3), quote: "37 more", kind: .change, verdict: .consistent),
                Claim(place: Place(block: 2, line: 3), quote: "a 58% increase", kind: .change, verdict: .inconsistent),
                Claim(place: Place(block: 4, row: 2, line: 9), quote: "170", kind: .total, verdict: .inconsistent),
            ]))
}

extension DraftProof {
    /// The same for a plan's records; nobody let anything stand.
    static let example = DraftProof(
        title: "Community Safety Plan", status: .draft, version: 1, document: Proof.example.document,
        claims: Proof.example.report.claims,
        items: Proof.example.report.findings.map { Item(finding: $0, record: nil) })
}

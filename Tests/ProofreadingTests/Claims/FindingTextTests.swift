import Proofreading
import Testing

@Suite struct FindingTextTests {
    private func finding(_ text: String) throws -> Finding {
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: SourceText(text))])
        return try #require(Proofreader().read(document).findings.first { $0.severity != .advice })
    }

    @Test(arguments: [
        (
            "The Council had 90 calls. This is 37 more calls than the same period last year, when 53 calls were received, which equates to a 58% increase.",
            Rule.figuresChange,
            "90 against 53 is an increase of 69.8%, not 58%; 58.9% is 53 of 90: divided the wrong way round", "58%",
            "69.8%"
        ),
        (
            "Arsons went up 38.1 per cent in Norbeck, though that is a rise of only eight, from 13 to 21.",
            .figuresChange,
            "21 against 13 is an increase of 61.5%, not 38.1%; 38.1% is 8 of 21: divided by the later number", "38.1%",
            "61.5%"
        ),
        (
            "Drug offences have slightly increased from 186 to 159 a decrease of 27 reports.", .figuresDirection,
            "159 against 186 is a decrease of 27, not an increase", "increased", "decrease"
        ),
        (
            "From a peak of 28.415 down to 21,906 crimes in 2012/13.", .figuresUnit,
            "28.415 beside 21,906 is 28,415 with a point for the comma", "28.415", "28,415"
        ),
        (
            "The share rose from 61% to 68%, up 7%.", .figuresUnit,
            "68% against 61% is an increase of 7 percentage points, which is 11.5%", "7%",
            "7 percentage points"
        ),
        (
            "Of the 240 people referred, 84 (40%) finished.", .figuresShare,
            "84 of 240 is 35%, not 40%; 40% would be 96", "40%", "35%"
        ),
        (
            "Figures show 1155 recorded incidents of ASB. The District had the second lowest number of ASB reports and saw a decrease of 9.8% (461 reports).",
            .figuresChange, "461 fewer than 1,616 is 28.5%, not 9.8%; 9.8% would be about 125 fewer", "9.8%", "28.5%"
        ),
        (
            "The £36,450 grant was split three ways: £18,200 for wardens, £11,750 for lighting and £5,500 for training.",
            .figuresTotal,
            "£18,200 + £11,750 + £5,500 is £35,450, not £36,450", "£36,450", "£35,450"
        ),
        (
            "The hub has spent £31,275 of its £35,000, leaving £4,725 for the final quarter.", .figuresRemainder,
            "£35,000 less £31,275 is £3,725, not £4,725", "£4,725", "£3,725"
        ),
    ])
    func `a finding gives the sum first and then what was probably done`(
        text: String, rule: Rule, message: String, stated: String, recomputed: String
    ) throws {
        let finding = try finding(text)
        #expect(finding.rule == rule)
        #expect(finding.message == message)
        #expect(finding.stated == stated)
        #expect(finding.recomputed == recomputed)
    }

    @Test func `the quote is copied from the file with its markup`() throws {
        let line = "Before. Burglary **rose** from 186 to 159. After."
        let anchors = [
            SourceText.Anchor(offset: 0, line: 1, column: 1), .init(offset: 17, line: 1, column: 20),
            .init(offset: 21, line: 1, column: 26),
        ]
        let text = SourceText("Before. Burglary rose from 186 to 159. After.", anchors: anchors)
        let document = SourceDocument(format: .markdown, blocks: [Block(kind: .paragraph, text: text)], lines: [line])
        let finding = try #require(Proofreader().read(document).findings.first)
        #expect(finding.quote == "Burglary **rose** from 186 to 159.")
        #expect(finding.place.block == 1)
        #expect(finding.place.line == 1)
        #expect(finding.place.column == 9)
    }

    @Test func `a sentence in a table's cell is placed by row and cell`() throws {
        let cells = [
            TableCell(paragraphs: ["1.1"]), TableCell(paragraphs: ["Burglary fell from 45 to 52 in the year."]),
        ]
        let table = Table(
            headerRows: 0,
            rows: [TableRow(cells: [TableCell(paragraphs: []), TableCell(paragraphs: [])]), TableRow(cells: cells)])
        let document = SourceDocument(
            format: .html, blocks: [Block(kind: .paragraph, text: "A plan"), Block(kind: .table(table), text: "")])
        let finding = try #require(Proofreader().read(document).findings.first { $0.rule == .figuresDirection })
        #expect(finding.place == Place(block: 2, row: 2, cell: 2))
    }

    @Test func `rules that weren't asked for stay silent`() {
        let text: SourceText = "Burglary fell from 45 to 52 in the year."
        let document = SourceDocument(format: .docx, blocks: [Block(kind: .paragraph, text: text)])
        #expect(Proofreader(rules: [.figuresShare]).read(document).findings.isEmpty)
    }
}

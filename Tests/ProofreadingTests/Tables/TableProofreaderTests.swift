import Testing

@testable import Proofreading

@Suite struct TableProofreaderTests {
    @Test(arguments: LabelledTables.all.filter(\.isWrong))
    func `a wrong table is found by its rule`(_ table: LabelledTable) {
        #expect(table.alarms.map(\.rule.rawValue).contains(table.rule))
    }

    @Test(arguments: LabelledTables.all.filter { !$0.isWrong })
    func `a right table raises no alarm`(_ table: LabelledTable) {
        #expect(table.alarms.isEmpty)
    }

    @Test func `the labelled tables are all there`() {
        #expect(LabelledTables.all.count == 337)
        #expect(LabelledTables.all.count(where: \.isWrong) == 129)
    }

    @Test func `a wrong row total is reported once with the sum, at its cell, with the row as printed`() throws {
        let text =
            "| Calls | Q1 | Q2 | Total |\n|---|---|---|---|\n| North | 40 | 50 | 90 |\n| South | 30 | 25 | 65 |\n| Total | 70 | 75 | 145 |"
        let report = TableProofreader().read(PrintedTables.document(text))
        let finding = try #require(report.findings.first)
        #expect(report.findings.count == 1)
        #expect(finding.rule == .figuresTotal)
        #expect(finding.severity == .error)
        #expect(finding.message == "30 + 25 is 55, not 65")
        #expect(finding.stated == "65")
        #expect(finding.suggestion == "55")
        #expect(finding.quote == "| South | 30 | 25 | 65 |")
        #expect(finding.place == Place(block: 1, row: 3, cell: 4, line: 4, column: 1))
    }

    @Test func `a long table whose rows hold no figures costs no more than its length`() {
        let rows = (1...6_000).map { _ in
            TableRow(cells: ["Visit", "Council", "Police"].map { TableCell(paragraphs: [SourceText($0)]) })
        }
        let table = Block(kind: .table(Table(headerRows: 1, rows: rows)), text: "")
        let clock = ContinuousClock()
        let took = clock.measure {
            let report = TableProofreader().read(SourceDocument(format: .docx, blocks: [table]))
            #expect(report.findings.isEmpty)
        }
        // A fifth of a second even unoptimised; comparing every row with every other took minutes.
        #expect(took < .seconds(20))
    }

    @Test func `a format without lines gets its cells as the quote`() throws {
        let text = "| Calls | Q1 | Q2 | Total |\n|---|---|---|---|\n| North | 40 | 50 | 90 |\n| South | 30 | 25 | 65 |"
        let finding = try #require(
            TableProofreader().read(PrintedTables.document(text, keepsLines: false)).findings.first)
        #expect(finding.quote == "South | 30 | 25 | 65")
        #expect(finding.place == Place(block: 1, row: 3, cell: 4))
    }

    @Test func `one wrong figure in the middle explains its row and its column`() throws {
        let text =
            "| | A | B | Total |\n|---|---|---|---|\n| x | 12 | 30 | 42 |\n| y | 21 | 8 | 92 |\n| z | 10 | 5 | 15 |\n| Total | 43 | 106 | 149 |"
        let findings = TableProofreader().read(PrintedTables.document(text)).findings
        #expect(findings.map(\.suggestion) == ["71"])
        #expect(findings.first?.stated == "8")
    }

    @Test func `totals that always count a little more than is shown are left alone`() {
        let text =
            "| Ward | Men | Women | Total |\n|---|---|---|---|\n| A | 40 | 50 | 93 |\n| B | 30 | 25 | 57 |\n| C | 61 | 70 | 135 |"
        #expect(TableProofreader().read(PrintedTables.document(text)).findings.isEmpty)
    }

    @Test(arguments: [
        (
            "| Spend | 12 | 19 | 8 |\n| Spend to date | 12 | 31 | 39 |\n| Budget | 50 | 50 | 50 |\n| Remaining | 38 | 19 | 11 |",
            0
        ),
        ("| Spend | 12 | 19 | 8 |\n| Budget | 50 | 50 | 50 |\n| Remaining | 38 | 19 | 11 |", 0),
        ("| Spend | 12 | 19 | 8 |\n| Budget | 50 | 50 | 50 |\n| Remaining | 38 | 31 | 42 |", 0),
        (
            "| Spend | 12 | 19 | 8 |\n| Spend to date | 12 | 31 | 39 |\n| Budget | 50 | 50 | 50 |\n| Remaining | 38 | 19 | 21 |",
            1
        ),
        ("| Spend | 12 | 19 | 8 |\n| Budget | 50 | 50 | 50 |\n| Remaining | 38 | 31 | 52 |", 1),
    ])
    func `what remains may be of the budget less the spending so far`(rows: String, count: Int) {
        let document = PrintedTables.document("| £000 | Q1 | Q2 | Q3 |\n|---|---|---|---|\n" + rows)
        #expect(TableProofreader().read(document).findings.count == count)
    }

    @Test func `every tested sum is a claim`() {
        let text =
            "| Calls | Q1 | Q2 | Total |\n|---|---|---|---|\n| North | 40 | 50 | 90 |\n| South | 30 | 25 | 65 |\n| Total | 70 | 75 | 145 |"
        let claims = TableProofreader().read(PrintedTables.document(text)).claims
        #expect(claims.map(\.kind) == Array(repeating: .total, count: claims.count))
        #expect(claims.count(where: { $0.verdict == .inconsistent }) == 2)
        #expect(claims.first?.parts == [40, 50])
        #expect(claims.first?.whole == 90)
    }

    @Test(arguments: [
        "| |\n|---|", "| a |\n|---|\n| 1 |", "| a | b |\n|---|---|\n| Total | |\n| | Total |",
        "| Total |\n|---|\n| Total |\n| 5 |\n| Total | 6 | 7 |",
        "| < | < |\n|---|---|\n| ^ | ^ |",
        "| x | Total | Total |\n|---|---|---|\n| 99999999999999999999999 | -0 | 1e999 |\n| 1 | | |",
    ])
    func `empty and ragged tables are read without harm`(_ text: String) {
        #expect(TableProofreader().read(PrintedTables.document(text)).findings.isEmpty)
        #expect(TableProofreader().read(PrintedTables.document(text, headerRows: 9)).findings.isEmpty)
        #expect(TableProofreader().read(PrintedTables.document(text, headerRows: 0)).findings.isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func `ten thousand rows are summed`() throws {
        let rows = (1...10_000).map { "| Street \($0) | \($0 % 97) | \($0 % 89) | \($0 % 97 + $0 % 89) |" }
        let first = (1...10_000).reduce(0) { $0 + $1 % 97 }
        let second = (1...10_000).reduce(0) { $0 + $1 % 89 }
        let text =
            "| Street | Calls | Visits | Total |\n|---|---|---|---|\n" + rows.joined(separator: "\n")
            + "\n| Total | \(first) | \(second + 1) | \(first + second) |"
        let report = TableProofreader().read(PrintedTables.document(text))
        #expect(report.findings.count == 1)
        #expect(report.findings.first?.recomputed?.filter(\.isNumber) == "\(second)")
    }
}
